import type { ReactNode } from 'react'
import { formatStops } from '../../core/light/power/power-text'
import type { MacroInputs, MacroPlan } from '../../core/optics/macro-plan'
import { airyWords, formatDuration, formatF, formatMm, formatTimes } from './macro-words'

/** The numbers of the present setting, largest first. */
export function Figures({ plan, inputs }: { readonly plan: MacroPlan; readonly inputs: MacroInputs }) {
  const { optics, stack, sharpest } = plan
  return (
    <dl className="figures">
      <Figure name="Magnification" value={formatTimes(optics.magnification)}>
        {formatMm(plan.fieldWidthMm)} × {formatMm(plan.fieldHeightMm)} fill the frame
      </Figure>
      <Figure name="Effective aperture" value={formatF(optics.effective)}>
        {formatF(optics.marked)} on the ring
      </Figure>
      <Figure name="Light lost close up" value={`${formatStops(-optics.lightLossEv)} EV`}>
        {inputs.lens.reportsEffective ? 'in what the body shows already' : 'a meter in the body sees it'}
      </Figure>
      <Figure
        name="Depth of field"
        value={formatMm(inputs.rule === 'classic' ? plan.classicMm : plan.waveMm)}
      >
        {inputs.rule === 'classic'
          ? `${formatMm(plan.waveMm)} by waves`
          : `${formatMm(plan.classicMm)} classic`}
      </Figure>
      <Figure name="Airy disc" value={`${Number(plan.airyUm.toPrecision(3))} µm`}>
        {airyWords(plan.airyPixels)}
      </Figure>
      <Figure name="Sharpest single photo" value={formatF(sharpest.fNumber)}>
        blurs {Number(sharpest.blurUm.toPrecision(2))} µm over {formatMm(inputs.depthMm)}
      </Figure>
      <Figure
        name="To the subject"
        value={`about ${formatMm(Number(optics.subjectDistanceMm.toPrecision(2)))}`}
      >
        from inside the lens: the free way is less
      </Figure>
      <Figure name="Stack" value={stack.frames === 1 ? '1 frame' : `${stack.frames} frames`}>
        {formatMm(stack.stepMm)} apart, {formatDuration(stack.timeS)}
      </Figure>
    </dl>
  )
}

interface FigureProps {
  readonly name: string
  readonly value: string
  readonly children: ReactNode
}

/** One number with its name above and its meaning below. */
export function Figure({ name, value, children }: FigureProps) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd className="figure-value">{value}</dd>
      <dd className="figure-note">{children}</dd>
    </div>
  )
}
