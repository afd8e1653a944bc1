import { formatStops } from '../../core/light/power/power-text'
import { useActions, useSnapshot } from '../stores/session'
import { StopsSlider } from '../ui/StopsSlider'

export function MasterPanel() {
  const power = useSnapshot('light', ({ look }) => look.power)
  const limited = useSnapshot('light', ({ limited }) => limited)
  const drawMa = useSnapshot('rig', (rig) => rig.drawMa)
  const budgetMa = useSnapshot('rig', (rig) => rig.budgetMa)
  const { edit } = useActions()
  return (
    <section className="panel">
      <StopsSlider
        label="Master power"
        ev={power}
        limited={limited}
        onPower={(ev, gesture) => edit({ kind: 'power', power: ev }, gesture)}
      />
      <p className="hint">
        {limited < 0
          ? `The supply allows ${Math.round(budgetMa)} mA: ${formatStops(-limited)} EV of this light does not fit.`
          : `${Math.round(drawMa)} of ${Math.round(budgetMa)} mA`}
      </p>
    </section>
  )
}
