import type { FrameReading } from '../../../core/optics/measure/frame-reading'
import { decadeTicks, evenTicks, roundUp } from '../../macro/plot/axis'
import { Plot } from '../../macro/plot/Plot'
import { words } from '../../strings/words'

/** Slower than this is the photo's own shading. */
const LEAST_BANDS = 2

/** How deep whatever repeats across the photo is, over how often it does; the bands that count are marked. */
export function SpectrumPlot({ frame }: { readonly frame: Pick<FrameReading, 'spectrum' | 'bands'> }) {
  const { bands: say } = words.measure
  const points = frame.spectrum
    .filter(({ cycles }) => cycles >= LEAST_BANDS)
    .map(({ cycles, depth }) => ({ x: cycles, y: depth * 100 }))
  const last = points.at(-1)
  if (!last) return null
  const max = roundUp(Math.max(...points.map(({ y }) => y), 0.5))
  const number = (value: number) => String(Number(value.toPrecision(3)))
  return (
    <Plot
      title={say.spectrum}
      fileName="lumacro-spectrum"
      x={{
        min: LEAST_BANDS,
        max: last.x,
        log: true,
        label: say.bandsAxis,
        ticks: decadeTicks(LEAST_BANDS, last.x, String),
      }}
      y={{ min: 0, max, log: false, label: say.depthAxis, ticks: evenTicks(0, max, 4, number) }}
      series={[{ label: say.spectrum, style: 'solid', points }]}
      mark={
        frame.bands.ok ? { x: frame.bands.cycles, label: say.counted(frame.bands.cycles.toFixed(1)) } : null
      }
      table={{ head: ['bands a photo', 'depth %'], rows: points.map(({ x, y }) => [x, y]) }}
      readout={(x) => {
        const one = points.find((point) => point.x === x)
        return one ? say.line(number(one.x), `${number(one.y)} %`) : ''
      }}
    />
  )
}
