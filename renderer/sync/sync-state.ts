import type { LightSnapshot } from '../../core/api/light-snapshot'
import type { RigSnapshot } from '../../core/api/rig-snapshot'
import type { ProfilesSnapshot } from '../../core/api/snapshots'
import { hexToFrame } from '../../core/light/frame'
import { type SyncSettings, syncSettingsSchema } from '../../core/light/looks/look'
import { evToRatio } from '../../core/light/power/power'
import type { Pwm } from '../../core/optics/flicker/light-flicker'
import type { CameraProfile, Drive, Setting } from '../../core/optics/profile'
import { nearestSpeed, type Speed } from '../../core/optics/stops'
import type { RigAtWork, SyncPlan } from '../../core/optics/sync/light-course'
import { type OtherRelease, type Possible, type Remedy, remedies } from '../../core/optics/sync/remedies'
import type { Shutter } from '../../core/optics/sync/shutter'
import { type SyncVerdict, syncVerdict } from '../../core/optics/sync/verdict'
import { changedPrefix, measuredTiming } from '../../core/optics/sync/wire-time'

/** Everything the Sync room draws and says, worked out from what the app published. */
export interface SyncState {
  readonly plan: SyncPlan
  readonly speed: Speed
  readonly shutter: Shutter
  readonly rig: RigAtWork
  readonly verdict: SyncVerdict
  readonly remedies: readonly Remedy[]
  /** The light of a shot. */
  readonly frame: Uint8Array
  readonly pwm: Pwm
  /** The shoe stays silent because of the drive, whatever the shutter. */
  readonly silentDrive: boolean
}

interface Published {
  readonly light: LightSnapshot
  readonly rig: RigSnapshot
  readonly profiles: ProfilesSnapshot
}

export function syncState(published: Published): SyncState {
  const { light, rig, profiles } = published
  const { led, setting } = profiles
  const plan = planOf(light.sync)
  const speed = speedOf(setting.exposureS)
  const shutter = shutterAt(profiles, speed)
  const frame = hexToFrame(light.lookFrame) ?? new Uint8Array(0)
  const shown = hexToFrame(light.shownFrame) ?? frame
  const work: RigAtWork = {
    timing: measuredTiming(rig.measured?.latency ?? null),
    prefixPixels: plan.mode === 'steady' ? 0 : changedPrefix(shown, frame),
    between: light.modelling.on && !light.blackout ? evToRatio(light.modelling.power - light.look.power) : 0,
  }
  const possible: Possible = {
    modes: rig.info?.modes ?? ['steady', 'flash'],
    shortestPulseUs: rig.info?.shortestPulseUs ?? 500,
    releases: otherReleases(profiles, speed),
  }
  return {
    plan,
    speed,
    shutter,
    rig: work,
    verdict: syncVerdict(plan, shutter, work),
    remedies: remedies(plan, shutter, work, possible),
    frame,
    pwm: { frequencyHz: led.pwmHz, tolerance: led.tolerance, dcAtFull: led.dcAtFull },
    silentDrive: firesNever(profiles.camera, setting.drive ?? 'single'),
  }
}

/** The chosen camera's shutter at a speed. */
export function shutterAt({ camera, setting }: ProfilesSnapshot, speed: Speed): Shutter {
  return {
    exposureUs: speed.exposureS * 1e6,
    travelUs: (setting.shutter === 'mechanical' ? camera.travelMs : camera.readoutMs) * 1000,
    contact: firesNever(camera, setting.drive ?? 'single')
      ? { kind: 'silent' }
      : camera.contact[setting.shutter],
  }
}

function otherReleases(profiles: ProfilesSnapshot, speed: Speed): readonly OtherRelease[] {
  const { setting } = profiles
  const changed = (change: Partial<Setting>) =>
    shutterAt({ ...profiles, setting: { ...setting, ...change } }, speed)
  return [
    ...(setting.shutter === 'mechanical'
      ? []
      : [{ kind: 'mechanical' as const, shutter: changed({ shutter: 'mechanical' }) }]),
    ...((setting.drive ?? 'single') === 'single'
      ? []
      : [{ kind: 'single' as const, shutter: changed({ drive: 'single' }) }]),
  ]
}

const firesNever = ({ fires }: CameraProfile, drive: Drive) =>
  drive !== 'single' && fires !== undefined && fires[drive] === 'none'

/** A marked speed stands for the exact one; between and beyond the marks the number stands for itself. */
export function speedOf(exposureS: number): Speed {
  const near = nearestSpeed(exposureS)
  const isMarked = Math.abs(Math.log2(near.markedS / exposureS)) < 0.02
  return isMarked ? near : { markedS: exposureS, exposureS }
}

/** Any mode's settings, each of its times where the mode has it. */
interface AnySync {
  readonly mode: string
  readonly delayUs?: number
  readonly onUs?: number
  readonly limitUs?: number
  readonly pulses?: number
  readonly periodUs?: number
  readonly afterUs?: number
}

/** The plan behind the settings. A sequence whose steps are flashed is a flash. */
export function planOf(sync: AnySync): SyncPlan {
  const { mode, delayUs = 0, onUs = 0, limitUs = 0, pulses = 1, periodUs = 0, afterUs = 0 } = sync
  switch (mode) {
    case 'flash':
      return { mode, delayUs, onUs }
    case 'gated':
      return { mode, delayUs, limitUs }
    case 'strobe':
      return { mode, delayUs, pulses, onUs, periodUs }
    case 'sequence':
      return onUs > 0 ? { mode: 'flash', delayUs: 0, onUs } : { mode, afterUs }
    default:
      return { mode: 'steady' }
  }
}

/**
 * What the rig would be told to follow the plan, or null where that takes more than times: a sequence needs its steps.
 * What else the present mode has stays as it is.
 */
export function settingsOf(plan: SyncPlan, present: SyncSettings): SyncSettings | null {
  const same = plan.mode === present.mode ? present : {}
  const whole = Object.fromEntries(
    Object.entries(plan).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value) : value,
    ]),
  )
  const parsed = syncSettingsSchema.safeParse({ ...same, ...whole })
  return parsed.success ? parsed.data : null
}
