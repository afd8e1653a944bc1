import type { LightRecord } from '../../core/light/light-record'
import { lookFromRecord, syncFromRecord } from '../../core/light/records/look-from-record'
import type { Session } from '../stores/session'
import { say } from '../stores/ui'

/** Puts a record's light on the rig again, its sync settings too where they differ. Undo takes it back. */
export async function bringBack({ stores, ui, actions }: Session, record: LightRecord, name: string) {
  const pushed = await actions.edit({ kind: 'look', look: lookFromRecord(record, name) })
  if (!pushed.sent || !pushed.reply.ok) return
  const sync = syncFromRecord(record)
  if (sync && JSON.stringify(sync) !== JSON.stringify(stores.light.getState().sync)) await actions.sync(sync)
  ui.setState({ zone: null, pixels: [] })
  say(ui, 'done', `The light of ${name} is on the rig. Ctrl Z takes it back.`)
}
