import { rigWords } from '../frame/rig-words'
import { useActions, useSnapshot } from '../stores/session'
import { words } from '../strings/words'
import { stateWords } from './state-words'

export function RigState() {
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const { ask } = useActions()
  const { title, sentence } = stateWords(rig)
  return (
    <section className="rig-state" role="status">
      <span className={`dot dot-${rigWords(rig).dot}`} aria-hidden="true" />
      <div>
        <h2>{title}</h2>
        <p>{sentence}</p>
      </div>
      {rig.link.kind !== 'none' && (
        <button type="button" className="button" onClick={() => void ask('rig/disconnect', {})}>
          {words.rig.disconnect}
        </button>
      )}
    </section>
  )
}
