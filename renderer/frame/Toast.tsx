import { useEffect } from 'react'
import { useSession, useUi } from '../stores/session'
import { words } from '../strings/words'

const SHOWN_MS = { done: 3500, failed: 9000 } as const

/** What was just done or could not be: one line in one place, gone by itself. */
export function Toast() {
  const { ui } = useSession()
  const toast = useUi((state) => state.toast)
  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(
      () => ui.setState({ toast: null }),
      toast.action ? SHOWN_MS.failed : SHOWN_MS[toast.tone],
    )
    return () => clearTimeout(timer)
  }, [toast, ui])
  return (
    <div className="toast-place" role={toast?.tone === 'failed' ? 'alert' : 'status'}>
      {toast && (
        <button
          type="button"
          className={`toast toast-${toast.tone}`}
          title={words.frame.dismiss}
          onClick={() => ui.setState({ toast: null })}
        >
          {toast.text}
        </button>
      )}
      {toast?.action && (
        <button
          type="button"
          className="button toast-action"
          onClick={() => {
            ui.setState({ toast: null })
            toast.action?.run()
          }}
        >
          {toast.action.label}
        </button>
      )}
    </div>
  )
}
