import type { Bridge } from '../../core/api/contract'
import type { BoardDrives } from '../../core/api/firmware-report'
import type { RigSnapshot } from '../../core/api/snapshots'
import { systemClock } from '../rig/link/clock'
import { listPorts } from '../rig/link/discovery'
import type { Link } from '../rig/link/link'
import { listSerialPorts, SerialLink, type SerialPortInfo } from '../rig/link/serial-port'
import type { Check } from './check'
import { checkOf } from './check'
import { checkRigOfApp, waitForShotInApp } from './check-app-rig'
import { checkDataFolder, checkExifTool, checkNode, checkPerl, checkPhotosFolder } from './check-computer'
import { checkDrives } from './check-drive'
import { checkPermission, checkPorts, feathersAmong } from './check-ports'
import { checkRig } from './check-rig'
import { checkPty, checkSimulator } from './check-simulator'

export interface DoctorOptions {
  readonly openData: () => string
  /** The running app, or null where none runs on this data. */
  readonly app: { readonly bridge: Bridge; readonly rig: RigSnapshot } | null
  readonly boards: BoardDrives
  readonly photos: string | null
  /** The port to look at; null for the first Feather. */
  readonly rig: string | null
  readonly shutterMs: number | null
  readonly onShutter: () => void
  readonly list?: () => Promise<readonly SerialPortInfo[]>
  readonly openLink?: (path: string) => Link
}

/** Looks at this computer, the cable and the rig, in that order, since each needs the one before. Never rejects. */
export async function runDoctor(options: DoctorOptions): Promise<readonly Check[]> {
  const { app, boards, photos } = options
  const rigOfApp = app !== null && app.rig.link.kind !== 'none' && options.rig === null ? app : null
  return [
    checkNode(process.versions.node),
    checkPerl(process.platform, process.env['PATH'] ?? ''),
    await checkExifTool(),
    ...(await checkDataFolder(options.openData)),
    ...(photos === null ? [] : [await checkPhotosFolder(photos)]),
    await checkSimulator(),
    await checkPty(process.platform),
    ...checkDrives(boards),
    ...(rigOfApp ? await throughApp(rigOfApp, options) : await overPort(options)),
  ]
}

async function throughApp(
  { bridge, rig }: NonNullable<DoctorOptions['app']>,
  { boards, shutterMs, onShutter }: DoctorOptions,
): Promise<readonly Check[]> {
  const checks = checkRigOfApp(rig, boards.shipped)
  if (shutterMs === null || rig.link.kind !== 'connected') return checks
  onShutter()
  return [...checks, await waitForShotInApp(bridge, shutterMs)]
}

async function overPort(options: DoctorOptions): Promise<readonly Check[]> {
  const { boards, rig, shutterMs, onShutter } = options
  const { list = listSerialPorts, openLink = (path) => new SerialLink(path) } = options
  const ports = await list()
  const likely = await listPorts({ clock: systemClock, ask: 'none', list: async () => ports })
  const isLikelyRig = (path: string) => likely.some((port) => port.path === path && port.likelyRig)
  const feathers = feathersAmong(ports, isLikelyRig)
  const found = checkPorts(ports, feathers, rig)
  const path = rig ?? feathers.find(({ use }) => use !== 'console')?.path ?? null
  const noRig = checkOf('answers').skipped('No rig was asked: there is no port to ask on.')
  if (path === null || found.state === 'bad') return [found, noRig]
  const permission = await checkPermission(path)
  if (permission?.state === 'bad') return [found, permission, noRig]
  const link = openLink(path)
  const answers = await checkRig({
    link,
    clock: systemClock,
    shipped: boards.shipped,
    shutterMs,
    onReady: onShutter,
  })
  return [found, ...(permission ? [permission] : []), ...answers]
}
