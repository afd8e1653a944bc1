import { rotateLight } from '../light/ring-keys'
import type { Session } from '../stores/session'
import { say } from '../stores/ui'
import type { KeyIntent } from './keys'

/** Does what a key asks for. `at` is the event's time in ms: turns close together are one step of undo. */
export function perform(session: Session, intent: KeyIntent, at: number): void {
  const { stores, ui, actions } = session
  switch (intent.kind) {
    case 'room':
      ui.setState({ room: intent.room })
      break
    case 'look': {
      const stored = stores.looks.getState().looks[intent.index]
      if (stored) void actions.edit({ kind: 'look', look: stored.look })
      break
    }
    case 'rotate':
      rotateLight(session, intent.steps, at)
      break
    case 'modelling':
      toggleModelling(session)
      break
    case 'blackout':
      void actions.blackout(!stores.light.getState().blackout)
      break
    case 'fire':
      fire(session)
      break
    case 'undo':
      void actions.undo()
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

function toggleModelling({ stores, ui, actions }: Session): void {
  const { sync, modelling } = stores.light.getState()
  if (sync.mode === 'steady') {
    say(ui, 'done', 'In steady the light itself is always on. Flash has a modelling light.')
  } else {
    void actions.modelling({ ...modelling, on: !modelling.on })
  }
}

function fire({ stores, ui, actions }: Session): void {
  if (stores.camera.getState().available) void actions.fire()
  else say(ui, 'done', 'The demo camera comes with the simulated rig. Connect it in the Rig room.')
}
