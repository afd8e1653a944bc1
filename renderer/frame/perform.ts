import { changeText } from '../../core/api/changes'
import { compareLooks, recallLook } from '../light/looks/look-hands'
import { rotateLight } from '../light/ring/ring-keys'
import { applyTool, nudgeZone } from '../light/zones/zone-tools'
import type { Session } from '../stores/session'
import { say } from '../stores/ui'
import { words } from '../strings/words'
import type { KeyIntent } from './keys'

/** Does what a key asks for. `turn` is the gesture that a turn belongs to. */
export function perform(session: Session, intent: KeyIntent, turn: () => string): void {
  const { stores, ui, actions } = session
  switch (intent.kind) {
    case 'room':
      ui.setState({ room: intent.room })
      break
    case 'look': {
      const stored = stores.looks.getState().looks.find(({ key }) => key === intent.key)
      if (stored) void recallLook(session, stored.look)
      break
    }
    case 'rotate':
      if (onPlane(session) && session.ui.getState().pixels.length > 0) nudgeZone(session, intent.steps, 0)
      else rotateLight(session, intent.steps, turn())
      break
    case 'raise':
      if (onPlane(session)) nudgeZone(session, 0, intent.steps)
      break
    case 'zone':
      applyTool(session, intent.tool)
      break
    case 'subject':
      ui.setState({ subject: !ui.getState().subject })
      break
    case 'compare':
      compareLooks(session)
      break
    case 'compare-end':
      ui.setState({ other: null })
      break
    case 'search':
      document.getElementById('look-search')?.focus()
      break
    case 'modelling':
      toggleModelling(session)
      break
    case 'blackout':
      void actions.toggleBlackout()
      break
    case 'fire':
      fire(session)
      break
    case 'undo':
      if (undoesPhotos(session)) void undoPhotos(session)
      else void actions.undo()
      break
    case 'redo':
      void actions.redo()
      break
    case 'select-all':
      ui.setState({ pixels: stores.rig.getState().layout.places.map((_, pixel) => pixel) })
      break
    case 'select-none':
      ui.setState({ pixels: [], toast: null })
      break
    case 'keys':
      ui.setState({ keysShown: true })
      break
  }
}

/** Strips and panels have no way round: there, arrows move a zone as they point. */
const onPlane = ({ stores }: Session) => stores.rig.getState().layout.shape !== 'ring'

function toggleModelling({ stores, ui, actions }: Session): void {
  const { sync, modelling } = stores.light.getState()
  if (sync.mode === 'steady') {
    say(ui, 'done', words.frame.steadyHasNone)
  } else {
    void actions.modelling({ ...modelling, on: !modelling.on })
  }
}

function fire({ stores, ui, actions }: Session): void {
  if (stores.camera.getState().available) void actions.fire()
  else say(ui, 'done', words.frame.noDemoCamera)
}

/** In the Photos room the last decision by hand is what a hand means to undo. */
const undoesPhotos = ({ stores, ui }: Session): boolean =>
  ui.getState().room === 'photos' && stores.photos.getState().hand.undo !== null

async function undoPhotos({ stores, ui, actions }: Session): Promise<void> {
  const { undo } = stores.photos.getState().hand
  const undone = await actions.ask('photos/hand-undo', {})
  if (undone.ok && undo !== null) say(ui, 'done', words.frame.undone(changeText(words.changes.hand, undo)))
}
