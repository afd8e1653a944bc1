import { formatStops } from '../../core/light/power/power-text'
import { useActions, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
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
        label={words.lightRing.masterPower}
        ev={power}
        limited={limited}
        onPower={(ev, gesture) => edit({ kind: 'power', power: ev }, gesture)}
      />
      <p className="hint">
        {limited < 0
          ? words.lightRing.overBudget(Math.round(budgetMa), formatStops(-limited))
          : words.lightRing.draw(Math.round(drawMa), Math.round(budgetMa))}
      </p>
    </section>
  )
}
