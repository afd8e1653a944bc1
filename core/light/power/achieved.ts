import { type Frame, pixelOf } from '../frame'
import { isLit, type Look, type Zone } from '../looks/look'
import type { LedKind } from '../mixing/leds'
import { mixColor } from '../mixing/mix'
import { predictLight } from '../mixing/predict'
import { litPixels, pixelsEv } from './dim-pixels'
import { positiveZero, ratioToEv } from './power'

/** What became of a zone's wish in whole drive values. */
export interface ZoneTruth {
  /** Zone and master power and what the limiter took, in stops. */
  readonly wantedEv: number
  /** What the drives come to, against this colour at full on all pixels; −Infinity where nothing is left. */
  readonly achievedEv: number
  readonly errorEv: number
  /** How far rounding has moved the colour across the Planckian locus; null where it has no white. */
  readonly duvShift: number | null
  /** Pixels that are lit, of those the zone has. */
  readonly lit: number
  readonly of: number
  /** True where some channel is dimmed by PWM: neither dark nor at 255. */
  readonly pwm: boolean
}

/**
 * The 8-bit truth of a zone, from the frame that is applied (after master and limiter). Null for a zone that is not
 * lit or has no pixels on this chain.
 */
export function zoneTruth(
  look: Look,
  zone: Zone,
  limitedEv: number,
  frame: Frame,
  leds: LedKind,
): ZoneTruth | null {
  const pixelCount = frame.length / 4
  const lit = isLit(look, zone) ? litPixels(zone, pixelCount) : []
  const [first] = lit
  if (first === undefined) return null
  const of = zone.pixels.filter((pixel) => pixel < pixelCount).length
  const drive = pixelOf(frame, first)
  const full = mixColor(zone.color, leds)
  const light = predictLight(drive, leds)
  const wantedEv = zone.power + look.power + limitedEv
  const share = full.relativeLuminance === 0 ? 0 : light.relativeLuminance / full.relativeLuminance
  const achievedEv = positiveZero(ratioToEv(share) + pixelsEv(lit.length, of))
  return {
    wantedEv: positiveZero(wantedEv),
    achievedEv,
    errorEv: positiveZero(achievedEv - wantedEv),
    duvShift: light.duv === null || full.duv === null ? null : light.duv - full.duv,
    lit: lit.length,
    of,
    pwm: drive.some((value) => value > 0 && value < 255),
  }
}

/**
 * The zone power at which a new colour is as bright as the one before it was, in stops. Above 0 where these LEDs
 * cannot make it that bright. Null where either gives no light.
 */
export function equalLightPower(
  before: Pick<Zone, 'color' | 'power'>,
  after: Zone['color'],
  leds: LedKind,
): number | null {
  const [was, becomes] = [mixColor(before.color, leds), mixColor(after, leds)].map(
    ({ relativeLuminance }) => relativeLuminance,
  )
  if (!was || !becomes) return null
  return positiveZero(before.power + ratioToEv(was / becomes))
}
