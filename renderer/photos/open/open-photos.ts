import type { Bridge } from '../../../core/api/contract'
import type { LightRecord } from '../../../core/light/light-record'
import { bringBack } from '../../light/dropped/bring-back'
import { droppedPhotos, lightsOf } from '../../light/dropped/dropped-light'
import type { Session } from '../../stores/session'
import { say } from '../../stores/ui'
import { words } from '../../strings/words'
import { type Dropped, readDrop } from './dropped'

/**
 * One photo that carries a light brings it back, two show in what theirs differ; anything else is opened in the
 * Photos room. Where its folder cannot be found, the hand is asked to choose it.
 */
export async function openDropped(session: Session, transfer: DataTransfer): Promise<void> {
  const { ui, actions } = session
  const { pathForFile } = session.connection
  // Read at once: when the event is over, the browser takes the files away.
  const files = [...transfer.files]
  const dropped = readDrop(transfer)
  if (await bringLightBack(session, files)) return
  if (await askWhoseLight(session, files)) return
  const found = pathForFile ? pathsOf(pathForFile, files) : await locate(session, await dropped)
  ui.setState({ room: 'photos', dropped: [] })
  if (!found) {
    say(ui, 'failed', words.photos.dropped.notFound)
    ui.setState({ choosing: true })
    return
  }
  if (found.length === 0) {
    say(ui, 'failed', words.photos.dropped.noPhoto)
    return
  }
  await actions.ask('photos/open', { paths: [...found] })
}

/** One photo or two that were chosen for their light: as if they were dropped, but nothing is opened. */
export async function openForLight(session: Session, files: readonly File[]): Promise<void> {
  if (files.length === 0 || (await bringLightBack(session, files))) return
  say(session.ui, 'failed', words.lightDropped.noLight(droppedPhotos(files).length))
}

/** True where the drop was about the light of one photo or two, and has been answered. */
async function bringLightBack(session: Session, files: readonly File[]): Promise<boolean> {
  const photos = droppedPhotos(files).length
  if (photos === 0 || photos > 2) return false
  const lights = await lightsOf(files, (file) => askForLight(session, file))
  const [light] = lights
  if (!light || lights.length < photos) return false
  session.ui.setState({ room: 'light', dropped: lights })
  if (photos === 1) await bringBack(session, light.record, light.name)
  return true
}

/** True where one photo without a light was dropped while runs are open: the hand is asked which it was made of. */
async function askWhoseLight({ connection, ui }: Session, files: readonly File[]): Promise<boolean> {
  const { bridge, pathForFile } = connection
  const [file] = files
  if (!file || files.length > 1 || droppedPhotos(files).length !== 1) return false
  const runs = await bridge.request('photos/runs', {})
  if (!runs.ok || runs.value.length === 0) return false
  const path = pathForFile ? pathForFile(file) : await locateFile(bridge, file)
  if (path === null || path === '') return false
  ui.setState({ room: 'photos', dropped: [], stackResult: { path, name: file.name } })
  return true
}

/** The light of a photo that only the app can read: it knows where sidecars lie, and has exiftool. */
async function askForLight({ connection }: Session, file: File): Promise<LightRecord | null> {
  const { bridge, pathForFile } = connection
  const path = pathForFile ? pathForFile(file) : await locateFile(bridge, file)
  if (path === null || path === '') return null
  const light = await bridge.request('photos/light', { path })
  return light.ok ? light.value : null
}

async function locateFile(bridge: Bridge, { name, size }: File): Promise<string | null> {
  const located = await bridge.request('photos/locate', { files: [{ name, size }] })
  if (!located.ok || located.value.folder === null) return null
  const { folder } = located.value
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${name}`
}

const pathsOf = (pathForFile: (file: File) => string, files: readonly File[]): readonly string[] =>
  files.map(pathForFile).filter((path) => path !== '')

/** A browser hides where a dropped folder lives: the app looks for it by the names and sizes of its files. */
async function locate({ connection }: Session, dropped: Dropped): Promise<readonly string[] | null> {
  if (dropped.inside.length === 0) return []
  const located = await connection.bridge.request('photos/locate', { files: [...dropped.inside] })
  return located.ok && located.value.folder !== null ? [located.value.folder] : null
}
