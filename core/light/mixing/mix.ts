import type { Color } from '../color'
import { cctDuvToXy } from './cct'
import { uvToXy, type Xyz, xyToUv, xyToXyz, xyzToXy } from './chromaticity'
import { nearestInTriangle } from './gamut'
import { hsiToXyz } from './hsi'
import type { LedKind, Rgbw } from './leds'
import { solve } from './matrix'
import { type PredictedLight, predictLight } from './predict'

/** A colour on real LEDs. */
export type MixedColor = PredictedLight & {
  /** 0-1 a channel. The largest is 1 (power 0 is the brightest this colour can be), but for direct RGBW. */
  readonly drive: Rgbw
  /** How far the colour asked for is from what the LEDs can make, in CIE 1960 uv; 0 when they can. */
  readonly outOfGamut: number
}

/**
 * The drive that makes the chromaticity of `target` with as much white as it can hold: from the white die the
 * largest share that leaves no colour negative, the rest from the (then at most two) colours. Largest channel 1.
 */
function driveFor(target: Xyz, { primaries: { r, g, b, w } }: LedKind): Rgbw {
  const columns = [xyToXyz(r, r.luminance), xyToXyz(g, g.luminance), xyToXyz(b, b.luminance)] as const
  const wanted = solve(columns, target)
  const inWhite: Xyz = w === null ? [0, 0, 0] : solve(columns, xyToXyz(w, w.luminance))
  let white = Number.POSITIVE_INFINITY
  for (const index of [0, 1, 2] as const) {
    if (inWhite[index] > 0) white = Math.min(white, Math.max(0, wanted[index]) / inWhite[index])
  }
  if (!Number.isFinite(white)) white = 0
  const left = (index: 0 | 1 | 2) => Math.max(0, wanted[index] - white * inWhite[index])
  const drive: Rgbw = [left(0), left(1), left(2), white]
  const largest = Math.max(...drive)
  // What is left of a share that the white die covers wholly is rounding, not light.
  const clean = (value: number) => (value / largest < 1e-9 ? 0 : value / largest)
  return [clean(drive[0]), clean(drive[1]), clean(drive[2]), clean(drive[3])]
}

function targetXyz(color: Exclude<Color, { rgbw: unknown }>, leds: LedKind): Xyz {
  return 'hue' in color ? hsiToXyz(color.hue, color.saturation, leds) : xyToXyz(cctDuvToXy(color), 1)
}

function mixTarget(target: Xyz, leds: LedKind): { drive: Rgbw; outOfGamut: number } {
  const xy = xyzToXy(target)
  if (xy === null) throw new Error('expected a colour with light in it, got none')
  const { r, g, b } = leds.primaries
  const { uv, distance } = nearestInTriangle(xyToUv(xy), [xyToUv(r), xyToUv(g), xyToUv(b)])
  // A colour on the gamut's own edge is in it, whatever the last digit says.
  const outOfGamut = distance < 1e-9 ? 0 : distance
  return { drive: driveFor(outOfGamut === 0 ? target : xyToXyz(uvToXy(uv), 1), leds), outOfGamut }
}

const cache = new WeakMap<LedKind, Map<string, MixedColor>>()
const CACHE_LIMIT = 2000

/**
 * Mixes a colour on these LEDs: CCT with Duv, hue and saturation, a gel (by the CCT and Duv it comes to), or RGBW
 * drive values as they are. Pure; answers are kept, since the same few colours are asked for at every frame.
 */
export function mixColor(color: Color, leds: LedKind): MixedColor {
  const key = JSON.stringify(color)
  const known = cache.get(leds) ?? new Map<string, MixedColor>()
  cache.set(leds, known)
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const mixed = mixAnew(color, leds)
  if (known.size >= CACHE_LIMIT) known.clear()
  known.set(key, mixed)
  return mixed
}

function mixAnew(color: Color, leds: LedKind): MixedColor {
  if ('rgbw' in color) {
    const [r, g, b, w] = color.rgbw
    const drive: Rgbw = [r / 255, g / 255, b / 255, leds.primaries.w === null ? 0 : w / 255]
    return { drive, outOfGamut: 0, ...predictLight([r, g, b, w], leds) }
  }
  const { drive, outOfGamut } = mixTarget(targetXyz(color, leds), leds)
  const [r, g, b, w] = drive
  return { drive, outOfGamut, ...predictLight([r * 255, g * 255, b * 255, w * 255], leds) }
}

/** The colour at full power as whole drive values. */
export function colorToDrive(color: Color, leds: LedKind): Rgbw {
  const [r, g, b, w] = mixColor(color, leds).drive
  return [Math.round(r * 255), Math.round(g * 255), Math.round(b * 255), Math.round(w * 255)]
}
