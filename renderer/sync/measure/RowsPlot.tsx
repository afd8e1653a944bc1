import { evenTicks } from '../../macro/plot/axis'
import { Plot } from '../../macro/plot/Plot'
import { words } from '../../strings/words'

const percent = (value: number) => `${Number(value.toPrecision(3))} %`

/** Light of the photo's rows from the top, against their mean. */
export function RowsPlot({ rows }: { readonly rows: readonly number[] }) {
  const { bands } = words.measure
  const points = rows.map((light, row) => ({ x: (100 * (row + 0.5)) / rows.length, y: light * 100 }))
  const lights = points.map(({ y }) => y)
  const min = Math.max(0, Math.floor((Math.min(...lights) - 2) / 5) * 5)
  const max = Math.ceil((Math.max(...lights) + 2) / 5) * 5
  return (
    <Plot
      title={bands.rows}
      fileName="lumacro-rows"
      x={{ min: 0, max: 100, log: false, label: bands.rowAxis, ticks: evenTicks(0, 100, 5, String) }}
      y={{ min, max, log: false, label: bands.lightAxis, ticks: evenTicks(min, max, 5, String) }}
      series={[{ label: bands.rows, style: 'solid', points }]}
      mark={null}
      table={{ head: ['row %', 'light % of mean'], rows: points.map(({ x, y }) => [x, y]) }}
      readout={(x) => {
        const one = points.find((point) => point.x === x)
        return one ? bands.row(percent(one.x), percent(one.y)) : ''
      }}
    />
  )
}
