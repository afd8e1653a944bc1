import type { Session } from '../stores/session'
import { say } from '../stores/ui'
import { readDrop } from './dropped'

/**
 * Opens what was dropped. A browser hides where a dropped folder lives: then the app looks for it by the names
 * and sizes of its files, and where that fails the hand is asked to choose.
 * @returns false when the hand must choose
 */
export async function openDropped(
  { connection, ui, actions }: Session,
  transfer: DataTransfer,
): Promise<boolean> {
  const { pathForFile, bridge } = connection
  if (pathForFile) {
    const paths = [...transfer.files].map(pathForFile).filter((path) => path !== '')
    if (paths.length > 0) await actions.ask('photos/open', { paths })
    return true
  }
  const dropped = await readDrop(transfer)
  if (dropped.inside.length === 0) {
    say(ui, 'failed', 'There is no photo in what was dropped. Drop photos or a folder of them.')
    return true
  }
  const located = await bridge.request('photos/locate', { files: [...dropped.inside] })
  if (located.ok && located.value.folder !== null) {
    await actions.ask('photos/open', { paths: [located.value.folder] })
    return true
  }
  say(ui, 'failed', 'The browser hides where a dropped folder lives, and it was not found. Choose it here.')
  return false
}
