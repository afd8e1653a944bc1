import { countScale, delayScale, onScale, SHORTEST_US } from '../light/mode/sync-scales'
import { useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { NumberSlider } from '../ui/NumberSlider'
import { Segmented } from '../ui/Segmented'
import { StepPanel } from './StepPanel'
import { afterWords, flashWords, focusWords, lengthWords } from './sequence-words'
import { useSequence } from './use-sequence'

const LONGEST_AFTER_US = 60_000_000
/** What a flash and a wait begin with. */
const FLASH_US = 20_000
const AFTER_US = 100_000

/** The settings of the sequence in hand: shots, rounds and times. They are fixed while it runs. */
export function SequencePanel() {
  const hand = useSequence()
  const shortest = useSnapshot('rig', ({ info }) => info?.shortestPulseUs ?? SHORTEST_US)
  const { sequence, running, edit } = hand
  const says = words.sequence.settings
  if (!sequence) return <p className="hint">{says.empty}</p>
  const shortestUs = Math.max(SHORTEST_US, shortest)
  const focus = focusWords(sequence)
  return (
    <div className="sequence-panel">
      <p className="hint">{running ? says.running : says.rehearsed}</p>
      <label className="field-label">
        {says.name}
        <input
          key={sequence.id}
          className="field"
          defaultValue={sequence.name}
          maxLength={60}
          disabled={running}
          onBlur={({ target }) => {
            const name = target.value.trim()
            if (name !== '' && name !== sequence.name) void edit({ kind: 'name', name })
          }}
        />
      </label>
      <NumberSlider
        label={says.shots}
        value={sequence.shots}
        scale={countScale(1, 999)}
        reset={1}
        disabled={running}
        onValue={(shots, gesture) => edit({ kind: 'shots', shots: Math.round(shots) }, gesture)}
      />
      <NumberSlider
        label={says.rounds}
        value={sequence.rounds}
        scale={countScale(1, 999)}
        reset={1}
        disabled={running || sequence.loop}
        onValue={(rounds, gesture) => edit({ kind: 'rounds', rounds: Math.round(rounds) }, gesture)}
      />
      <label className="switch-line">
        <input
          type="checkbox"
          role="switch"
          aria-checked={sequence.loop}
          checked={sequence.loop}
          disabled={running}
          onChange={({ target }) => void edit({ kind: 'loop', loop: target.checked })}
        />
        {says.loop}
      </label>
      <p className="hint">
        {lengthWords(sequence)}. {focus}
      </p>
      <Segmented
        label={says.light}
        value={sequence.onUs === 0 ? 'before' : 'flash'}
        options={[
          { value: 'before', label: says.litBefore },
          { value: 'flash', label: says.flashed },
        ]}
        disabled={running}
        onChange={(how) => edit({ kind: 'on', onUs: how === 'before' ? 0 : Math.max(FLASH_US, shortestUs) })}
      />
      {sequence.onUs > 0 && (
        <NumberSlider
          label={says.flash}
          value={sequence.onUs}
          scale={onScale(shortestUs)}
          reset={FLASH_US}
          disabled={running}
          onValue={(us, gesture) => edit({ kind: 'on', onUs: Math.round(us) }, gesture)}
        />
      )}
      <p className="hint">{flashWords(sequence.onUs)}</p>
      <Segmented
        label={says.follows}
        value={sequence.afterUs === 0 ? 'opens' : 'after'}
        options={[
          { value: 'opens', label: says.opens },
          { value: 'after', label: says.after },
        ]}
        disabled={running}
        onChange={(how) => edit({ kind: 'after', afterUs: how === 'opens' ? 0 : AFTER_US })}
      />
      {sequence.afterUs > 0 && (
        <NumberSlider
          label={says.afterTime}
          value={sequence.afterUs}
          scale={{ ...delayScale(LONGEST_AFTER_US), min: 1000 }}
          reset={AFTER_US}
          disabled={running}
          onValue={(us, gesture) => edit({ kind: 'after', afterUs: Math.max(1000, Math.round(us)) }, gesture)}
        />
      )}
      <p className="hint">{afterWords(sequence.afterUs)}</p>
      {!running && <StepPanel hand={hand} />}
    </div>
  )
}
