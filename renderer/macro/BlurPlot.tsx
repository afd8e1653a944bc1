import { apertureRows, type MacroInputs, type MacroPlan } from '../../core/optics/macro-plan'
import { blurAtDepthUm } from '../../core/optics/sharpness'
import { apertures } from '../../core/optics/stops'
import { apertureAxis } from './DofPlot'
import { formatF, formatMm } from './macro-words'
import { decadeTicks, roundDown, roundUp } from './plot/axis'
import { Plot } from './plot/Plot'
import { useSetting } from './use-macro'

interface BlurPlotProps {
  readonly inputs: MacroInputs
  readonly plan: MacroPlan
}

/** How one photo of the whole depth blurs at its ends, against the pixels: where stopping down ceases to help. */
export function BlurPlot({ inputs, plan }: BlurPlotProps) {
  const { setting } = useSetting()
  const { magnification, effective } = plan.optics
  const rows = apertureRows(inputs, apertures).map((row) => ({
    ...row,
    blurUm: blurAtDepthUm(row.effective, magnification, inputs.depthMm),
  }))
  const blurs = rows.map(({ blurUm }) => blurUm)
  const min = roundDown(Math.min(...blurs, ...rows.map(({ airyUm }) => airyUm), inputs.pixelUm))
  const max = roundUp(Math.max(...blurs))
  const um = (value: number) => `${Number(value.toPrecision(2))} µm`
  const words = (fNumber: number, blurUm: number) =>
    `${formatF(fNumber)}: ${um(blurUm)} at the ends of ${formatMm(inputs.depthMm)}, ${Number((blurUm / inputs.pixelUm).toFixed(1))} pixels. Least at ${formatF(plan.sharpest.fNumber)}.`
  return (
    <Plot
      title="Blur of one photo"
      fileName="lumacro-blur"
      x={apertureAxis}
      y={{ min, max, log: true, label: 'Blur on the sensor', ticks: decadeTicks(min, max, um) }}
      series={[
        {
          label: 'Both ends',
          style: 'solid',
          points: rows.map((row) => ({ x: row.fNumber, y: row.blurUm })),
        },
        {
          label: 'Airy disc',
          style: 'dotted',
          points: rows.map((row) => ({ x: row.fNumber, y: row.airyUm })),
        },
      ]}
      mark={{
        x: setting.fNumber,
        label: words(setting.fNumber, blurAtDepthUm(effective, magnification, inputs.depthMm)),
      }}
      limit={{ y: inputs.pixelUm, label: `a pixel, ${um(inputs.pixelUm)}` }}
      table={{
        head: ['f-number', 'blur µm', 'Airy µm'],
        rows: rows.map(({ fNumber, blurUm, airyUm }) => [fNumber, blurUm, airyUm]),
      }}
      readout={(x) => {
        const row = rows.find(({ fNumber }) => fNumber === x)
        return row ? words(row.fNumber, row.blurUm) : ''
      }}
    />
  )
}
