import { useState } from 'react'
import { type Setup, setupProblem } from '../../core/optics/setup'
import { useSession, useUi } from '../stores/session'
import { words } from '../strings/words'
import { Segmented } from '../ui/Segmented'
import { ApertureStrip } from './ApertureStrip'
import { BlurPlot } from './BlurPlot'
import { DistancePlot } from './DistancePlot'
import { DofPlot } from './DofPlot'
import { CalibratePanel } from './exposure/CalibratePanel'
import { ExposureView, toneOf } from './exposure/ExposureView'
import { WishPanel } from './exposure/WishPanel'
import { Figures } from './Figures'
import { macroAdvice } from './macro-words'
import { type Reading, useMeasuredFrame } from './photo/use-measured-frame'
import { CameraPicker } from './profiles/CameraPicker'
import { LensPicker } from './profiles/LensPicker'
import { SetupPanel } from './SetupPanel'
import { StackDrawing } from './StackDrawing'
import { StackPanel } from './StackPanel'
import { useMacro } from './use-macro'

/** Where nothing else bends the light, another lens can be compared by its focal length. */
const LENS_ALONE: readonly Setup['kind'][] = ['known', 'field', 'extension']

export default function MacroRoom() {
  const { ui } = useSession()
  const view = useUi(({ macroView }) => macroView)
  const { inputs, plan } = useMacro()
  const reader = useMeasuredFrame()
  // A tone chosen on one photo means nothing on the next.
  const [chosen, setChosen] = useState<{ readonly of: Reading; readonly ev: number } | null>(null)
  const toneEv = toneOf(reader, chosen?.of === reader.reading ? chosen.ev : null)
  return (
    <>
      <main className="stage room optics-room">
        <h1 className="visually-hidden">{words.macro.room}</h1>
        <Segmented
          label={words.exposure.view}
          value={view}
          options={[
            { value: 'depth', label: words.exposure.depth },
            { value: 'exposure', label: words.exposure.exposure },
          ]}
          onChange={(macroView) => ui.setState({ macroView })}
        />
        {view === 'exposure' ? (
          <ExposureView
            reader={reader}
            toneEv={toneEv}
            onTone={(ev) => setChosen({ of: reader.reading, ev })}
          />
        ) : plan ? (
          <>
            <Figures plan={plan} inputs={inputs} />
            {macroAdvice(plan).map((sentence) => (
              <p key={sentence} className="reason">
                {sentence}
              </p>
            ))}
            <div className="plots">
              <DofPlot inputs={inputs} />
              <BlurPlot inputs={inputs} plan={plan} />
            </div>
            <StackDrawing inputs={inputs} plan={plan} />
            {LENS_ALONE.includes(inputs.setup.kind) && (
              <div className="plots">
                <DistancePlot inputs={inputs} plan={plan} />
              </div>
            )}
          </>
        ) : (
          <p className="reason optics-none">
            {
              words.exposure.problem[
                setupProblem(inputs.setup, inputs.lens, inputs.sensorWidthMm) ?? 'no-image'
              ]
            }
          </p>
        )}
      </main>
      <aside className="inspector" aria-label={words.macro.setup}>
        {view === 'exposure' ? (
          <>
            <WishPanel />
            <CalibratePanel reader={reader} toneEv={toneEv} />
          </>
        ) : (
          <>
            <SetupPanel />
            <StackPanel />
          </>
        )}
        <LensPicker />
        <CameraPicker shutter={false} />
      </aside>
      <ApertureStrip inputs={inputs} />
    </>
  )
}
