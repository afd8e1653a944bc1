import type { Xyz } from './chromaticity'
import { xyToXyz } from './chromaticity'
import type { LedKind } from './leds'
import { solve } from './matrix'
import { planckianXy } from './planckian'

/** The neutral of the hue circle where there is no white die. */
const RGB_ONLY_NEUTRAL_KELVIN = 6500

/** The shares of red, green and blue, 0-1, of a fully saturated hue in degrees: 0 red, 120 green, 240 blue. */
export function hueToShares(hue: number): Xyz {
  const sixth = (((hue % 360) + 360) % 360) / 60
  const share = (offset: number) => {
    const place = (offset + sixth) % 6
    return Math.min(1, Math.max(0, Math.min(place, 4 - place)))
  }
  return [share(2), share(0), share(4)]
}

/**
 * Tristimulus values of hue and saturation on these LEDs. The hue circle runs along the LEDs' own gamut, each primary
 * weighed so that all three together give the neutral: the white die's own white, so that saturation 0 is the white
 * die alone. Saturation mixes linearly in light between neutral and hue.
 */
export function hsiToXyz(hue: number, saturation: number, leds: LedKind): Xyz {
  const { r, g, b, w } = leds.primaries
  const columns = [xyToXyz(r, 1), xyToXyz(g, 1), xyToXyz(b, 1)] as const
  const neutral = xyToXyz(w ?? planckianXy(RGB_ONLY_NEUTRAL_KELVIN), 1)
  const balance = solve(columns, neutral)
  const shares = hueToShares(hue)
  const weight = (index: 0 | 1 | 2) => balance[index] * (1 - saturation + saturation * shares[index])
  const [wr, wg, wb] = [weight(0), weight(1), weight(2)]
  const [cr, cg, cb] = columns
  return [
    cr[0] * wr + cg[0] * wg + cb[0] * wb,
    cr[1] * wr + cg[1] * wg + cb[1] * wb,
    cr[2] * wr + cg[2] * wg + cb[2] * wb,
  ]
}
