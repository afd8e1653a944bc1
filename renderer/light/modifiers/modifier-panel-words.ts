import { formatDuv } from '../../../core/light/color-text'
import type { Look } from '../../../core/light/looks/look'
import { modifierStops, throughModifiers, tints } from '../../../core/light/modifiers/modifier'
import { formatPower } from '../../../core/light/power/power-text'
import { words } from '../../strings/words'

/** What the modifiers come to, in the panel's head. */
export function modifiersInAll(look: Look): string {
  const { modifiers } = look
  if (!modifiers) return words.light.front.notSaid
  return modifiers.length === 0 ? words.light.front.nothing : formatPower(modifierStops(look))
}

/** One sentence under the list: what to do, or what becomes of the first white zone. */
export function modifierAdvice(look: Look): string {
  const { modifiers = [], zones } = look
  if (modifiers.length === 0) {
    return words.light.front.teach
  }
  if (!tints(look)) return words.light.front.stays
  const white = zones.map(({ color }) => color).find((color) => 'cct' in color)
  if (!white || !('cct' in white)) return words.light.front.tints
  const { cct, duv } = throughModifiers(white, look)
  return words.light.front.comesOut(
    `${Math.round(white.cct)} K`,
    `${Math.round(cct)} K Duv ${formatDuv(duv)}`,
  )
}
