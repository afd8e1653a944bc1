import type { LightRecord } from '../../../core/light/light-record'
import type { ShotReference } from '../../../core/light/records/build-record'
import type { ShotLine } from '../../../core/shots/shot-line'
import type { RigShot } from '../../../core/wire/rig-reply'
import type { RigInstant } from '../link/rig-clock'

/** A shot as the rig told it, of one of its boots, and when it was. */
export interface TimedShot {
  readonly rig: string
  readonly boot: string
  readonly shot: RigShot
  readonly instant: RigInstant
}

/** The name by which a light record speaks of a shot. */
export function referenceOf({ rig, boot, shot, instant }: TimedShot): ShotReference {
  return { rig, boot, seq: shot.seq, time: new Date(Math.round(instant.utcMs)).toISOString() }
}

/** A shot as it goes into the log, with the light that lit it. */
export function shotLine(timed: TimedShot, light: LightRecord): ShotLine {
  const { shot, instant } = timed
  const { rig, boot, seq, time } = referenceOf(timed)
  return {
    v: 1,
    rig,
    boot,
    seq,
    rigTimeUs: instant.rigTimeUs,
    closedUs: shot.closedUs,
    time,
    timeErrorMs: instant.errorMs,
    light,
  }
}
