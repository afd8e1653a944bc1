import { formatFineEv } from '../../../core/light/power/power-text'
import type { Tones } from '../../../core/optics/measure/frame-reading'
import { words } from '../../strings/words'
import { evenTicks, roundUp } from '../plot/axis'
import { Plot } from '../plot/Plot'

interface TonePlotProps {
  readonly tones: Tones
  /** The tone chosen, in stops from middle grey. */
  readonly toneEv: number
  onTone(ev: number): void
}

const percent = (share: number) => `${Number((share * 100).toPrecision(2))} %`

/** The photo's tones in stops; a click chooses the one that is to be placed. */
export function TonePlot({ tones, toneEv, onTone }: TonePlotProps) {
  const { exposure } = words
  const { fromEv, stepEv, shares } = tones
  const points = shares.map((share, step) => ({ x: fromEv + (step + 0.5) * stepEv, y: share * 100 }))
  const last = fromEv + shares.length * stepEv
  // What is burnt out or black would make all the rest flat.
  const most = Math.max(...points.slice(1, -1).map(({ y }) => y), 1)
  const max = roundUp(most)
  return (
    <Plot
      title={exposure.tones}
      fileName="lumacro-tones"
      x={{
        min: fromEv,
        max: last,
        log: false,
        label: exposure.toneAxis,
        ticks: evenTicks(fromEv, last, 9, (ev) => String(ev).replace('-', '−')),
      }}
      y={{ min: 0, max, log: false, label: exposure.shareAxis, ticks: evenTicks(0, max, 4, String) }}
      series={[{ label: exposure.tones, style: 'solid', points }]}
      mark={{ x: toneEv, label: exposure.toneMark(formatFineEv(toneEv)) }}
      table={{
        head: ['stops from middle grey', 'share %'],
        rows: points.map(({ x, y }) => [x, y]),
      }}
      readout={(x) => {
        const share = shares[Math.round((x - fromEv) / stepEv - 0.5)] ?? 0
        return exposure.tone(formatFineEv(x), percent(share))
      }}
      onPick={onTone}
    />
  )
}
