import type { Session } from '../stores/session'
import { say } from '../stores/ui'
import { readDrop } from './dropped'

/** What was dropped, as paths the app can open; null where the app could not find it. */
interface Found {
  readonly open: readonly string[]
  /** The one photo that was dropped, if it was one. */
  readonly photo: { readonly path: string; readonly name: string } | null
}

/**
 * Opens what was dropped, and shows the light that a single photo carries. Where the folder cannot be found, the
 * hand is asked to choose it.
 */
export async function openDropped(session: Session, transfer: DataTransfer): Promise<void> {
  const { ui, actions } = session
  const single = transfer.files.length === 1 ? transfer.files[0]?.name : undefined
  // Read at once: when the event is over, the browser takes the files away.
  const found = await (session.connection.pathForFile
    ? pathsOf(session.connection.pathForFile, transfer)
    : locate(session, transfer))
  ui.setState({ room: 'photos', dropped: null })
  if (!found) {
    say(ui, 'failed', 'The browser hides where a dropped folder lives, and it was not found. Choose it here.')
    ui.setState({ choosing: true })
    return
  }
  if (found.open.length === 0) {
    say(ui, 'failed', 'There is no photo in what was dropped. Drop photos or a folder of them.')
    return
  }
  const opened = await actions.ask('photos/open', { paths: [...found.open] })
  if (!opened.ok || !found.photo || !single) return
  const light = await session.connection.bridge.request('photos/light', { path: found.photo.path })
  if (light.ok && light.value) ui.setState({ dropped: { name: found.photo.name, record: light.value } })
}

async function pathsOf(pathForFile: (file: File) => string, transfer: DataTransfer): Promise<Found> {
  const files = [...transfer.files].map((file) => ({ path: pathForFile(file), name: file.name }))
  const open = files.filter(({ path }) => path !== '')
  return { open: open.map(({ path }) => path), photo: open.length === 1 ? (open[0] ?? null) : null }
}

/** A browser hides where a dropped folder lives: the app looks for it by the names and sizes of its files. */
async function locate({ connection }: Session, transfer: DataTransfer): Promise<Found | null> {
  const dropped = await readDrop(transfer)
  if (dropped.inside.length === 0) return { open: [], photo: null }
  const located = await connection.bridge.request('photos/locate', { files: [...dropped.inside] })
  if (!located.ok || located.value.folder === null) return null
  const { folder } = located.value
  const name = dropped.folder || dropped.inside.length !== 1 ? undefined : dropped.inside[0]?.name
  const separator = folder.includes('\\') ? '\\' : '/'
  return { open: [folder], photo: name ? { path: `${folder}${separator}${name}`, name } : null }
}
