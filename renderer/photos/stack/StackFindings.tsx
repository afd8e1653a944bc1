import { useState } from 'react'
import { formatStops } from '../../../core/light/power/power-text'
import type { StackReport } from '../../../core/stack/check-stack'
import { correctionsCsv } from '../../../core/stack/corrections-csv'
import { download } from '../../macro/plot/export-plot'
import { useSession } from '../../stores/session'
import { words } from '../../strings/words'
import { StackPlot } from './StackPlot'

interface StackFindingsProps {
  readonly report: StackReport
  readonly unmeasured: number
}

/** What the check came to: the curve, the frames that stand out and why, and the corrections as files. */
export function StackFindings({ report, unmeasured }: StackFindingsProps) {
  const { frames, outliers } = report
  const threshold = formatStops(report.thresholdEv).replace('+', '')
  const clipped = frames.filter(({ frame }) => frame.clipped > MUCH_CLIPPED).length > frames.length / 2
  return (
    <>
      <p className="stack-verdict" role="status">
        {outliers === 0
          ? words.stack.even(frames.length, threshold)
          : words.stack.verdict(outliers, frames.length, threshold)}
      </p>
      <StackPlot report={report} />
      {outliers > 0 && (
        <ol className="stack-outliers" aria-label={words.stack.list}>
          {frames.map(({ frame, deviationEv, cause }, at) =>
            cause === null ? null : (
              <li key={frame.path} className="stack-outlier">
                <strong>{words.stack.row(at + 1, frame.name, formatStops(deviationEv))}</strong>
                <span>{words.stack.cause[cause]}</span>
              </li>
            ),
          )}
        </ol>
      )}
      {unmeasured > 0 && <p className="hint">{words.stack.unmeasured(unmeasured)}</p>}
      {clipped && <p className="hint">{words.stack.clipped}</p>}
      <p className="hint">{words.stack.honest(report.errorEv.toFixed(2))}</p>
      <Corrections report={report} />
    </>
  )
}

const MUCH_CLIPPED = 0.05

/** What came of writing; its batch is null where nothing had to be written. */
interface Written {
  readonly batch: string | null
  readonly text: string
}

/** Less than the slider's step is no correction. */
const LEAST_EV = 0.005

function Corrections({ report }: { readonly report: StackReport }) {
  const { actions, ui } = useSession()
  const [written, setWritten] = useState<Written | null>(null)
  const corrections = report.frames
    .filter(({ correctionEv }) => Math.abs(correctionEv) >= LEAST_EV)
    .map(({ frame, correctionEv }) => ({ path: frame.path, correctionEv }))
  const write = async () => {
    const done = await actions.ask('photos/develop', {
      corrections,
      sidecar: ui.getState().writing.sidecar,
    })
    if (!done.ok) return
    const { batch, counts } = done.value
    const refused = counts.refused ?? 0
    setWritten({ batch, text: words.stack.written(counts.sidecar ?? 0, refused) })
  }
  const undo = async () => {
    const undone = await actions.ask('photos/undo', { batch: written?.batch ?? null })
    if (undone.ok) setWritten(null)
  }
  return (
    <div className="stack-actions">
      <button
        type="button"
        className="button"
        onClick={() => download('stack.csv', 'text/csv', correctionsCsv(report))}
      >
        {words.stack.csv}
      </button>
      <button
        type="button"
        className="button"
        disabled={corrections.length === 0}
        onClick={() => void write()}
      >
        {words.stack.develop(corrections.length)}
      </button>
      {written && (
        <span className="stack-written" role="status">
          {written.text}
          {written.batch !== null && (
            <button type="button" className="button quiet" onClick={() => void undo()}>
              {words.stack.undo}
            </button>
          )}
        </span>
      )}
      <p className="hint">{words.stack.developHint}</p>
    </div>
  )
}
