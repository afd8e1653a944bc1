import { type ExposureSettings, powerFor } from './exposure'
import type { SavedCalibration } from './profile'

/** Below this, eight bits leave no light (see core/light/power). */
export const DIMMEST_EV = -8

export interface ExposureWish extends ExposureSettings {
  /** Light of the present look at master power 0, in the unit of the calibration's. */
  readonly light: number
  /** Stops the supply takes from this look at full power: 0 or negative. */
  readonly limitedEv: number
}

/** One of the four that would do it alone, all else as wished. */
export type Way =
  /** So long must the light fall. */
  | { readonly kind: 'time'; readonly litS: number }
  | { readonly kind: 'iso'; readonly iso: number }
  /** The effective f-number. */
  | { readonly kind: 'aperture'; readonly effective: number }
  /** Without what stands before the LEDs; `enough` says whether that alone does it. */
  | { readonly kind: 'modifiers'; readonly gainEv: number; readonly enough: boolean }

export type ExposurePlan =
  | { readonly kind: 'fits'; readonly powerEv: number }
  /** At full power, less what the supply takes, this much is missing. */
  | { readonly kind: 'dim'; readonly lackingEv: number; readonly ways: readonly Way[] }
  /** The dimmest that the rig can make is this much too bright. */
  | { readonly kind: 'bright'; readonly overEv: number; readonly ways: readonly Way[] }

/** Stops by which a look is brighter than the one the calibration was made with, at equal power. */
export const lookEv = (calibration: SavedCalibration, light: number) => Math.log2(light / calibration.light)

/** Power for a wish, or what else would have to give way. */
export function exposurePlan(calibration: SavedCalibration, wish: ExposureWish): ExposurePlan {
  const rightEv = calibration.rightEv - lookEv(calibration, wish.light)
  const { powerEv, lackingEv } = powerFor({ rightEv }, wish, wish.limitedEv)
  if (lackingEv > 0) return { kind: 'dim', lackingEv, ways: ways(wish, lackingEv) }
  if (powerEv < DIMMEST_EV) {
    const overEv = DIMMEST_EV - powerEv
    return { kind: 'bright', overEv, ways: ways(wish, -overEv).filter(({ kind }) => kind !== 'modifiers') }
  }
  return { kind: 'fits', powerEv }
}

function ways({ litS, iso, effectiveFNumber, modifiersEv }: ExposureWish, ev: number): readonly Way[] {
  return [
    { kind: 'time', litS: litS * 2 ** ev },
    { kind: 'iso', iso: iso * 2 ** ev },
    { kind: 'aperture', effective: effectiveFNumber / 2 ** (ev / 2) },
    ...(modifiersEv < 0
      ? [{ kind: 'modifiers' as const, gainEv: -modifiersEv, enough: -modifiersEv >= ev }]
      : []),
  ]
}
