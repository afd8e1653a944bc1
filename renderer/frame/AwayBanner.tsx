import { useSyncExternalStore } from 'react'
import { useSession } from '../stores/session'
import { failureSentence, words } from '../strings/words'

/** Said while the app is away; what is on the screen stays, since it was true a moment ago. */
export function AwayBanner() {
  const { connection } = useSession()
  const state = useSyncExternalStore(
    (listen) => connection.watch(listen),
    () => connection.state(),
  )
  if (state !== 'away') return null
  return (
    <div className="away" role="alert">
      {failureSentence({ kind: 'disconnected' })} {words.frame.away}
    </div>
  )
}
