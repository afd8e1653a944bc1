import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeLine, MAX_LINE_BYTES } from '../../../core/wire/line-codec'
import { projectRoot } from '../source-files'

interface GoldenLine {
  readonly dir: 'host' | 'rig'
  readonly line: string
}

/** Bodies of the golden lines that one side says, without their CRC: what fuzzed lines are made of. */
export function goldenBodies(dir: GoldenLine['dir']): readonly string[] {
  return readFileSync(join(projectRoot, 'test', 'fixtures', 'wire', 'lines.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): GoldenLine => JSON.parse(line))
    .filter((golden) => golden.dir === dir)
    .map(({ line }) => line.slice(0, line.lastIndexOf(' *')))
}

const NEWLINE = 0x0a

/**
 * One line as a bad cable, a stranger or a broken program may send it, its newline included. Most have a right CRC, so
 * that they reach what is behind the codec; none holds a newline within.
 */
export function noisyLine(bodies: readonly string[], random: () => number): Uint8Array {
  const below = (most: number) => Math.floor(random() * most)
  const body = bodies[below(bodies.length)] ?? ''
  const dice = random()
  if (dice < 0.6) return encodeLine(mangled(body, random).slice(0, MAX_LINE_BYTES - 11))
  if (dice < 0.8) {
    const line = encodeLine(body)
    const at = below(line.length - 1)
    line[at] = notNewline(below(256))
    return line
  }
  if (dice < 0.9) {
    const line = encodeLine(body)
    return Uint8Array.of(...line.subarray(0, below(line.length - 1)), NEWLINE)
  }
  const wild = Uint8Array.from({ length: below(dice < 0.98 ? 60 : 900) }, () => notNewline(below(256)))
  return Uint8Array.of(...wild, NEWLINE)
}

const notNewline = (byte: number) => (byte === NEWLINE ? 0x20 : byte)

const odd = [
  '',
  '-',
  '0',
  '-1',
  '4294967296',
  '99999999999999999999',
  '1e9',
  'NaN',
  '=',
  'ff',
  '00',
  'x=',
  '\\x',
]

/** A body with a word dropped, doubled, swapped or replaced, or a value that is none. Never empty. */
function mangled(body: string, random: () => number): string {
  const below = (most: number) => Math.floor(random() * most)
  const words = body.split(' ')
  for (let times = below(3) + 1; times > 0; times--) {
    const at = below(words.length)
    const [key] = (words[at] ?? '').split('=')
    switch (below(5)) {
      case 0:
        words.splice(at, 1)
        break
      case 1:
        words.splice(at, 0, words[below(words.length)] ?? '')
        break
      case 2:
        words[at] = `${key}=${odd[below(odd.length)]}`
        break
      case 3:
        words[at] = odd[below(odd.length)] ?? ''
        break
      default:
        words[at] = (words[at] ?? '').split('').reverse().join('')
    }
  }
  const made = words.join(' ')
  return made.trim() === '' ? '?' : made
}

/** Bytes in use after whatever can be let go has been, where the runtime lets itself be asked (`--expose-gc`). */
export function heapInUse(): number {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
  return process.memoryUsage().heapUsed
}
