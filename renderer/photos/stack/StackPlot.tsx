import { formatStops } from '../../../core/light/power/power-text'
import type { CheckedFrame, StackReport } from '../../../core/stack/check-stack'
import { evenTicks } from '../../macro/plot/axis'
import { Plot } from '../../macro/plot/Plot'
import { words } from '../../strings/words'

/** Brightness of each frame and the light that the log says it had, frame by frame. */
export function StackPlot({ report }: { readonly report: StackReport }) {
  const { frames } = report
  const pointsOf = (ev: (frame: CheckedFrame) => number | null) =>
    frames.map((frame, at) => ({ x: at + 1, y: ev(frame) ?? Number.NaN }))
  const values = frames.flatMap(({ measuredEv, doseEv }) => [measuredEv ?? 0, doseEv ?? 0])
  const [low, high] = [Math.min(-0.5, ...values) - 0.1, Math.max(0.5, ...values) + 0.1]
  const last = Math.max(2, frames.length)
  const text = (ev: number | null | undefined) => (ev == null ? '–' : formatStops(ev))
  return (
    <Plot
      title={words.stack.plot}
      fileName="stack"
      x={{
        min: 1,
        max: last,
        log: false,
        label: words.stack.axisFrame,
        ticks: evenTicks(1, last, Math.min(10, last), String),
      }}
      y={{
        min: low,
        max: high,
        log: false,
        label: words.stack.axisEv,
        ticks: evenTicks(low, high, 5, (ev) => formatStops(Number(ev.toFixed(2)))),
      }}
      series={[
        { label: words.stack.measured, style: 'solid', points: pointsOf(({ measuredEv }) => measuredEv) },
        { label: words.stack.dose, style: 'dashed', points: pointsOf(({ doseEv }) => doseEv) },
      ]}
      mark={null}
      dots={frames.flatMap(({ cause, measuredEv }, at) =>
        cause === null || measuredEv === null ? [] : [{ x: at + 1, y: measuredEv }],
      )}
      table={{
        head: [words.stack.table.frame, words.stack.table.measured, words.stack.table.light],
        rows: frames.map(({ measuredEv, doseEv }, at) => [
          at + 1,
          measuredEv ?? Number.NaN,
          doseEv ?? Number.NaN,
        ]),
      }}
      rest={words.stack.rest}
      readout={(x) => {
        const one = frames[Math.round(x) - 1]
        return one
          ? words.stack.readout(Math.round(x), one.frame.name, text(one.measuredEv), text(one.doseEv))
          : ''
      }}
    />
  )
}
