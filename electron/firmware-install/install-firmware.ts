import { join } from 'node:path'
import type { InstallReport } from '../../core/api/firmware-report'
import { type DriveFiles, hasCode } from './drive-files'
import { InstallError } from './install-error'
import { foldersOf, type InstallStep, planInstall, spaceNeeded } from './install-plan'
import { readDrive } from './read-drive'
import { compareVersions } from './requirements'
import type { ShippedFirmware } from './shipped-firmware'

export interface InstallOptions {
  readonly drive: string
  readonly shipped: ShippedFirmware
  readonly files: DriveFiles
  /** Put it there even where the board has a newer one. */
  readonly older?: boolean
  /** After each step. */
  readonly onStep?: (done: number, of: number) => void
}

/**
 * Puts the shipped firmware on a drive and reads it back. Rejects with an `InstallError`. After any failure it can be run
 * again: it goes on with what is missing.
 */
export async function installFirmware(options: InstallOptions): Promise<InstallReport> {
  const { drive, shipped, files, older = false, onStep } = options
  const { board, firmware } = await guarded(drive, files, () => readDrive(drive, files))
  if (firmware !== null && !older && compareVersions(firmware, shipped.version) > 0) {
    throw new InstallError(['newerFirmware', firmware, shipped.version])
  }
  const there = await guarded(drive, files, () => filesOnDrive(drive, files))
  // One that was unplugged in mid-copy has modules but perhaps no version yet.
  const installed = firmware !== null || there.has('lumacro/main.py')
  const plan = planInstall(shipped, there, installed)
  await makeSureItFits(drive, plan.steps, there, files)
  let done = 0
  for (const step of plan.steps) {
    await guarded(drive, files, () => carryOut(drive, step, files))
    onStep?.(++done, plan.steps.length)
  }
  await guarded(drive, files, () => verify(drive, shipped, files, there.has('config.py')))
  return {
    drive,
    uid: board.uid,
    circuitPython: board.circuitPython,
    before: firmware,
    version: shipped.version,
    written: plan.steps.filter(({ kind }) => kind === 'write').length,
    setAside: plan.steps.flatMap((step) => (step.kind === 'set-aside' ? [step.to] : [])),
    missingSettings: plan.missingSettings,
    needsReset: plan.needsReset,
  }
}

async function filesOnDrive(drive: string, files: DriveFiles): Promise<ReadonlyMap<string, Uint8Array>> {
  const there = new Map<string, Uint8Array>()
  const look = async (under: string): Promise<void> => {
    for (const name of await files.list(join(drive, under))) {
      // macOS leaves shadows such as ._code.py on drives that cannot hold what it wants to note of a file.
      if (name.startsWith('.')) continue
      const path = under === '' ? name : `${under}/${name}`
      if (/\.m?py$/.test(name)) {
        const bytes = await files.read(join(drive, path))
        if (bytes !== null) there.set(path, bytes)
      } else if (`${path}/`.startsWith('lumacro/')) await look(path)
    }
  }
  await look('')
  return there
}

/** Said before anything is touched: half of a firmware is worse than the old one. */
async function makeSureItFits(
  drive: string,
  steps: readonly InstallStep[],
  there: ReadonlyMap<string, Uint8Array>,
  files: DriveFiles,
): Promise<void> {
  if (steps.length === 0) return
  const { freeBytes, blockBytes } = await guarded(drive, files, () => files.space(drive))
  const needed = spaceNeeded(steps, there, blockBytes)
  if (needed > freeBytes) throw fullDrive(drive, Math.ceil((needed - freeBytes) / 1024))
}

async function carryOut(drive: string, step: InstallStep, files: DriveFiles): Promise<void> {
  if (step.kind === 'remove') return files.remove(join(drive, step.path))
  if (step.kind === 'set-aside') return files.rename(join(drive, step.path), join(drive, step.to))
  for (const folder of foldersOf(step.path)) await files.makeFolder(join(drive, folder))
  await files.write(join(drive, step.path), step.bytes)
}

/** The computer's own cache may answer here; that the board can read it too is proved by its hello. */
async function verify(
  drive: string,
  shipped: ShippedFirmware,
  files: DriveFiles,
  ownConfig: boolean,
): Promise<void> {
  for (const [path, bytes] of shipped.files) {
    if (path === 'config.py' && ownConfig) continue
    const read = await files.read(join(drive, path))
    if (read !== null && Buffer.compare(read, bytes) === 0) continue
    if (read === null && (await isGone(drive, files))) throw unplugged(drive)
    throw new InstallError(['notVerified', path, drive])
  }
}

/** Runs one piece of work on the drive and gives what goes wrong there its sentence. */
async function guarded<T>(drive: string, files: DriveFiles, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof InstallError) throw cause
    if (hasCode(cause, 'ENOSPC', 'EDQUOT')) throw fullDrive(drive, null, { cause })
    if (hasCode(cause, 'EROFS', 'EACCES', 'EPERM')) {
      throw new InstallError(['readOnly', drive], { cause })
    }
    if (hasCode(cause, 'EIO', 'ENXIO', 'ENODEV') || (await isGone(drive, files)))
      throw unplugged(drive, { cause })
    throw cause
  }
}

async function isGone(drive: string, files: DriveFiles): Promise<boolean> {
  return (await files.read(join(drive, 'boot_out.txt')).catch(() => null)) === null
}

const unplugged = (drive: string, options?: ErrorOptions) => new InstallError(['unplugged', drive], options)

const fullDrive = (drive: string, missingKb: number | null, options?: ErrorOptions) =>
  new InstallError(missingKb === null ? ['full', drive] : ['tooFull', drive, missingKb], options)
