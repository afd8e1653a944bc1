import { apertureRows, type MacroInputs, type MacroPlan } from '../../core/optics/macro-plan'
import { blurAtDepthUm } from '../../core/optics/sharpness'
import { apertures } from '../../core/optics/stops'
import { words } from '../strings/words'
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
  const said = (fNumber: number, blurUm: number) =>
    words.macro.plot.blurAt(
      formatF(fNumber),
      um(blurUm),
      formatMm(inputs.depthMm),
      String(Number((blurUm / inputs.pixelUm).toFixed(1))),
      formatF(plan.sharpest.fNumber),
    )
  return (
    <Plot
      title={words.macro.plot.blur}
      fileName="lumacro-blur"
      x={apertureAxis()}
      y={{ min, max, log: true, label: words.macro.plot.blurAxis, ticks: decadeTicks(min, max, um) }}
      series={[
        {
          label: words.macro.plot.bothEnds,
          style: 'solid',
          points: rows.map((row) => ({ x: row.fNumber, y: row.blurUm })),
        },
        {
          label: words.macro.plot.airy,
          style: 'dotted',
          points: rows.map((row) => ({ x: row.fNumber, y: row.airyUm })),
        },
      ]}
      mark={{
        x: setting.fNumber,
        label: said(setting.fNumber, blurAtDepthUm(effective, magnification, inputs.depthMm)),
      }}
      limit={{ y: inputs.pixelUm, label: words.macro.plot.pixel(um(inputs.pixelUm)) }}
      table={{
        head: ['f-number', 'blur µm', 'airy µm'],
        rows: rows.map(({ fNumber, blurUm, airyUm }) => [fNumber, blurUm, airyUm]),
      }}
      readout={(x) => {
        const row = rows.find(({ fNumber }) => fNumber === x)
        return row ? said(row.fNumber, row.blurUm) : ''
      }}
    />
  )
}
