import type { MacroInputs, MacroPlan } from '../../core/optics/macro-plan'
import { subjectDistanceMm } from '../../core/optics/magnification'
import { words } from '../strings/words'
import { formatMm } from './macro-words'
import { decadeTicks, roundDown, roundUp } from './plot/axis'
import { Plot } from './plot/Plot'

const MIN_MM = 10
const MAX_MM = 300
/** Equal ratios from the shortest to the longest. */
const FOCALS = Array.from({ length: 52 }, (_, step) => MIN_MM * (MAX_MM / MIN_MM) ** (step / 51))
const TICKS = [10, 20, 35, 50, 70, 100, 150, 200, 300]

interface DistancePlotProps {
  readonly inputs: MacroInputs
  readonly plan: MacroPlan
}

/** How far a lens of another focal length stands from the subject at this magnification: room for light. */
export function DistancePlot({ inputs, plan }: DistancePlotProps) {
  const { distance } = words.exposure
  const m = plan.optics.magnification
  // Thin lens: the image lies f (1 + m) behind it.
  const row = (focalMm: number) => {
    const subjectMm = subjectDistanceMm(focalMm, m)
    return { focalMm, subjectMm, sensorMm: subjectMm + focalMm * (1 + m) }
  }
  const rows = FOCALS.map(row)
  const min = roundDown(Math.min(...rows.map(({ subjectMm }) => subjectMm)))
  const max = roundUp(Math.max(...rows.map(({ sensorMm }) => sensorMm)))
  const mm = (value: number) => formatMm(Number(value.toPrecision(2)))
  const said = (one: ReturnType<typeof row>) =>
    distance.at(mm(one.focalMm), mm(one.subjectMm), mm(one.sensorMm))
  const focalMm = Math.min(MAX_MM, Math.max(MIN_MM, inputs.lens.focalMm))
  return (
    <Plot
      title={distance.title}
      fileName="lumacro-distance"
      x={{
        min: MIN_MM,
        max: MAX_MM,
        log: true,
        label: distance.focalAxis,
        ticks: TICKS.map((at) => ({ at, label: `${at} mm` })),
      }}
      y={{ min, max, log: true, label: distance.distanceAxis, ticks: decadeTicks(min, max, formatMm) }}
      series={[
        {
          label: distance.subject,
          style: 'solid',
          points: rows.map((one) => ({ x: one.focalMm, y: one.subjectMm })),
        },
        {
          label: distance.sensor,
          style: 'dashed',
          points: rows.map((one) => ({ x: one.focalMm, y: one.sensorMm })),
        },
      ]}
      mark={{ x: focalMm, label: said(row(focalMm)) }}
      table={{
        head: ['focal length mm', 'subject mm', 'subject to sensor mm'],
        rows: rows.map((one) => [one.focalMm, one.subjectMm, one.sensorMm]),
      }}
      readout={(x) => said(row(x))}
    />
  )
}
