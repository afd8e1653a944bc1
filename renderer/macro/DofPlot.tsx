import { airyDiameterUm } from '../../core/optics/depth-of-field'
import { apertureRows, type MacroInputs } from '../../core/optics/macro-plan'
import { apertures } from '../../core/optics/stops'
import { formatF, formatMm } from './macro-words'
import { type Axis, decadeTicks, roundDown, roundUp } from './plot/axis'
import { Plot } from './plot/Plot'
import { useSetting } from './use-macro'

export const apertureAxis: Axis = {
  min: 1,
  max: 64,
  log: true,
  label: 'Aperture as the body shows it',
  ticks: [1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16, 22, 32, 45, 64].map((at) => ({ at, label: `f/${at}` })),
}

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
  const words = (row: typeof present) =>
    `${formatF(row.fNumber)}: ${formatMm(row.classicMm)} classic, ${formatMm(row.waveMm)} by waves, effective ${formatF(row.effective)}, Airy disc ${Number(row.airyUm.toPrecision(3))} µm`
  // The Airy disc grows with the f-number alone, so the aperture where it passes is a ratio away.
  const soft = (setting.fNumber * SOFT_PIXELS * inputs.pixelUm) / airyDiameterUm(present.effective)
  return (
    <Plot
      title="Depth of field"
      fileName="lumacro-depth-of-field"
      x={apertureAxis}
      y={{ min, max, log: true, label: 'Depth of field', ticks: decadeTicks(min, max, formatMm) }}
      series={[
        {
          label: 'Classic',
          style: 'solid',
          points: rows.map(({ fNumber, classicMm }) => ({ x: fNumber, y: classicMm })),
        },
        {
          label: 'Wave',
          style: 'dashed',
          points: rows.map(({ fNumber, waveMm }) => ({ x: fNumber, y: waveMm })),
        },
      ]}
      mark={{ x: setting.fNumber, label: words(present) }}
      shade={{ from: Math.max(1, soft), to: 64, label: `Airy disc over ${SOFT_PIXELS} pixels`, at: 'bottom' }}
      table={{
        head: ['f-number', 'effective f-number', 'classic mm', 'wave mm', 'Airy µm'],
        rows: rows.map((row) => [row.fNumber, row.effective, row.classicMm, row.waveMm, row.airyUm]),
      }}
      readout={(x) => {
        const [row] = apertureRows(inputs, [x])
        return row ? words(row) : ''
      }}
      onPick={(fNumber) => void set({ fNumber: Number(fNumber.toFixed(1)) })}
    />
  )
}
