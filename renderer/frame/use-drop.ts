import { useEffect } from 'react'
import { openDropped } from '../photos/open/open-photos'
import { useSession } from '../stores/session'

/**
 * Photos can be dropped anywhere on the window, in every room. A page that did not listen would be left for the
 * file that was dropped on it.
 */
export function useDrop(): void {
  const session = useSession()
  useEffect(() => {
    const { ui } = session
    const over = (event: DragEvent) => {
      event.preventDefault()
      if (!ui.getState().dragOver) ui.setState({ dragOver: true })
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) ui.setState({ dragOver: false })
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      ui.setState({ dragOver: false })
      if (event.dataTransfer) void openDropped(session, event.dataTransfer)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [session])
}
