import { type Xyz, xyToXyz } from './chromaticity'
import type { LedKind } from './leds'
import { solve } from './matrix'
import { planckianXy } from './planckian'
import { decodeSrgb } from './srgb'

/** The white the hue circle is balanced to: red, green and blue in equal parts give it. */
const CIRCLE_KELVIN = 6500

/**
 * The shares of red, green and blue, 0-1, of a fully saturated hue in degrees: 0 red, 120 green, 240 blue. The hexagon of HSV,
 * A. R. Smith, "Color Gamut Transform Pairs", SIGGRAPH 1978.
 */
export function hueToShares(hue: number): Xyz {
  const sixth = (((hue % 360) + 360) % 360) / 60
  const share = (offset: number) => {
    const place = (offset + sixth) % 6
    return Math.min(1, Math.max(0, Math.min(place, 4 - place)))
  }
  return [share(2), share(0), share(4)]
}

/**
 * Tristimulus values of hue and saturation on these LEDs: the hue circle everyone knows from screens (30 is orange,
 * 270 violet; steps in saturation look even), stretched over the LEDs' own purer primaries. What the three have in
 * common is white, and comes from the white die where there is one: saturation 0 is the white die alone.
 */
export function hsiToXyz(hue: number, saturation: number, leds: LedKind): Xyz {
  const { r, g, b, w } = leds.primaries
  const columns = [xyToXyz(r, 1), xyToXyz(g, 1), xyToXyz(b, 1)] as const
  const circleWhite = xyToXyz(planckianXy(CIRCLE_KELVIN), 1)
  const balance = solve(columns, circleWhite)
  const shares = hueToShares(hue)
  const light = (index: 0 | 1 | 2) => decodeSrgb(1 - saturation + saturation * shares[index])
  const common = Math.min(light(0), light(1), light(2))
  const weight = (index: 0 | 1 | 2) => balance[index] * (light(index) - common)
  const white = w === null ? circleWhite : xyToXyz(w, 1)
  const [wr, wg, wb] = [weight(0), weight(1), weight(2)]
  const [cr, cg, cb] = columns
  const sum = (index: 0 | 1 | 2) => cr[index] * wr + cg[index] * wg + cb[index] * wb + white[index] * common
  return [sum(0), sum(1), sum(2)]
}
