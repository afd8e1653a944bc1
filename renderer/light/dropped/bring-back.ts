import type { LightRecord } from '../../../core/light/light-record'
import { lookFromRecord } from '../../../core/light/records/look-from-record'
import type { Session } from '../../stores/session'
import { say } from '../../stores/ui'
import { words } from '../../strings/words'

/** Puts a record's light on the rig again: one step, which undo takes back. */
export async function bringBack({ stores, ui, actions }: Session, record: LightRecord, name: string) {
  const pushed = await actions.edit({ kind: 'look', look: lookFromRecord(record, name) })
  if (!pushed.sent || !pushed.reply.ok) return
  ui.setState({ zone: null, pixels: [] })
  const { blackout } = stores.light.getState()
  say(ui, 'done', blackout ? words.lightDropped.setInBlackout(name) : words.lightDropped.onRig(name))
}
