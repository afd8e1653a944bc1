import { join } from 'node:path'
import { firstSettings, type Settings, type SettingsChange, settingsSchema } from '../../core/api/settings'
import { openJsonFile } from '../platform/json-file'
import type { Realm } from '../rig/light/undo/history'
import { Listeners } from '../rig/listeners'

/** What is remembered between starts beside light, looks and rigs. */
export interface SettingsService extends Realm {
  /** Where a file that could not be read was kept; null when all is well. */
  readonly setAside: string | null
  snapshot(): Settings
  onChange(listen: (settings: Settings) => void): () => void
  /** Only what changes. Rejects with the disk's error; the change stands until the app ends. */
  change(change: SettingsChange): Promise<void>
}

/** @param known this data has been shot with: whoever did needs no first hour */
export async function openSettings(dataDir: string, known: boolean): Promise<SettingsService> {
  const file = await openJsonFile<Settings | null>({
    path: join(dataDir, 'settings.json'),
    version: 1,
    schema: settingsSchema.nullable(),
    initial: null,
  })
  const listeners = new Listeners<Settings>()
  const first: Settings = { ...firstSettings, firstHour: { ...firstSettings.firstHour, hidden: known } }
  const snapshot = () => file.value() ?? first
  const change = async (to: SettingsChange) => {
    const { firstHour, release } = snapshot()
    const saved = file.save({ firstHour: to.firstHour ?? firstHour, release: to.release ?? release })
    listeners.tell(snapshot())
    await saved
  }
  return {
    /** Of the camera release alone. */
    remember: () => {
      const { release } = snapshot()
      return () => change({ release })
    },
    setAside: file.setAside,
    snapshot,
    onChange: (listen) => listeners.add(listen),
    change,
  }
}
