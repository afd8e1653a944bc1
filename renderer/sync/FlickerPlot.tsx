import { ALIKE_EV, fastestSafe, type SpeedFlicker } from '../../core/optics/flicker/safe-speeds'
import { formatExposure } from '../light/mode/times'
import { evenTicks } from '../macro/plot/axis'
import { Plot } from '../macro/plot/Plot'
import { speedAxis } from '../macro/plot/speed-axis'
import { useSetting } from '../macro/use-macro'
import { words } from '../strings/words'
import { evWords } from './sync-words'

const TOP_EV = 1

interface FlickerPlotProps {
  readonly table: readonly SpeedFlicker[]
  readonly now: SpeedFlicker
  /** The present speed's ripple, in a sentence. */
  readonly said: string
}

/** How much photos may differ at each shutter speed, and from which on they do not. */
export function FlickerPlot({ table, now, said }: FlickerPlotProps) {
  const { set } = useSetting()
  const { flicker } = words.sync
  const safe = fastestSafe(table)
  const at = (one: SpeedFlicker) =>
    flicker.at(formatExposure(one.speed.markedS), evWords(one.worstEv), evWords(2 * one.spreadEv))
  const find = (x: number) => table.find(({ speed }) => speed.markedS === x)
  return (
    <Plot
      title={flicker.title}
      fileName="lumacro-ripple"
      x={speedAxis(words.sync.shutter.title)}
      y={{
        min: 0,
        max: TOP_EV,
        log: false,
        label: flicker.axis,
        ticks: evenTicks(0, TOP_EV, 5, (ev) => (ev === TOP_EV ? `${ev}+` : String(Number(ev.toFixed(1))))),
      }}
      series={[
        {
          label: flicker.one,
          style: 'solid',
          points: table.map(({ speed, worstEv }) => ({ x: speed.markedS, y: worstEv })),
        },
        {
          label: flicker.all,
          style: 'dashed',
          points: table.map(({ speed, spreadEv }) => ({ x: speed.markedS, y: 2 * spreadEv })),
        },
      ]}
      mark={{ x: now.speed.markedS, label: said }}
      limit={{ y: ALIKE_EV, label: flicker.alike }}
      {...(safe
        ? {
            shade: {
              from: safe.markedS,
              to: 1,
              label: flicker.safeFrom(formatExposure(safe.markedS)),
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
