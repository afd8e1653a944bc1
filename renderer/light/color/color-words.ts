import { formatDuv } from '../../../core/light/color-text'
import type { ColorAdvice } from '../../../core/light/mixing/color-advice'
import { assertNever } from '../../../core/result'
import { words } from '../../strings/words'

/** One sentence in the language of the page; empty where nothing need be said. */
export function adviceText(advice: ColorAdvice | null): string {
  if (advice === null) return ''
  const { advice: say } = words.color
  switch (advice.kind) {
    case 'out-of-reach': {
      const { byUv, instead } = advice
      const white = instead && `${Math.round(instead.cct)} K Duv ${formatDuv(instead.duv)}`
      return say.outOfReach(byUv.toFixed(3), white ?? say.nearest)
    }
    case 'no-white-die':
      return say.noWhiteDie
    case 'white-die-alone':
      return say.whiteDieAlone(`${advice.kelvin} K`)
    case 'made-of':
      return say.madeOf(advice.dies.map(({ die, percent }) => `${say.dies[die]} ${percent} %`))
    default:
      return assertNever(advice)
  }
}
