import type { BoardDrives } from '../../core/api/firmware-report'
import type { Snapshots } from '../../core/api/snapshots'
import { systemClock } from '../rig/link/clock'
import { listPorts } from '../rig/link/discovery'
import type { Link } from '../rig/link/link'
import { listSerialPorts, SerialLink, type SerialPortInfo } from '../rig/link/serial-port'
import { type Check, checkOf } from './check'
import { type AppBeside, checkRigOfApp, lightOfApp, selfTestInApp, waitForShotInApp } from './check-app-rig'
import { checkDataFolder, checkExifTool, checkNode, checkPerl, checkPhotosFolder } from './check-computer'
import { checkDrives } from './check-drive'
import { checkLight } from './check-light'
import { checkPermission, checkPorts, feathersAmong } from './check-ports'
import { checkRig } from './check-rig'
import { checkPty, checkSimulator } from './check-simulator'

export interface DoctorOptions {
  readonly openData: () => string
  /** The running app, or null where none runs on this data. */
  readonly app: AppBeside | null
  readonly boards: () => Promise<BoardDrives>
  readonly photos: string | null
  /** The port to look at; null for the app's, or the first Feather. */
  readonly rig: string | null
  readonly shutterMs: number | null
  /** Have the rig test itself. */
  readonly selfTest?: boolean
  readonly onShutter: () => void
  /** What is being waited for is not waited for any longer. */
  readonly cancelled: AbortSignal
  readonly list?: () => Promise<readonly SerialPortInfo[]>
  readonly openLink?: (path: string) => Link
}

/**
 * Looks at this computer, the cable and the rig, in that order, since each needs the one before; gives each finding as
 * soon as it is there. One set of checks for the command line and for the Help view. Never throws.
 */
export async function* runDoctor(options: DoctorOptions): AsyncGenerator<Check> {
  const { app, photos, cancelled } = options
  const looks: readonly (() => Promise<readonly Check[]>)[] = [
    async () => [checkNode(process.versions.node), checkPerl(process.platform, process.env['PATH'] ?? '')],
    async () => [await checkExifTool()],
    () => checkDataFolder(options.openData),
    async () => (photos === null ? [] : [await checkPhotosFolder(photos)]),
    async () => [await checkSimulator()],
    async () => [await checkPty(process.platform)],
  ]
  for (const look of looks) {
    if (cancelled.aborted) return
    yield* await look()
  }
  const boards = await options.boards()
  yield* checkDrives(boards)
  if (cancelled.aborted) return
  const state = options.rig === null ? await app?.state() : undefined
  if (app && state && state.rig.link.kind !== 'none') yield* throughApp(app, state, boards, options)
  else yield* await overPort(options, boards)
}

async function* throughApp(
  app: AppBeside,
  { rig, light }: Snapshots,
  boards: BoardDrives,
  { shutterMs, selfTest, onShutter, cancelled, list = listSerialPorts }: DoctorOptions,
): AsyncGenerator<Check> {
  const { link } = rig
  if (link.kind === 'lost' || link.kind === 'refused') {
    const { found, permission } = await lookAtPort(await list(), link.port)
    if (found.state === 'bad') yield found
    if (permission?.state === 'bad') yield permission
  }
  yield* checkRigOfApp(rig, boards.shipped)
  if (link.kind !== 'connected') return
  if (selfTest && rig.info) yield* await selfTestInApp(app, rig.info.pixels)
  if (shutterMs === null) {
    yield checkLight(lightOfApp(light), false)
    return
  }
  onShutter()
  yield* await waitForShotInApp(app, shutterMs, cancelled)
}

async function overPort(options: DoctorOptions, boards: BoardDrives): Promise<readonly Check[]> {
  const { rig, shutterMs, onShutter } = options
  const { list = listSerialPorts, openLink = (path) => new SerialLink(path) } = options
  const { found, path, permission } = await lookAtPort(await list(), rig)
  const noRig = checkOf('answers').skipped(['notAsked'])
  if (path === null || found.state === 'bad') return [found, noRig]
  if (permission?.state === 'bad') return [found, permission, noRig]
  const answers = await checkRig({
    link: openLink(path),
    clock: systemClock,
    shipped: boards.shipped,
    shutterMs,
    selfTest: options.selfTest ?? false,
    onReady: onShutter,
    cancelled: options.cancelled,
  })
  return [found, ...(permission ? [permission] : []), ...answers]
}

/** @param wanted null for whichever could be a rig */
async function lookAtPort(ports: readonly SerialPortInfo[], wanted: string | null) {
  const likely = await listPorts({ clock: systemClock, ask: 'none', list: async () => ports })
  const isLikelyRig = (path: string) => likely.some((port) => port.path === path && port.likelyRig)
  const feathers = feathersAmong(ports, isLikelyRig)
  const path = wanted ?? feathers.find(({ use }) => use !== 'console')?.path ?? null
  return {
    path,
    found: checkPorts(ports, feathers, wanted),
    permission: path === null ? null : await checkPermission(path),
  }
}
