import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { frameToHex, hexToFrame } from '../../../core/light/frame'
import { encodeLine, LineDecoder } from '../../../core/wire/line-codec'
import { parseReply, parseRigLine } from '../../../core/wire/replies'
import { encodeRequest } from '../../../core/wire/requests'
import type {
  Bank,
  MissedFrame,
  ModeRequest,
  RemoteAction,
  RigRequest,
  Verb,
} from '../../../core/wire/rig-request'

interface Golden {
  readonly rule: string
  readonly dir: 'host' | 'rig'
  readonly line: string
  readonly to?: Verb
  readonly means: {
    readonly id?: number
    readonly verb?: Verb
    readonly reply?: 'ok' | 'err' | 'busy'
    readonly event?: string
    readonly fields: Readonly<Record<string, string>>
  }
}
interface Stream {
  readonly rule: string
  readonly bytes: string
  readonly means: { readonly lines: readonly string[]; readonly drops: readonly string[] }
}

function readLines<T>(name: string): T[] {
  const path = new URL(`../../fixtures/wire/${name}`, import.meta.url)
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const golden = readLines<Golden>('lines.jsonl')
const streams = readLines<Stream>('streams.jsonl')

/** The request that a golden line means, made from its fields without the encoder. */
function requestOf({ verb, fields: f }: Golden['means']): RigRequest {
  const number = (key: string) => Number(f[key])
  const boot = f['boot'] === undefined ? {} : { boot: f['boot'] }
  switch (verb) {
    case 'adopt':
      return { verb, rev: number('rev') }
    case 'light':
      return { verb, rev: number('rev'), ...boot }
    case 'put':
      return {
        verb,
        bank: f['bank'] as Bank,
        at: number('at'),
        rgbw: hexToFrame(f['px'] ?? '') ?? new Uint8Array(),
      }
    case 'show':
      return { verb, bank: f['bank'] as Bank, crc: Number.parseInt(f['crc'] ?? '', 16) }
    case 'power':
      return { verb, powerEv: number('ev') / 1000 }
    case 'mode':
      return { verb, ...modeOf(f) }
    case 'step':
      return { verb, at: number('at'), crc: Number.parseInt(f['crc'] ?? '', 16) }
    case 'learn':
      return f['code'] === undefined
        ? { verb, act: f['act'] as RemoteAction | 'stop' }
        : { verb, act: f['act'] as RemoteAction, code: f['code'] }
    case 'forget':
      return f['code'] === undefined ? { verb } : { verb, code: f['code'] }
    case 'keys':
      return { verb, at: number('at') }
    case 'test':
      return testOf(f)
    case 'release':
      return number('n') === 0
        ? { verb, frames: 0 }
        : {
            verb,
            frames: number('n'),
            gapMs: number('gap'),
            holdMs: number('hold'),
            halfMs: number('half'),
            settleMs: number('settle'),
            waitMs: number('wait'),
            missed: f['miss'] as MissedFrame,
          }
    case 'glow':
    case 'black':
      return { verb, on: f['on'] === '1' }
    case 'pixels':
      return f['of']
        ? { verb, of: f['of'] as 'look' | 'shown', at: number('at'), count: number('n') }
        : { verb, rev: number('rev'), at: number('at'), count: number('n'), ...boot }
    case 'ack':
      return { verb, seq: number('seq'), ...boot }
    case 'shots':
      return { verb, after: number('after'), ...boot }
    case 'clear':
    case 'earlier':
    case 'health':
    case 'hello':
    case 'limits':
    case 'state':
    case 'stop':
    case 'time':
      return { verb }
    default:
      throw new Error(`no such verb: ${verb}`)
  }
}

function testOf(f: Golden['means']['fields']): RigRequest {
  switch (f['of']) {
    case 'walk':
      return { verb: 'test', of: 'walk', everyMs: Number(f['ms']) }
    case 'blink':
      return { verb: 'test', of: 'blink', forMs: Number(f['ms']) }
    case 'edge':
      return { verb: 'test', of: 'edge', edges: Number(f['n']) }
    case 'loop':
      return { verb: 'test', of: 'loop' }
    default:
      return { verb: 'test', of: 'end' }
  }
}

function modeOf(f: Golden['means']['fields']): ModeRequest {
  const number = (key: string) => Number(f[key])
  const [delayUs, onUs] = [number('delay'), number('on')]
  switch (f['m']) {
    case 'flash':
      return { mode: 'flash', delayUs, onUs }
    case 'gated':
      return { mode: 'gated', delayUs, limitUs: onUs }
    case 'strobe':
      return { mode: 'strobe', delayUs, onUs, pulses: number('n'), periodUs: number('period') }
    case 'sequence': {
      const from = f['from'] === undefined ? {} : { from: number('from') }
      const loop = f['loop'] === '1'
      return { mode: 'sequence', onUs, shots: number('shots'), loop, afterUs: number('after'), ...from }
    }
    default:
      return { mode: 'steady' }
  }
}

function bodyOf(line: string): string {
  const [decoded] = new LineDecoder().push(new TextEncoder().encode(`${line}\n`))
  if (decoded?.kind !== 'line') throw new Error(`not a line: ${line}`)
  return decoded.body
}

/** Wire names of what a reply or event carries, beside the names and units it has here. */
const names: Readonly<Record<string, readonly [path: string, scale: number]>> = {
  fw: ['firmware', 1],
  board: ['board', 1],
  uid: ['uid', 1],
  boot: ['boot', 1],
  px: ['pixels', 1],
  order: ['order', 1],
  led: ['led', 1],
  kelvin: ['whiteKelvin', 1],
  tick: ['tickUs', 1],
  pulse: ['shortestPulseUs', 1],
  ring: ['ring', 1],
  kept: ['kept', 1],
  drop: ['dropped', 1],
  look: ['lookRev', 1],
  model: ['modelRev', 1],
  mode: ['mode', 1],
  delay: ['delayUs', 1],
  on: ['onUs', 1],
  ev: ['powerEv', 1000],
  lim: ['limitedEv', 1000],
  ma: ['drawMa', 1],
  late: ['lateUs', 1],
  closed: ['closedUs', 1],
  ms: ['ms', 1],
  period: ['periodUs', 1],
  step: ['step', 1],
  of: ['steps', 1],
  shot: ['shot', 1],
  shots: ['shots', 1],
  act: ['act', 1],
  n: ['count', 1],
  first: ['first', 1],
  last: ['last', 1],
  idle: ['idleMa', 1],
  budget: ['budgetMa', 1],
  code: ['code', 1],
  text: ['text', 1],
  rounds: ['rounds', 1],
  gap: ['longestRoundMs', 1],
  free: ['freeBytes', 1],
  faults: ['faults', 1],
  bad: ['badLines', 1],
  start: ['start', 1],
  heat: ['heatPercent', 1],
  poll: ['pollNs', 1],
  least: ['leastUs', 1],
  most: ['mostUs', 1],
  wire: ['wireUs', 1],
  done: ['done', 1],
  missed: ['missed', 1],
}

/** Keys that mean something else from line to line. */
const shared: Readonly<Record<string, readonly string[]>> = {
  n: ['pulses', 'pixels', 'edges', 'detents', 'changes'],
  of: ['target'],
}

/** Every field of the line must be found in the value that was read of it, under its name and in its unit. */
function expectToCarry(value: object, fields: Golden['means']['fields']): void {
  const carried: Readonly<Record<string, unknown>> = { ...value }
  let seen = 0
  for (const [key, text] of Object.entries(fields)) {
    const special = shared[key]?.find((one) => one in carried)
    const [name, scale] = special ? [special, 1] : (names[key] ?? [])
    if (!name || !(name in carried) || scale === undefined) continue
    const actual = carried[name]
    seen++
    if (text === '-') expect(actual, key).toBeNull()
    else if (typeof actual === 'number') expect(Math.round(actual * scale * 10) / 10, key).toBe(Number(text))
    else expect(actual, key).toBe(text)
  }
  if (Object.keys(fields).some((key) => names[key])) expect(seen).toBeGreaterThan(0)
}

const isOurs = ({ dir, means }: Golden) => dir === 'host' && means.fields['v'] !== '2'

describe('golden lines', () => {
  it.each(golden.filter(isOurs))('$rule: the host writes $line', ({ line, means }) => {
    const body = encodeRequest(means.id ?? 0, requestOf(means))
    expect(new TextDecoder().decode(encodeLine(body))).toBe(`${line}\n`)
  })

  it.each(golden.filter(({ dir }) => dir === 'rig'))('$rule: the host reads $line', ({ line, to, means }) => {
    const parsed = parseRigLine(bodyOf(line))
    if (!parsed.ok) throw new Error(parsed.failure)
    const said = parsed.value
    if (said.kind === 'event') {
      expect(said.event.kind).toBe(means.event)
      if (said.event.kind === 'state') expect(said.event.by).toBe(means.fields['by'])
      expectToCarry(
        'state' in said.event ? said.event.state : 'shot' in said.event ? said.event.shot : said.event,
        means.fields,
      )
      return
    }
    expect(said).toMatchObject({ id: means.id, kind: means.reply })
    if (said.kind === 'err') expectToCarry(said, means.fields)
    if (said.kind !== 'ok' || !to) return
    const reply = parseReply(to, said.fields)
    if (!reply.ok) throw new Error(reply.failure)
    if (reply.value && 'rgbw' in reply.value) expect(frameToHex(reply.value.rgbw)).toBe(means.fields['px'])
    else if (reply.value) expectToCarry(reply.value, means.fields)
  })

  it.each(streams)('$rule: a receiver takes $means.lines and drops $means.drops', ({ bytes, means }) => {
    const decoded = new LineDecoder().push(Buffer.from(bytes, 'hex'))
    expect(decoded.flatMap((line) => (line.kind === 'line' ? [line.body] : []))).toEqual(means.lines)
    expect(decoded.flatMap((line) => (line.kind === 'dropped' ? [line.reason] : []))).toEqual(means.drops)
  })
})
