import type { Color } from '../color'
import { formatDuv } from '../color-text'
import type { LedKind, Rgbw } from './leds'
import { type MixedColor, mixColor } from './mix'

/** A distance the eye just sees side by side, about one step of MacAdam, in CIE 1960 uv. */
const JUST_SEEN = 0.001

/**
 * What must be said of a colour on these LEDs before it is trusted: that they cannot make it, by how much and what
 * comes instead; that its white is mixed without a white die; or which dies make it. One sentence.
 */
export function colorAdvice(color: Color, leds: LedKind): string {
  const mixed = mixColor(color, leds)
  const isWhite = 'cct' in color
  if (mixed.outOfGamut >= JUST_SEEN / 2) return `${outOfReach(mixed)}`
  if (leds.whiteKelvin === null && isWhite) {
    return 'White mixed from red, green and blue renders colours poorly: not for colour-critical work.'
  }
  const { drive } = mixed
  if (isWhite && drive[3] > 0 && drive[0] + drive[1] + drive[2] < 0.005) {
    return `The white die alone, ${leds.whiteKelvin} K: the safest for colour-critical work.`
  }
  return isWhite ? `Made of ${dies(drive)}. An estimate: a camera sees LEDs in its own way.` : ''
}

function outOfReach({ outOfGamut, cct, duv }: MixedColor): string {
  const far = outOfGamut.toFixed(3)
  const instead = cct === null || duv === null ? 'the nearest' : `${Math.round(cct)} K Duv ${formatDuv(duv)}`
  return `Beyond these LEDs by ${far} uv (0.001 is just seen): ${instead} is lit instead.`
}

function dies(drive: Rgbw): string {
  const names = ['red', 'green', 'blue', 'white']
  return names
    .map((name, index) => ({ name, part: Math.round((drive[index] ?? 0) * 100) }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part)
    .map(({ name, part }) => `${name} ${part} %`)
    .join(', ')
}
