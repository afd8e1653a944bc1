import { join } from 'node:path'
import { z } from 'zod'
import {
  defaultRigSettings,
  type RigSettings,
  rigSettingsSchema,
} from '../../../core/light/layouts/rig-settings'
import { openJsonFile } from '../../platform/json-file'

/** What the photographer has said of each rig, by its unique id. */
export interface RigSettingsStore {
  /** Where a file that could not be read was kept; null when all is well. */
  readonly setAside: string | null
  of(uid: string): RigSettings
  /** Rejects with the disk's error. */
  save(uid: string, settings: RigSettings): Promise<void>
}

export async function openRigSettings(dataDir: string): Promise<RigSettingsStore> {
  const file = await openJsonFile<Record<string, RigSettings>>({
    path: join(dataDir, 'rigs.json'),
    version: 1,
    schema: z.record(z.string(), rigSettingsSchema),
    initial: {},
  })
  return {
    setAside: file.setAside,
    of: (uid) => file.value()[uid] ?? defaultRigSettings,
    save: (uid, settings) => file.save({ ...file.value(), [uid]: settings }),
  }
}
