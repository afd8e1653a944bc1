import { useEffect } from 'react'
import { useSession } from '../stores/session'
import { stepGestures } from '../ui/use-draft'
import { keyIntent } from './keys'
import { perform } from './perform'

/** Listens to the whole page. A dialog that is open has the keys to itself. */
export function useKeys(): void {
  const session = useSession()
  useEffect(() => {
    // Asked when the focus comes: the key itself makes whatever has the focus match :focus-visible.
    let reachedByKey = false
    const turns = stepGestures()
    const focus = ({ target }: FocusEvent) => {
      reachedByKey = target instanceof HTMLElement && target.matches(':focus-visible')
    }
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return
      const target = event.target instanceof HTMLElement ? event.target : document.body
      const plane =
        session.ui.getState().room === 'light' && session.stores.rig.getState().layout.shape !== 'ring'
      // On a plane all four arrows walk the pixels, once a keyboard has come to them.
      const walks = reachedByKey && event.key.startsWith('Arrow') && target.matches('[role="listbox"]')
      const intent = keyIntent({
        key: event.key,
        code: event.code,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
        typing: takesText(target),
        onControl: ownsKeys(target, event.key, reachedByKey) || (plane && walks),
        atRing: session.ui.getState().room === 'light',
        atLooks: document.getElementById('look-search') !== null,
        onPlane: plane && !walks,
      })
      if (!intent) return
      event.preventDefault()
      // Space that was meant for the light must not press the button clicked last.
      event.stopPropagation()
      if (!event.repeat || intent.kind === 'rotate' || intent.kind === 'undo' || intent.kind === 'redo') {
        perform(session, intent, () => turns(event.timeStamp))
      }
    }
    window.addEventListener('focusin', focus)
    window.addEventListener('keydown', down, { capture: true })
    return () => {
      window.removeEventListener('focusin', focus)
      window.removeEventListener('keydown', down, { capture: true })
    }
  }, [session])
}

function takesText(target: HTMLElement): boolean {
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(target.type)
}

const CONTROLS = 'button, a, input, select, summary, [role="slider"], [role="button"]'

/**
 * Whether Space or an arrow belongs to the control that has the focus. One that was reached by keyboard, and shows
 * it, keeps both; one that was only clicked keeps the arrows of a slider or a list, and nothing else.
 */
function ownsKeys(target: HTMLElement, key: string, reachedByKey: boolean): boolean {
  if (!key.startsWith('Arrow')) return reachedByKey && target.matches(CONTROLS)
  return target.matches('[role="slider"], select') || (reachedByKey && target.matches('input'))
}
