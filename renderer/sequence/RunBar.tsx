import { missedPlaces } from '../../core/light/sequences/run-progress'
import { whereInRun } from '../../core/light/sequences/sequence'
import { useActions, useConnected, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { lengthWords, progressWords, warmthWords } from './sequence-words'
import type { SequenceInHand } from './use-sequence'

/** Starts, shoots and ends the run; says what was expected and what was seen. */
export function RunBar({ hand }: { readonly hand: SequenceInHand }) {
  const running = useSnapshot('run', ({ run }) => run !== null)
  return (
    <div className="run-bar">
      {running ? <Running /> : <Ready hand={hand} />}
      <WarmthLine />
    </div>
  )
}

function Ready({ hand }: { readonly hand: SequenceInHand }) {
  const { ask } = useActions()
  const connected = useConnected()
  const { sequence } = hand
  if (!sequence) return null
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={!connected || sequence.steps.length === 0}
        onClick={() => void ask('run/start', { sequence: sequence.id })}
      >
        {words.sequence.run.start}
      </button>
      <span className="hint">{lengthWords(sequence)}</span>
    </>
  )
}

function Running() {
  const { ask } = useActions()
  const snapshot = useSnapshot('run', (run) => run)
  const demo = useSnapshot('camera', ({ available }) => available)
  // The rig takes the pictures itself, where the camera's release is wired to it.
  const wired = useSnapshot('care', ({ health }) => health?.parts.includes('release') ?? false)
  const { run, seen, shooting } = snapshot
  if (!run) return null
  const says = words.sequence.run
  const complete = seen.every((count) => count > 0)
  const missed = missedPlaces(seen)
  const [first] = missed
  const resumeAt = first === undefined ? null : whereInRun(run.sequence, first + 1)
  return (
    <>
      <span className="run-actions">
        {(demo || wired) && (
          <button
            type="button"
            className="button primary"
            disabled={shooting || complete}
            onClick={() => void ask('run/shoot', {})}
          >
            {shooting ? says.shooting : missed.length > 0 ? says.shootMissing : says.shoot}
          </button>
        )}
        {!demo && !wired && resumeAt && (
          <button
            type="button"
            className="button"
            onClick={() => void ask('run/resume', { from: resumeAt.step, round: resumeAt.round })}
          >
            {says.resume(resumeAt.step)}
          </button>
        )}
        <button type="button" className="button" onClick={() => void ask('run/stop', {})}>
          {says.stop}
        </button>
      </span>
      <span className="hint" role="status">
        {progressWords(snapshot, missed.length)}
      </span>
    </>
  )
}

function WarmthLine() {
  const warmth = useSnapshot('run', (run) => run.warmth)
  const text = warmthWords(warmth)
  return text === '' ? null : (
    <span className="hint" title={words.sequence.run.warmthHint}>
      {text}
    </span>
  )
}
