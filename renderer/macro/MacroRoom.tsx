import { ApertureStrip } from './ApertureStrip'
import { BlurPlot } from './BlurPlot'
import { DofPlot } from './DofPlot'
import { Figures } from './Figures'
import { macroAdvice } from './macro-words'
import { CameraPicker } from './profiles/CameraPicker'
import { LensPicker } from './profiles/LensPicker'
import { SetupPanel } from './SetupPanel'
import { StackDrawing } from './StackDrawing'
import { StackPanel } from './StackPanel'
import { useMacro } from './use-macro'

export default function MacroRoom() {
  const { inputs, plan } = useMacro()
  return (
    <>
      <main className="stage room optics-room">
        <h1 className="visually-hidden">Macro</h1>
        {plan ? (
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
          </>
        ) : (
          <p className="reason optics-none">
            This setup forms no image of a subject before the lens. Move the lens further from the sensor than
            its focal length, or take a shorter lens.
          </p>
        )}
      </main>
      <aside className="inspector" aria-label="Macro setup">
        <SetupPanel />
        <StackPanel />
        <LensPicker />
        <CameraPicker shutter={false} />
      </aside>
      <ApertureStrip inputs={inputs} />
    </>
  )
}
