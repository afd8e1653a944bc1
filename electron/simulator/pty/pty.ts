import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { lstatSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs'
import { mkdtemp, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assetRoot } from '../../platform/asset-root'

/** A pseudo-terminal whose other end is ours: a serial port for any program on this computer. */
export interface Pty {
  /** As `/dev/pts/7`. */
  readonly path: string
  write(bytes: Uint8Array): void
  /** A program has opened the port, or closed it. */
  onClient(listen: (open: boolean) => void): void
  onBytes(listen: (bytes: Uint8Array) => void): void
  close(): Promise<void>
}

/** Neither python3 nor socat is there, or they do not work. */
export class PtyError extends Error {
  override readonly name = 'PtyError'
}

/** Opens one with python3, or with socat where there is no python3. `link` is a path to make a symbolic link at. */
export async function openPty(link?: string, path = process.env['PATH'] ?? ''): Promise<Pty> {
  const pty = (await startPython(path)) ?? (await startSocat(path))
  if (!pty) {
    throw new PtyError(
      'A serial port of its own needs python3 or socat: install one of them, or leave out --pty.',
    )
  }
  if (link === undefined) return pty
  try {
    placeLink(pty.path, link)
  } catch (error) {
    await pty.close()
    throw new PtyError(`The link ${link} cannot be made: ${error instanceof Error ? error.message : error}`)
  }
  return {
    ...pty,
    close: async () => {
      if ((await readlink(link).catch(() => '')) === pty.path) await rm(link, { force: true })
      await pty.close()
    },
  }
}

/** A link left by an earlier run gives way; anything else stays. */
function placeLink(target: string, link: string): void {
  const there = lstatSync(link, { throwIfNoEntry: false })
  if (there?.isSymbolicLink()) unlinkSync(link)
  symlinkSync(target, link)
}

async function startPython(path: string): Promise<Pty | null> {
  const script = readFileSync(join(assetRoot(), 'electron', 'simulator', 'pty', 'pty-bridge.py'), 'utf8')
  const child = await spawned('python3', ['-u', '-c', script], path)
  if (!child) return null
  const first = await firstLine(child)
  if (!first) {
    child.kill()
    return null
  }
  const clients = new Set<(open: boolean) => void>()
  child.stderr.on('data', (data: Buffer) => {
    for (const word of data.toString().trim().split('\n')) {
      if (word === 'open' || word === 'close') for (const listen of clients) listen(word === 'open')
    }
  })
  return { ...streams(child, first.rest), path: first.line, onClient: (listen) => clients.add(listen) }
}

/** socat has no way to say when a client comes or goes, so one counts as there from the first byte on. */
async function startSocat(path: string): Promise<Pty | null> {
  const folder = await mkdtemp(join(tmpdir(), 'lumacro-pty-'))
  const link = join(folder, 'port')
  const child = await spawned('socat', ['-', `PTY,raw,echo=0,ignoreeof,link=${link}`], path)
  if (child) {
    for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
      const target = await readlink(link).catch(() => null)
      if (target) {
        const clients = new Set<(open: boolean) => void>()
        child.stdout.once('data', () => {
          for (const listen of clients) listen(true)
        })
        const both = streams(child, Buffer.alloc(0))
        return {
          ...both,
          path: target,
          onClient: (listen) => clients.add(listen),
          close: async () => {
            await both.close()
            await rm(folder, { recursive: true, force: true })
          },
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill()
  }
  await rm(folder, { recursive: true, force: true })
  return null
}

/** The child once it runs, or null when there is no such program. */
function spawned(
  command: string,
  args: string[],
  path: string,
): Promise<ChildProcessWithoutNullStreams | null> {
  const child = spawn(command, args, { stdio: 'pipe', env: { ...process.env, PATH: path } })
  return new Promise((resolve) => {
    child.once('error', () => resolve(null))
    child.once('spawn', () => resolve(child))
  })
}

function firstLine(child: ChildProcessWithoutNullStreams): Promise<{ line: string; rest: Buffer } | null> {
  return new Promise((resolve) => {
    let text = Buffer.alloc(0)
    const take = (data: Buffer) => {
      text = Buffer.concat([text, data])
      const end = text.indexOf(10)
      if (end < 0) return
      child.stdout.off('data', take)
      resolve({ line: text.subarray(0, end).toString(), rest: text.subarray(end + 1) })
    }
    child.stdout.on('data', take)
    child.once('exit', () => resolve(null))
  })
}

function streams(
  child: ChildProcessWithoutNullStreams,
  early: Uint8Array,
): Pick<Pty, 'write' | 'onBytes' | 'close'> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // The child may end first; what is then still written has nowhere to go.
  child.stdin.on('error', () => {})
  return {
    write: (bytes) => {
      if (child.stdin.writable) child.stdin.write(bytes)
    },
    onBytes: (listen) => {
      if (early.length > 0) listen(early)
      child.stdout.on('data', (data: Buffer) => listen(data))
    },
    close: async () => {
      child.stdin.end()
      child.kill()
      await gone
    },
  }
}
