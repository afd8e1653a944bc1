import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { projectRoot as root } from '../source-files'
import { networkGuard, socketsBeyond } from './no-network'

export { root }

/** What `npm start` runs when it opens the browser shell. */
const shell = join(root, '.vite', 'build', 'browser.js')

/** The app as a user starts it: its own process, its own data, an address with a token. */
export interface RunningApp {
  readonly address: string
  readonly port: number
  readonly pid: number
  readonly dataDir: string
  readonly demoPhotos: string
  readonly shotLog: string
  stderr(): string
  /** Ends it as Ctrl+C would; gives its exit status. Rejects where it, or what it started, has sought another computer. */
  stop(): Promise<number | null>
  /** As a crash or a power cut ends it. */
  kill(): Promise<void>
}

/** A folder for one app's data, with a space and a letter beyond ASCII in its name. */
export function dataFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'lumacro e2é-')))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export interface StartOptions {
  readonly dataDir?: string
  /** The simulated rig, if none is named. */
  readonly rig?: string
  /** Photos for their tags alone are small: a wide one costs a slow machine seconds. */
  readonly photoWidthPx?: number
}

/** Starts the built app on a port the system picks and waits for its address. Rejects with what it said instead. */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const dataDir = options.dataDir ?? dataFolder()
  const width = `--photo-width=${options.photoWidthPx ?? 240}`
  const rig = options.rig === undefined ? [] : ['--rig', options.rig]
  const args = [shell, '--browser', '--no-open', '--data', dataDir, width, ...rig]
  const guard = networkGuard()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: guard.env })
  // A test that failed half way leaves no app behind.
  process.once('exit', () => child.kill('SIGKILL'))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const address = await Promise.race([
    firstAddress(child),
    ended.then((code) => {
      throw new Error(`expected an address, got exit status ${code}: ${stderr}`)
    }),
  ])
  return {
    address,
    port: Number(new URL(address).port),
    // It has spoken, so it runs.
    pid: child.pid ?? 0,
    dataDir,
    demoPhotos: join(dataDir, 'Demo photos'),
    shotLog: join(dataDir, 'shots.jsonl'),
    stderr: () => stderr,
    stop: async () => {
      const beyond = socketsBeyond(child.pid ?? 0)
      child.kill('SIGINT')
      const code = await ended
      guard.assertQuiet()
      if (beyond.length > 0)
        throw new Error(`expected no socket beyond this computer, got ${beyond.join(', ')}`)
      return code
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function firstAddress(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  let stdout = ''
  for await (const text of child.stdout.setEncoding('utf8')) {
    stdout += String(text)
    const address = /^http:\/\/\S+$/m.exec(stdout)
    // The rest of what it says is of no interest, and must not fill the pipe.
    if (address) {
      child.stdout.resume()
      return address[0]
    }
  }
  return new Promise<never>(() => {})
}

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the app's own program to its end: for starts that are refused. */
export function runShell(args: readonly string[]): Promise<Finished> {
  return runToEnd([shell, '--browser', '--no-open', ...args])
}

/** `npx lumacro …`. */
export function lumacro(...args: readonly string[]): Promise<Finished> {
  return runToEnd([join(root, '.vite', 'build', 'cli.js'), ...args])
}

async function runToEnd(args: readonly string[]): Promise<Finished> {
  const guard = networkGuard()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: guard.env })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const [code] = (await once(child, 'close')) as [number | null]
  guard.assertQuiet()
  return { code, stdout, stderr }
}
