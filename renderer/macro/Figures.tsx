import type { ReactNode } from 'react'
import { formatStops } from '../../core/light/power/power-text'
import type { MacroInputs, MacroPlan } from '../../core/optics/macro-plan'
import { words } from '../strings/words'
import { airyWords, formatDuration, formatF, formatMm, formatTimes } from './macro-words'

/** The numbers of the present setting, largest first. */
export function Figures({ plan, inputs }: { readonly plan: MacroPlan; readonly inputs: MacroInputs }) {
  const { optics, stack, sharpest } = plan
  const { figures } = words.macro
  return (
    <dl className="figures">
      <Figure name={figures.magnification} value={formatTimes(optics.magnification)}>
        {figures.field(formatMm(plan.fieldWidthMm), formatMm(plan.fieldHeightMm))}
      </Figure>
      <Figure name={figures.effective} value={formatF(optics.effective)}>
        {figures.onRing(formatF(optics.marked))}
      </Figure>
      <Figure name={figures.lightLost} value={`${formatStops(-optics.lightLossEv)} EV`}>
        {inputs.lens.reportsEffective ? figures.reported : figures.metered}
      </Figure>
      <Figure
        name={figures.depthOfField}
        value={formatMm(inputs.rule === 'classic' ? plan.classicMm : plan.waveMm)}
      >
        {inputs.rule === 'classic'
          ? figures.byWaves(formatMm(plan.waveMm))
          : figures.classic(formatMm(plan.classicMm))}
      </Figure>
      <Figure name={figures.airy} value={`${Number(plan.airyUm.toPrecision(3))} µm`}>
        {airyWords(plan.airyPixels)}
      </Figure>
      <Figure name={figures.sharpest} value={formatF(sharpest.fNumber)}>
        {figures.blurs(`${Number(sharpest.blurUm.toPrecision(2))} µm`, formatMm(inputs.depthMm))}
      </Figure>
      <Figure
        name={figures.distance}
        value={figures.about(formatMm(Number(optics.subjectDistanceMm.toPrecision(2))))}
      >
        {figures.fromInside}
      </Figure>
      <Figure name={figures.stack} value={words.macro.frames(stack.frames)}>
        {figures.apart(formatMm(stack.stepMm), formatDuration(stack.timeS))}
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
