import { ALIKE_EV, fastestSafe, type SpeedFlicker } from '../../core/optics/flicker/safe-speeds'
import { formatExposure } from '../light/mode/times'
import { type Axis, evenTicks } from '../macro/plot/axis'
import { Plot } from '../macro/plot/Plot'
import { useSetting } from '../macro/use-macro'
import { evWords } from './sync-words'

const speedAxis: Axis = {
  min: 1 / 8000,
  max: 1,
  log: true,
  label: 'Shutter',
  ticks: [1 / 8000, 1 / 2000, 1 / 500, 1 / 125, 1 / 30, 1 / 8, 1 / 2, 1].map((at) => ({
    at,
    label: at === 1 ? '1 s' : `1/${Math.round(1 / at)}`,
  })),
}
const TOP_EV = 1

interface FlickerPlotProps {
  readonly table: readonly SpeedFlicker[]
  readonly now: SpeedFlicker
  /** The present speed's ripple, in a sentence. */
  readonly words: string
}

/** How much photos may differ at each shutter speed, and from which on they do not. */
export function FlickerPlot({ table, now, words }: FlickerPlotProps) {
  const { set } = useSetting()
  const safe = fastestSafe(table)
  const at = (one: SpeedFlicker) =>
    `${formatExposure(one.speed.markedS)}: one LED ${evWords(one.worstEv)}, all together ${evWords(2 * one.spreadEv)}`
  const find = (x: number) => table.find(({ speed }) => speed.markedS === x)
  return (
    <Plot
      title="Ripple"
      fileName="lumacro-ripple"
      x={speedAxis}
      y={{
        min: 0,
        max: TOP_EV,
        log: false,
        label: 'EV between photos',
        ticks: evenTicks(0, TOP_EV, 5, (ev) => (ev === TOP_EV ? `${ev}+` : String(Number(ev.toFixed(1))))),
      }}
      series={[
        {
          label: 'One LED, worst',
          style: 'solid',
          points: table.map(({ speed, worstEv }) => ({ x: speed.markedS, y: worstEv })),
        },
        {
          label: 'All together',
          style: 'dashed',
          points: table.map(({ speed, spreadEv }) => ({ x: speed.markedS, y: 2 * spreadEv })),
        },
      ]}
      mark={{ x: now.speed.markedS, label: words }}
      limit={{ y: ALIKE_EV, label: 'alike' }}
      {...(safe
        ? {
            shade: {
              from: safe.markedS,
              to: 1,
              label: `safe from ${formatExposure(safe.markedS)}`,
              at: 'top' as const,
            },
          }
        : {})}
      table={{
        head: ['shutter s', 'one LED EV', 'all together EV', 'bands', 'band depth EV', 'safe'],
        rows: table.map((one) => [
          one.speed.markedS,
          one.worstEv,
          2 * one.spreadEv,
          one.bands.count,
          one.bands.depthEv,
          one.safe ? 'yes' : 'no',
        ]),
      }}
      readout={(x) => {
        const one = find(x)
        return one ? at(one) : ''
      }}
      onPick={(exposureS) => void set({ exposureS, watch: true })}
    />
  )
}
