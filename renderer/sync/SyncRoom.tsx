import { useMemo } from 'react'
import { speedFlicker, speedTable } from '../../core/optics/flicker/safe-speeds'
import { SyncPanel } from '../light/mode/SyncPanel'
import { CameraPicker } from '../macro/profiles/CameraPicker'
import { LedPicker } from '../macro/profiles/LedPicker'
import { useSession, useSnapshot, useUi } from '../stores/session'
import { words } from '../strings/words'
import { Segmented } from '../ui/Segmented'
import { BandsPicture } from './BandsPicture'
import { ByPixels } from './ByPixels'
import { FlickerPlot } from './FlickerPlot'
import { MeasureView } from './measure/MeasureView'
import { ShutterPanel } from './ShutterPanel'
import { SpeedStrip } from './SpeedStrip'
import { flickerWords, verdictWords } from './sync-words'
import { Timeline } from './Timeline'
import { useChosenSync } from './use-sync'
import { Verdict } from './Verdict'

export default function SyncRoom() {
  const { ui } = useSession()
  const view = useUi(({ syncView }) => syncView)
  const { state, sequence } = useChosenSync()
  const electronic = useSnapshot('profiles', ({ setting }) => setting.shutter === 'electronic')
  const { frame, pwm, shutter, speed } = state
  const rowsS = shutter.travelUs / 1e6
  const table = useMemo(() => speedTable(frame, pwm, rowsS), [frame, pwm, rowsS])
  const now = useMemo(() => speedFlicker(frame, pwm, rowsS, speed), [frame, pwm, rowsS, speed])
  return (
    <>
      <main className="stage room optics-room">
        <h1 className="visually-hidden">{words.sync.room}</h1>
        <Segmented
          label={words.measure.view}
          value={view}
          options={[
            { value: 'timing', label: words.measure.timing },
            { value: 'measure', label: words.measure.measure },
          ]}
          onChange={(syncView) => ui.setState({ syncView })}
        />
        {view === 'measure' ? (
          <MeasureView />
        ) : (
          <>
            <Verdict state={state} sequence={sequence} />
            <Timeline state={state} said={verdictWords(state)} />
            <ByPixels state={state} />
            <div className="plots">
              <FlickerPlot table={table} now={now} said={flickerWords(now, litPixels(frame))} />
              <BandsPicture now={now} pwm={pwm} rowsS={rowsS} electronic={electronic} />
            </div>
          </>
        )}
      </main>
      <aside className="inspector" aria-label={words.sync.setup}>
        <ShutterPanel />
        <SyncPanel />
        <CameraPicker shutter />
        <LedPicker />
      </aside>
      <SpeedStrip state={state} />
    </>
  )
}

function litPixels(frame: Uint8Array): number {
  let lit = 0
  for (let at = 0; at < frame.length; at += 4) {
    if (frame.subarray(at, at + 4).some((value) => value > 0)) lit++
  }
  return lit
}
