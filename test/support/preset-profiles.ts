import type { Args, Channel } from '../../core/api/contract'
import type { ProfilesSnapshot, StoredProfile } from '../../core/api/snapshots'
import { firstSetting, presetCameras, presetLeds, presetLenses } from '../../core/optics/presets'
import type { Profile, Setting } from '../../core/optics/profile'

const stored = <P extends Profile>(profile: P) => ({ profile, origin: 'preset' as const })

function first<P>(list: readonly P[]): P {
  const [one] = list
  if (!one) throw new Error('expected a preset, got none')
  return one
}

/** As on a first start. */
export function presetProfiles(): ProfilesSnapshot {
  return {
    cameras: presetCameras.map(stored),
    lenses: presetLenses.map(stored),
    leds: presetLeds.map(stored),
    camera: first(presetCameras),
    lens: first(presetLenses),
    led: first(presetLeds),
    setting: firstSetting,
  }
}

const LISTS = { camera: 'cameras', lens: 'lenses', led: 'leds' } as const

/** What the app would publish after a request about profiles; null for another. Choosing and removing change nothing here. */
export function afterProfileRequest(
  profiles: ProfilesSnapshot,
  channel: Channel,
  args: unknown,
): ProfilesSnapshot | null {
  // Each channel brings its own arguments, which its name cannot show here.
  if (channel === 'profiles/setting') {
    const { setting } = args as Args<'profiles/setting'>
    return { ...profiles, setting: { ...profiles.setting, ...(setting as Partial<Setting>) } }
  }
  if (channel === 'profiles/save') {
    const { profile } = args as Args<'profiles/save'>
    const list: readonly StoredProfile<Profile>[] = profiles[LISTS[profile.kind]]
    const others = list.filter((one) => one.profile.id !== profile.id)
    return {
      ...profiles,
      [LISTS[profile.kind]]: [...others, { profile, origin: 'edited' }],
      [profile.kind]: profile,
    }
  }
  return null
}
