import type { LightSnapshot } from '../../../core/api/light-snapshot'
import type { RigSnapshot } from '../../../core/api/rig-snapshot'
import { hexToFrame, renderFrame } from '../../../core/light/frame'
import { frameLight } from '../../../core/light/mixing/frame-light'
import { modifierStops } from '../../../core/light/modifiers/modifier'
import { limitFrame } from '../../../core/light/power/limiter'
import {
  type ExposurePlan,
  type ExposureWish,
  exposurePlan,
  lookEv,
} from '../../../core/optics/exposure-plan'
import type { MacroPlan } from '../../../core/optics/macro-plan'
import type { SavedCalibration, Setting } from '../../../core/optics/profile'
import type { Speed } from '../../../core/optics/stops'
import { syncVerdict } from '../../../core/optics/sync/verdict'
import { ledsOf } from '../../light/ring/frame-colors'
import type { SyncState } from '../../sync/sync-state'

const DEFAULT_ISO = 100

export const isoOf = ({ iso }: Setting) => iso ?? DEFAULT_ISO

/** Everything the Exposure view draws and says. */
export interface ExposureState {
  readonly calibration: SavedCalibration | null
  readonly wish: ExposureWish
  /** Null without a calibration, without an image, or where no light reaches the photo. */
  readonly plan: ExposurePlan | null
  /** What is in the way of one. */
  readonly without: 'calibration' | 'image' | 'light' | 'dark' | null
  /** Stops by which the present look is brighter than the calibrated one. */
  readonly lookEv: number
}

interface Published {
  readonly light: LightSnapshot
  readonly rig: RigSnapshot
  readonly setting: Setting
  readonly sync: SyncState
  readonly macro: MacroPlan | null
}

export function exposureState(published: Published): ExposureState {
  const { light, rig, setting, sync, macro } = published
  const calibration = setting.calibration ?? null
  const leds = ledsOf(rig.info)
  const full = renderFrame(light.look, rig.layout.places.length, leds)
  const lightAtFull = frameLight(full, leds)
  const wish: ExposureWish = {
    litS: litSecondsAt(sync, sync.speed),
    effectiveFNumber: macro?.optics.effective ?? setting.fNumber,
    iso: isoOf(setting),
    modifiersEv: modifierStops(light.look),
    light: lightAtFull,
    limitedEv: limitFrame(full, rig.supply).limitedEv,
  }
  const without =
    macro === null
      ? 'image'
      : lightAtFull === 0
        ? 'dark'
        : calibration === null
          ? 'calibration'
          : wish.litS > 0
            ? null
            : 'light'
  return {
    calibration,
    wish,
    without,
    plan: calibration !== null && without === null ? exposurePlan(calibration, wish) : null,
    lookEv: calibration !== null && lightAtFull > 0 ? lookEv(calibration, lightAtFull) : 0,
  }
}

/** Seconds of the shot's light that the mean row gets at this speed: what the shutter cuts off does not count. */
export function litSecondsAt({ plan, shutter, rig }: SyncState, speed: Speed): number {
  return syncVerdict(plan, { ...shutter, exposureUs: speed.exposureS * 1e6 }, rig).rows.mean / 1e6
}

/** The light that stands on a frame as applied, for a calibration made with it. */
export function appliedLight(frame: string, rig: RigSnapshot): number {
  return frameLight(hexToFrame(frame) ?? new Uint8Array(), ledsOf(rig.info))
}
