import { useActions, useSnapshot } from '../stores/session'
import { StopsSlider } from '../ui/StopsSlider'

export function MasterPanel() {
  const power = useSnapshot('light', ({ look }) => look.power)
  const limited = useSnapshot('light', ({ limited }) => limited)
  const { edit } = useActions()
  return (
    <section className="panel">
      <StopsSlider
        label="Master power"
        ev={power}
        limited={limited}
        onPower={(ev, gesture) => edit({ kind: 'power', power: ev }, gesture)}
      />
    </section>
  )
}
