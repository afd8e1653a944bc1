import { z } from 'zod'
import { rigSettingsSchema } from '../../light/layouts/rig-settings'
import { releaseSchema } from '../../wire/release-schema'
import { remoteActions } from '../../wire/rig-request'
import type { Exchange } from '../exchange'
import type { BoardAnswer, BoardDrives, InstallReport } from '../firmware-report'
import type { PortInfo, RigMeasured } from '../rig-snapshot'
import { demoSubjects } from '../snapshots'
import { nothing, path, request } from './request'

const keyCode = z.string().regex(/^[0-9a-f]{8}$/)

/** The rig: its port, its health, its remote, the camera on its release, its firmware, and the demo camera above a simulated one. */
export const rigRequests = {
  'rig/ports': request(nothing).replies<readonly PortInfo[]>(),
  /** A port's path, or `sim`. */
  'rig/connect': request(z.object({ port: path })).replies<null>(),
  'rig/disconnect': request(nothing).replies<null>(),
  /** Where the pixels of the rig sit and what they are; kept with the rig. */
  'rig/settings': request(z.object({ settings: rigSettingsSchema })).replies<null>(),
  /** Has the rig say how it is; it comes with the snapshot. */
  'rig/health': request(nothing).replies<null>(),
  /** Has the rig test itself, which takes some seconds and changes the mode meanwhile. */
  'rig/test': request(nothing).replies<RigMeasured>(),
  /** Ends a test or a blink that goes on. */
  'rig/test-end': request(nothing).replies<null>(),
  /** Has the first pixel blink by the rig's own clock, to measure a camera by, for two minutes or until it is ended; how fast comes with the snapshot. */
  'rig/blink': request(nothing).replies<null>(),
  /** The last exchanges with the rig, oldest first. */
  'rig/exchanges': request(nothing).replies<readonly Exchange[]>(),

  /** The next key of the remote is heard instead of obeyed, so that it can be given a meaning. */
  'remote/listen': request(nothing).replies<null>(),
  'remote/cancel': request(nothing).replies<null>(),
  'remote/learn': request(z.object({ code: keyCode, act: z.enum(remoteActions) })).replies<null>(),
  /** All that was learned when null. */
  'remote/forget': request(z.object({ code: keyCode.nullable() })).replies<null>(),

  /** The rig takes frames by the camera's release. */
  'release/start': request(z.object({ run: releaseSchema })).replies<null>(),
  'release/stop': request(nothing).replies<null>(),

  /** A hand on the simulated rig: `knob +3`, `press`, `unplug`, `replug`, `power-cycle`. */
  'rig/simulate': request(z.object({ command: z.string().min(1).max(100) })).replies<{
    readonly answer: string
  }>(),

  /** Drives of boards that are plugged in, and whether the firmware may go there. */
  'firmware/drives': request(nothing).replies<BoardDrives>(),
  /** Puts the firmware on a drive, or on the only one there is. A rig on that board is let go of first. */
  'firmware/install': request(
    z.object({ drive: path.nullable(), older: z.boolean() }),
  ).replies<InstallReport>(),
  /** Waits for the board to answer with that firmware; null when it did not within the time. */
  'firmware/hello': request(
    z.object({
      uid: z.string().max(64).nullable(),
      version: z.string().max(40),
      ms: z.int().min(0).max(300_000),
    }),
  ).replies<BoardAnswer | null>(),

  'camera/shutter': request(
    z.object({
      exposureS: z
        .number()
        .min(1 / 8000)
        .max(30)
        .optional(),
    }),
  ).replies<{
    readonly photo: string
  }>(),
  /** Only what changes. */
  'camera/settings': request(
    z.object({
      exposureS: z
        .number()
        .min(1 / 8000)
        .max(30)
        .exactOptional(),
      subject: z.enum(demoSubjects).exactOptional(),
      /** Stops brighter than for the full ring. */
      compensationEv: z.number().min(-5).max(5).exactOptional(),
    }),
  ).replies<null>(),
} as const
