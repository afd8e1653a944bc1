import { formatExposure } from '../light/mode/times'
import { useSession, useSnapshot, useUi } from '../stores/session'
import { words } from '../strings/words'
import { watchWords } from './sync-words'
import { useSync } from './use-sync'

/** A quiet word in the header where the present light and the chosen shutter disagree; the Sync room says it itself. */
export function SyncWatch() {
  const watch = useSnapshot('profiles', ({ setting }) => setting.watch)
  const inRoom = useUi(({ room }) => room === 'sync')
  return watch && !inRoom ? <Warning /> : null
}

function Warning() {
  const { ui } = useSession()
  const state = useSync()
  const said = watchWords(state)
  if (said === null) return null
  return (
    <button type="button" className="notice" onClick={() => ui.setState({ room: 'sync' })}>
      <span className="notice-text">{words.sync.warning(formatExposure(state.speed.markedS), said)}</span>
    </button>
  )
}
