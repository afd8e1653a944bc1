import { missedPlaces } from '../../core/light/sequences/run-progress'
import { shotsOf } from '../../core/light/sequences/sequence'
import { useActions, useSnapshot } from '../stores/session'
import type { SequenceInHand } from './use-sequence'

/** Starts, shoots and ends the run; says what was expected and what was seen. */
export function RunBar({ hand }: { readonly hand: SequenceInHand }) {
  const { ask } = useActions()
  const snapshot = useSnapshot('run', (run) => run)
  const demo = useSnapshot('camera', ({ available }) => available)
  const connected = useSnapshot('rig', ({ link }) => link.kind === 'connected')
  const { run, step, seen, shooting } = snapshot
  if (!run) {
    const { sequence } = hand
    if (!sequence) return null
    return (
      <div className="run-bar">
        <button
          type="button"
          className="button primary"
          disabled={!connected || sequence.steps.length === 0}
          onClick={() => void ask('run/start', { sequence: sequence.id })}
        >
          Start the run
        </button>
        <span className="hint">
          {sequence.steps.length} steps, {shotsOf(sequence)} shots
        </span>
      </div>
    )
  }
  const came = seen.filter((count) => count > 0).length
  const missed = missedPlaces(seen).length
  return (
    <div className="run-bar">
      <span className="run-actions">
        {demo && (
          <button
            type="button"
            className="button primary"
            disabled={shooting || came === seen.length}
            onClick={() => void ask('run/shoot', {})}
          >
            {shooting ? 'Shooting …' : 'Shoot the run'}
          </button>
        )}
        <button type="button" className="button" onClick={() => void ask('run/stop', {})}>
          Stop
        </button>
      </span>
      <span className="hint" role="status">
        {came} of {seen.length} shots
        {came === seen.length ? ', complete' : `, step ${step} lit`}
        {missed > 0 && `, ${missed} missed`}
      </span>
    </div>
  )
}
