import { formatTime } from '../light/mode/times'
import { useSnapshot } from '../stores/session'
import { Fact } from '../ui/LightDetails'

/** What the rig said of itself, and what its supply allows. */
export function FirmwarePanel() {
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const { info } = rig
  if (!info) {
    return <p className="hint inspector-hint">A rig that connects says here what it is and what it can do.</p>
  }
  return (
    <>
      <section className="panel" aria-label="Light of the rig">
        <h2>Light</h2>
        <dl className="facts">
          <Fact name="Layout" value={rig.layout.name} />
          <Fact name="Pixels" value={String(info.pixels)} />
          <Fact name="LEDs" value={info.leds} />
          <Fact name="White" value={info.whiteKelvin === null ? 'mixed from RGB' : `${info.whiteKelvin} K`} />
          <Fact name="Draw now" value={`${Math.round(rig.drawMa)} mA`} />
          <Fact name="Budget" value={`${Math.round(rig.budgetMa)} mA`} />
          <Fact name="Shortest pulse" value={formatTime(info.shortestPulseUs)} />
        </dl>
        <p className="hint">The rig keeps to its budget whatever is asked of it, and says what it took.</p>
      </section>
      <section className="panel" aria-label="Firmware">
        <h2>Firmware</h2>
        <dl className="facts">
          <Fact name="Version" value={info.firmware} />
          <Fact name="Board" value={info.board} />
          <Fact name="Unique id" value={info.uid} />
          <Fact name="Boot" value={info.boot} />
          <Fact name="Modes" value={info.modes.join(', ')} />
          <Fact name="Bad lines" value={String(rig.badLines)} />
          <Fact name="Shots dropped" value={String(rig.droppedShots)} />
        </dl>
        {rig.droppedShots > 0 && (
          <p className="hint">
            The rig keeps 256 shots while no computer is there. {rig.droppedShots} older ones were lost.
          </p>
        )}
      </section>
    </>
  )
}
