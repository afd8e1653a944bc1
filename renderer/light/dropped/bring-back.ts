import type { LightRecord } from '../../../core/light/light-record'
import { lookFromRecord } from '../../../core/light/records/look-from-record'
import type { Session } from '../../stores/session'
import { say } from '../../stores/ui'

/** Puts a record's light on the rig again: one step, which undo takes back. */
export async function bringBack({ stores, ui, actions }: Session, record: LightRecord, name: string) {
  const pushed = await actions.edit({ kind: 'look', look: lookFromRecord(record, name) })
  if (!pushed.sent || !pushed.reply.ok) return
  ui.setState({ zone: null, pixels: [] })
  const { blackout } = stores.light.getState()
  say(
    ui,
    'done',
    blackout
      ? `The light of ${name} is set, but all is blacked out. B lifts the blackout.`
      : `The light of ${name} is on the rig. Ctrl Z takes it back.`,
  )
}
