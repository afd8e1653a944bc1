import type { Color } from '../color'
import type { LedKind, Rgbw } from './leds'
import { mixColor } from './mix'

/** A distance the eye just sees side by side, about one step of MacAdam, in CIE 1960 uv. */
const JUST_SEEN = 0.001

export type Die = 'red' | 'green' | 'blue' | 'white'

/** What must be said of a colour on these LEDs before it is trusted; worded where it is read. */
export type ColorAdvice =
  /** They cannot make it: by how much, in CIE 1960 uv, and the white that comes instead; null where that is none. */
  | {
      readonly kind: 'out-of-reach'
      readonly byUv: number
      readonly instead: { readonly cct: number; readonly duv: number } | null
    }
  /** A white of red, green and blue alone. */
  | { readonly kind: 'no-white-die' }
  | { readonly kind: 'white-die-alone'; readonly kelvin: number }
  /** The dies it is made of, the strongest first, 1 to 100 % of each one's drive. */
  | {
      readonly kind: 'made-of'
      readonly dies: readonly { readonly die: Die; readonly percent: number }[]
    }

/** Null where nothing need be said: a hue is made of the LEDs' own colours. */
export function colorAdvice(color: Color, leds: LedKind): ColorAdvice | null {
  const { drive, outOfGamut, cct, duv } = mixColor(color, leds)
  if (outOfGamut >= JUST_SEEN / 2) {
    const instead = cct === null || duv === null ? null : { cct, duv }
    return { kind: 'out-of-reach', byUv: outOfGamut, instead }
  }
  if (!('cct' in color)) return null
  const { whiteKelvin } = leds
  if (whiteKelvin === null) return { kind: 'no-white-die' }
  if (drive[3] > 0 && drive[0] + drive[1] + drive[2] < 0.005)
    return { kind: 'white-die-alone', kelvin: whiteKelvin }
  return { kind: 'made-of', dies: diesOf(drive) }
}

const DIES: readonly Die[] = ['red', 'green', 'blue', 'white']

const diesOf = (drive: Rgbw) =>
  DIES.map((die, index) => ({ die, percent: Math.round((drive[index] ?? 0) * 100) }))
    .filter(({ percent }) => percent > 0)
    .sort((a, b) => b.percent - a.percent)
