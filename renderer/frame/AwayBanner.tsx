import { useSyncExternalStore } from 'react'
import { failureText } from '../../core/api/failure'
import { useSession } from '../stores/session'

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
      {failureText({ kind: 'disconnected' })} After a short break this page comes back by itself; an app that
      was started anew prints an address of its own.
    </div>
  )
}
