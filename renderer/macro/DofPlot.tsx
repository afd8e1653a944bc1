import { airyDiameterUm } from '../../core/optics/depth-of-field'
import { apertureRows, type MacroInputs } from '../../core/optics/macro-plan'
import { apertures } from '../../core/optics/stops'
import { words } from '../strings/words'
import { formatF, formatMm } from './macro-words'
import { type Axis, decadeTicks, roundDown, roundUp } from './plot/axis'
import { Plot } from './plot/Plot'
import { useSetting } from './use-macro'

export const apertureAxis = (): Axis => ({
  min: 1,
  max: 64,
  log: true,
  label: words.macro.plot.aperture,
  ticks: [1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22, 32, 45, 64].map((at) => ({ at, label: `f/${at}` })),
})

/** Airy discs this many pixels wide soften a photo beyond doubt. */
const SOFT_PIXELS = 3

/** Depth of field over aperture: by rays and by waves. */
export function DofPlot({ inputs }: { readonly inputs: MacroInputs }) {
  const { setting, set } = useSetting()
  const rows = apertureRows(inputs, apertures)
  const [present] = apertureRows(inputs, [setting.fNumber])
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last || !present) return null
  const min = roundDown(Math.min(first.classicMm, first.waveMm))
  const max = roundUp(Math.max(last.classicMm, last.waveMm))
  const said = (row: typeof present) =>
    words.macro.plot.depthAt(
      formatF(row.fNumber),
      formatMm(row.classicMm),
      formatMm(row.waveMm),
      formatF(row.effective),
      `${Number(row.airyUm.toPrecision(3))} µm`,
    )
  // The Airy disc grows with the f-number alone, so the aperture where it passes is a ratio away.
  const soft = (setting.fNumber * SOFT_PIXELS * inputs.pixelUm) / airyDiameterUm(present.effective)
  return (
    <Plot
      title={words.macro.plot.depthOfField}
      fileName="lumacro-depth-of-field"
      x={apertureAxis()}
      y={{
        min,
        max,
        log: true,
        label: words.macro.plot.depthOfField,
        ticks: decadeTicks(min, max, formatMm),
      }}
      series={[
        {
          label: words.macro.plot.classic,
          style: 'solid',
          points: rows.map(({ fNumber, classicMm }) => ({ x: fNumber, y: classicMm })),
        },
        {
          label: words.macro.plot.wave,
          style: 'dashed',
          points: rows.map(({ fNumber, waveMm }) => ({ x: fNumber, y: waveMm })),
        },
      ]}
      mark={{ x: setting.fNumber, label: said(present) }}
      shade={{ from: Math.max(1, soft), to: 64, label: words.macro.plot.soft(SOFT_PIXELS), at: 'bottom' }}
      table={{
        head: ['f-number', 'effective f-number', 'classic mm', 'wave mm', 'airy µm'],
        rows: rows.map((row) => [row.fNumber, row.effective, row.classicMm, row.waveMm, row.airyUm]),
      }}
      readout={(x) => {
        const [row] = apertureRows(inputs, [x])
        return row ? said(row) : ''
      }}
      onPick={(fNumber) => void set({ fNumber: Number(fNumber.toFixed(1)) })}
    />
  )
}
