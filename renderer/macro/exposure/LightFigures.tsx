import { formatFineEv, formatStops } from '../../../core/light/power/power-text'
import { formatTime } from '../../light/mode/times'
import { useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { Figure } from '../Figures'
import { formatF } from '../macro-words'
import { useMacro } from '../use-macro'
import type { ExposureState } from './exposure-state'

/** What stands between the LEDs and the sensor, in numbers. */
export function LightFigures({ state }: { readonly state: ExposureState }) {
  const mode = useSnapshot('light', ({ sync }) => sync.mode)
  const { plan: macro } = useMacro()
  const { wish } = state
  const { exposure } = words
  return (
    <dl className="figures" aria-label={exposure.figures}>
      {macro && (
        <Figure name={exposure.effective} value={formatF(macro.optics.effective)}>
          {exposure.closeUp(`${formatStops(-macro.optics.lightLossEv)} EV`)}
        </Figure>
      )}
      <Figure name={exposure.lit} value={formatTime(wish.litS * 1e6)}>
        {exposure.litBy(words.ui.modes[mode])}
      </Figure>
      <Figure
        name={exposure.modifiers}
        value={wish.modifiersEv < 0 ? formatFineEv(wish.modifiersEv) : exposure.modifiersNone}
      >
        {wish.modifiersEv < 0 ? exposure.modifiersTake : ''}
      </Figure>
      <Figure name={exposure.supply} value={wish.limitedEv < 0 ? formatFineEv(wish.limitedEv) : '0 EV'}>
        {wish.limitedEv < 0 ? exposure.supplyTakes : exposure.supplyNone}
      </Figure>
      {state.calibration && (
        <Figure name={exposure.otherLook} value={formatFineEv(state.lookEv)}>
          {Math.abs(state.lookEv) < 0.005 ? exposure.sameLook : exposure.otherLookNote}
        </Figure>
      )}
    </dl>
  )
}
