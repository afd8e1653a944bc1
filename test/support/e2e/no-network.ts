import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../source-files'

/** Watches over a program and all that it starts. */
export interface NetworkGuard {
  /** What the program must be started with. */
  readonly env: NodeJS.ProcessEnv
  /** Throws where the program has tried to reach, or to be reached by, another computer. */
  assertQuiet(): void
}

let guards = 0

export function networkGuard(): NetworkGuard {
  const log = join(tmpdir(), `lumacro-network-${process.pid}-${++guards}`)
  const preload = JSON.stringify(join(projectRoot, 'test', 'support', 'e2e', 'loopback-guard.cjs'))
  return {
    env: { ...process.env, NODE_OPTIONS: `--require ${preload}`, LUMACRO_GUARD_LOG: log },
    assertQuiet() {
      if (!existsSync(log)) return
      const tried = readFileSync(log, 'utf8')
      rmSync(log)
      throw new Error(`expected no connection beyond this computer, got\n${tried}`)
    },
  }
}

/**
 * The sockets of a process and its children that lead beyond this computer, or listen to it, as the kernel has them: native code's
 * too. None on systems other than Linux, and of a process that is gone.
 */
export function socketsBeyond(pid: number): readonly string[] {
  if (process.platform !== 'linux') return []
  return [pid, ...childrenOf(pid)].flatMap((each) => {
    const own = socketInodes(each)
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      rows(`/proc/${each}/net/${kind}`)
        .filter(([, , , , , , , , , inode = '']) => own.has(inode))
        .filter(([, local = '', remote = '']) => !isLoopback(isNowhere(remote) ? local : remote))
        .map(([, local, remote]) => `${kind} ${local} ${remote}`),
    )
  })
}

function childrenOf(pid: number): readonly number[] {
  const direct = list(`/proc/${pid}/task`).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`)
      .split(' ')
      .filter((text) => text !== '')
      .map(Number),
  )
  return direct.flatMap((child) => [child, ...childrenOf(child)])
}

function socketInodes(pid: number): ReadonlySet<string> {
  const links = list(`/proc/${pid}/fd`).map((fd) => attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`), ''))
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []))
}

const rows = (path: string): readonly (readonly string[])[] =>
  read(path)
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))

/** `0100007F:1F90`: the address's words in this machine's order, then the port. */
const isNowhere = (address: string): boolean => /^0+:0000$/.test(address)
const isLoopback = (address: string): boolean =>
  /^(?:0{16}F{4}0{4}|0{16}0{4}F{4})?[0-9A-F]{6}7F:|^0{24}01000000:/.test(address)

const read = (path: string): string => attempt(() => readFileSync(path, 'utf8'), '')
const list = (path: string): readonly string[] => attempt(() => readdirSync(path), [])

function attempt<T>(run: () => T, otherwise: T): T {
  try {
    return run()
  } catch {
    return otherwise
  }
}
