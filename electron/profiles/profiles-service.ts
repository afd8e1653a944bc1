import { join } from 'node:path'
import { z } from 'zod'
import type { ProfilesSnapshot, StoredProfile } from '../../core/api/snapshots'
import { firstSetting, presetCameras, presetLeds, presetLenses } from '../../core/optics/presets'
import {
  cameraSchema,
  ledSchema,
  lensSchema,
  type Profile,
  type ProfileKind,
  type Setting,
  settingSchema,
} from '../../core/optics/profile'
import { openJsonFile } from '../platform/json-file'
import type { Realm } from '../rig/light/undo/history'
import { Listeners } from '../rig/listeners'

const savedSchema = z.object({
  cameras: z.array(cameraSchema),
  lenses: z.array(lensSchema),
  leds: z.array(ledSchema),
  setting: settingSchema,
})
type Saved = z.infer<typeof savedSchema>

const LISTS = { camera: 'cameras', lens: 'lenses', led: 'leds' } as const

/** Cameras, lenses and LED kinds, what is chosen of each, and what is set on the camera. */
export interface ProfilesService extends Realm {
  /** Where a file that could not be read was kept, for a notice; null when all is well. */
  readonly setAside: string | null
  snapshot(): ProfilesSnapshot
  onChange(listen: (snapshot: ProfilesSnapshot) => void): () => void
  /** One of the same id is replaced; a preset that is saved covers the one that comes with the app. */
  save(profile: Profile): Promise<void>
  /** What is the photographer's own goes; a preset returns to what it was. */
  remove(kind: ProfileKind, id: string): Promise<void>
  /** Nothing happens for an id that is not there. */
  choose(kind: ProfileKind, id: string): Promise<void>
  set(change: Partial<Setting>): Promise<void>
}

export async function openProfiles(dataDir: string): Promise<ProfilesService> {
  const file = await openJsonFile<Saved>({
    path: join(dataDir, 'profiles.json'),
    version: 1,
    schema: savedSchema,
    initial: { cameras: [], lenses: [], leds: [], setting: firstSetting },
  })
  const listeners = new Listeners<ProfilesSnapshot>()
  let current = snapshotOf(file.value())

  const put = async (saved: Saved) => {
    current = snapshotOf(saved)
    const written = file.save(saved)
    listeners.tell(current)
    await written
  }
  const keyOf = { camera: 'cameraId', lens: 'lensId', led: 'ledId' } as const

  return {
    setAside: file.setAside,
    snapshot: () => current,
    onChange: (listen) => listeners.add(listen),
    remember: () => {
      const then = file.value()
      return () => put(then)
    },
    save: (profile) => {
      const saved = file.value()
      const list = LISTS[profile.kind]
      const others: readonly Profile[] = saved[list].filter(({ id }) => id !== profile.id)
      return put({ ...saved, [list]: [...others, profile] })
    },
    remove: async (kind, id) => {
      const saved = file.value()
      const list = LISTS[kind]
      const left: readonly Profile[] = saved[list].filter((one) => one.id !== id)
      await put({ ...saved, [list]: left })
    },
    choose: async (kind, id) => {
      const saved = file.value()
      if (!current[LISTS[kind]].some(({ profile }) => profile.id === id)) return
      await put({ ...saved, setting: { ...saved.setting, [keyOf[kind]]: id } })
    },
    set: (change) => {
      const saved = file.value()
      return put({ ...saved, setting: { ...saved.setting, ...change } })
    },
  }
}

function snapshotOf(saved: Saved): ProfilesSnapshot {
  const cameras = merged(presetCameras, saved.cameras)
  const lenses = merged(presetLenses, saved.lenses)
  const leds = merged(presetLeds, saved.leds)
  return {
    cameras,
    lenses,
    leds,
    camera: chosen(cameras, saved.setting.cameraId),
    lens: chosen(lenses, saved.setting.lensId),
    led: chosen(leds, saved.setting.ledId),
    setting: saved.setting,
  }
}

/** The app's own in their order, then the photographer's. */
function merged<P extends Profile>(presets: readonly P[], own: readonly P[]): readonly StoredProfile<P>[] {
  const covered = presets.map((preset): StoredProfile<P> => {
    const edited = own.find(({ id }) => id === preset.id)
    return { profile: edited ?? preset, origin: edited ? 'edited' : 'preset' }
  })
  const added = own.filter(({ id }) => !presets.some((preset) => preset.id === id))
  return [...covered, ...added.map((profile): StoredProfile<P> => ({ profile, origin: 'own' }))]
}

/** What was chosen, or the first where that has been removed. */
function chosen<P extends Profile>(list: readonly StoredProfile<P>[], id: string): P {
  const found = list.find(({ profile }) => profile.id === id) ?? list[0]
  if (!found) throw new Error('expected at least one preset, got none')
  return found.profile
}
