import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './running-app'

export interface Simulator {
  /** Sends one line and waits for its answer. */
  say(line: string): Promise<string>
  stderr(): string
  /** `quit`; gives the exit status. */
  quit(): Promise<number | null>
}

/** `lumacro sim`, driven by lines as a script drives it. */
export async function startSimulator(...args: readonly string[]): Promise<Simulator> {
  const child = spawn(process.execPath, [join(root, '.vite', 'build', 'cli.js'), 'sim', ...args])
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const line = await lines.next()
    if (line.done) throw new Error(`expected a line from the simulator, got its end: ${stderr}`)
    return line.value
  }
  for (let line = await next(); !line.startsWith('ready'); line = await next());
  return {
    say: async (line) => {
      child.stdin.write(`${line}\n`)
      return next()
    },
    stderr: () => stderr,
    quit: () => {
      child.stdin.write('quit\n')
      return ended
    },
  }
}
