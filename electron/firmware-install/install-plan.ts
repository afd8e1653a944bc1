import { missingSettings } from './config-keys'
import type { ShippedFirmware } from './shipped-firmware'

/** One thing done to the drive; `path` from its root. */
export type InstallStep =
  | { readonly kind: 'write'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly path: string }
  /** Someone else's file that ours takes the place of. */
  | { readonly kind: 'set-aside'; readonly path: string; readonly to: string }

export interface InstallPlan {
  readonly steps: readonly InstallStep[]
  /** Lines to add to the config.py on the drive, which is the builder's and is left as it is. */
  readonly missingSettings: readonly string[]
  /** The board reads boot.py only after a reset. */
  readonly needsReset: boolean
}

/**
 * What turns a drive into one with the shipped firmware. `code.py` goes first and comes back last: the board runs it after
 * every change, and must never run half of one version with half of another. What is there already is not written again, so
 * the same plan made anew carries on where an unplugged one ended.
 * @param there the drive's files by path, config.py and what lies in lumacro/ among them
 * @param installed true where the drive carries a version of this firmware, whole or half
 */
export function planInstall(
  shipped: ShippedFirmware,
  there: ReadonlyMap<string, Uint8Array>,
  installed: boolean,
): InstallPlan {
  const isThere = (path: string) => {
    const [have, want] = [there.get(path), shipped.files.get(path)]
    return have !== undefined && want !== undefined && Buffer.compare(have, want) === 0
  }
  const write = (path: string): readonly InstallStep[] => {
    const bytes = shipped.files.get(path)
    return bytes === undefined || isThere(path) ? [] : [{ kind: 'write', path, bytes }]
  }
  const modules = [...shipped.files.keys()].filter((path) => path.startsWith('lumacro/'))
  const stale = [...there.keys()].filter(
    (path) => path.startsWith('lumacro/') && /\.m?py$/.test(path) && !shipped.files.has(path),
  )
  const own = there.get('config.py')
  const body: readonly InstallStep[] = [
    // Before any module: what is on a drive that was unplugged later is taken for ours.
    ...(isThere('boot.py') ? [] : makeRoom('boot.py', there, installed)),
    ...(own === undefined ? write('config.py') : []),
    ...stale.map((path): InstallStep => ({ kind: 'remove', path })),
    ...modules.flatMap(write),
    ...write('boot.py'),
  ]
  const finished = isThere('code.py') && body.length === 0
  return {
    steps: finished ? [] : [...makeRoom('code.py', there, installed), ...body, ...codeLast(shipped)],
    missingSettings:
      own === undefined ? [] : missingSettings(asText(shipped.files.get('config.py')), asText(own)),
    needsReset: !isThere('boot.py'),
  }
}

function codeLast(shipped: ShippedFirmware): readonly InstallStep[] {
  const bytes = shipped.files.get('code.py')
  if (bytes === undefined) throw new Error('expected the firmware to have a code.py, got none')
  return [{ kind: 'write', path: 'code.py', bytes }]
}

/** Ours goes; what another project left there is kept under a name that nothing runs. */
function makeRoom(
  path: string,
  there: ReadonlyMap<string, Uint8Array>,
  installed: boolean,
): readonly InstallStep[] {
  const bytes = there.get(path)
  if (bytes === undefined) return []
  const isOurs = installed || (path === 'code.py' && /^from lumacro import main$/m.test(asText(bytes)))
  if (isOurs) return path === 'code.py' ? [{ kind: 'remove', path }] : []
  return [{ kind: 'set-aside', path, to: freeName(path, there) }]
}

function freeName(path: string, there: ReadonlyMap<string, Uint8Array>): string {
  const stem = path.replace(/\.py$/, '')
  for (let number = 1; ; number++) {
    const name = `${stem}_before_lumacro${number === 1 ? '' : `_${number}`}.py`
    if (!there.has(name)) return name
  }
}

const asText = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8')

/** The folders that a file on the drive lies in, outermost first: `lumacro`, `lumacro/light`. */
export function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, index + 1).join('/'))
}

/** The bytes a plan needs beyond what it frees, in whole blocks as the drive counts them; a new folder takes one. */
export function spaceNeeded(
  steps: readonly InstallStep[],
  there: ReadonlyMap<string, Uint8Array>,
  blockBytes: number,
): number {
  const blocks = (path: string) => Math.ceil((there.get(path)?.length ?? 0) / blockBytes)
  const gone = new Set<string>()
  const had = new Set([...there.keys()].flatMap(foldersOf))
  const written = steps.flatMap((step) => (step.kind === 'write' ? foldersOf(step.path) : []))
  let needed = new Set(written.filter((folder) => !had.has(folder))).size
  for (const step of steps) {
    if (step.kind === 'remove') {
      needed -= blocks(step.path)
      gone.add(step.path)
    } else if (step.kind === 'set-aside') gone.add(step.path)
    else needed += Math.ceil(step.bytes.length / blockBytes) - (gone.has(step.path) ? 0 : blocks(step.path))
  }
  return needed * blockBytes
}
