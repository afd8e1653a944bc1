import { formatTime } from '../light/mode/times'
import { useSnapshot } from '../stores/session'
import { layoutText, modeText } from '../strings/names'
import { words } from '../strings/words'
import { Fact } from '../ui/LightDetails'

/** What the rig said of itself, and what its supply allows. */
export function FirmwarePanel() {
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const { info } = rig
  const { light, firmware } = words.rig
  if (!info) {
    return <p className="hint inspector-hint">{light.none}</p>
  }
  return (
    <>
      <section className="panel" aria-label={light.region}>
        <h2>{light.title}</h2>
        <dl className="facts">
          <Fact name={light.layout} value={layoutText(rig.layout.name)} />
          <Fact name={light.pixels} value={String(info.pixels)} />
          <Fact name={light.leds} value={info.leds} />
          <Fact
            name={light.white}
            value={info.whiteKelvin === null ? light.whiteMixed : `${info.whiteKelvin} K`}
          />
          <Fact name={light.drawNow} value={`${Math.round(rig.drawMa)} mA`} />
          <Fact name={light.budget} value={`${Math.round(rig.budgetMa)} mA`} />
          <Fact name={light.shortestPulse} value={formatTime(info.shortestPulseUs)} />
        </dl>
        <p className="hint">{light.keepsBudget}</p>
      </section>
      <section className="panel" aria-label={firmware.title}>
        <h2>{firmware.title}</h2>
        <dl className="facts">
          <Fact name={firmware.version} value={info.firmware} />
          <Fact name={firmware.board} value={info.board} />
          <Fact name={firmware.uid} value={info.uid} />
          <Fact name={firmware.boot} value={info.boot} />
          <Fact name={firmware.modes} value={info.modes.map(modeText).join(', ')} />
          <Fact name={firmware.badLines} value={String(rig.badLines)} />
          <Fact name={firmware.dropped} value={String(rig.droppedShots)} />
        </dl>
        {rig.droppedShots > 0 && <p className="hint">{firmware.droppedHint(rig.droppedShots)}</p>}
      </section>
    </>
  )
}
