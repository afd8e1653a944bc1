import { formatStops } from '../../core/light/power/power-text'
import { useActions, useSession, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { Icon } from '../ui/Icon'
import { NoticeSlot } from './NoticeSlot'
import { rigWords } from './rig-words'
import { ShutterLamp } from './ShutterLamp'

/** Everything that must be seen at any time; each thing has its place and keeps it. */
export function Header() {
  const { ui } = useSession()
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const light = useSnapshot('light', (snapshot) => snapshot)
  const shots = useSnapshot('shots', ({ total }) => total)
  const actions = useActions()
  const { dot, name, state } = rigWords(rig)
  const steady = light.sync.mode === 'steady'
  return (
    <header className="header">
      <button type="button" className="header-rig" onClick={() => ui.setState({ room: 'rig' })}>
        <span className={`dot dot-${dot}`} aria-hidden="true" />
        <span className="header-rig-name">{name}</span>
        <span className="header-soft">{state}</span>
      </button>
      <ShutterLamp />
      <button type="button" className="header-shots" onClick={() => ui.setState({ room: 'shots' })}>
        {words.frame.shots(shots)}
      </button>
      <NoticeSlot />
      <span className="header-power" title={words.frame.masterPower}>
        {formatStops(light.look.power)} EV
      </span>
      <span className="limited header-limited">
        {light.limited < 0 ? words.frame.limited(formatStops(light.limited)) : ''}
      </span>
      <Draw drawMa={rig.drawMa} budgetMa={rig.budgetMa} />
      <button
        type="button"
        className="icon-button"
        aria-pressed={light.modelling.on && !steady}
        aria-label={words.frame.modelling}
        title={steady ? words.frame.modellingSteady : words.frame.modellingKey}
        disabled={steady}
        onClick={() => void actions.modelling({ ...light.modelling, on: !light.modelling.on })}
      >
        <Icon name="modelling" />
      </button>
      <button
        type="button"
        className={light.blackout ? 'icon-button blackout-on' : 'icon-button'}
        aria-pressed={light.blackout}
        aria-label={words.frame.blackout}
        title={words.frame.blackoutKey}
        onClick={() => void actions.toggleBlackout()}
      >
        <Icon name="blackout" />
      </button>
    </header>
  )
}

function Draw({ drawMa, budgetMa }: { readonly drawMa: number; readonly budgetMa: number }) {
  const part = budgetMa > 0 ? Math.min(1, drawMa / budgetMa) : 0
  return (
    <span className="draw" title={words.frame.draw}>
      <span className="draw-bar" aria-hidden="true">
        <span
          className={part > 0.97 ? 'draw-fill draw-full' : 'draw-fill'}
          style={{ width: `${part * 100}%` }}
        />
      </span>
      <span className="draw-text">
        {Math.round(drawMa)}/{Math.round(budgetMa)} mA
      </span>
    </span>
  )
}
