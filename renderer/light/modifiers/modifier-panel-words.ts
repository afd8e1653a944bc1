import { formatDuv } from '../../../core/light/color-text'
import type { Look } from '../../../core/light/looks/look'
import { modifierStops, throughModifiers, tints } from '../../../core/light/modifiers/modifier'
import { formatPower } from '../../../core/light/power/power-text'

/** What the modifiers come to, in the panel's head. */
export function modifiersInAll(look: Look): string {
  const { modifiers } = look
  if (!modifiers) return 'not said'
  return modifiers.length === 0 ? 'nothing' : formatPower(modifierStops(look))
}

/** One sentence under the list: what to do, or what becomes of the first white zone. */
export function modifierAdvice(look: Look): string {
  const { modifiers = [], zones } = look
  if (modifiers.length === 0) {
    return 'Tell Lumacro what stands before the LEDs, and records, looks and the exposure count with it.'
  }
  if (!tints(look)) return 'It stands in the record of every shot until you take it out here.'
  const white = zones.map(({ color }) => color).find((color) => 'cct' in color)
  if (!white || !('cct' in white)) return 'Its tint comes on top of the colours above.'
  const { cct, duv } = throughModifiers(white, look)
  return `${Math.round(white.cct)} K comes out as about ${Math.round(cct)} K Duv ${formatDuv(duv)}.`
}
