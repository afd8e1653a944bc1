import type { LightChange, SettingName } from '../../core/api/changes'
import type { Channel, Handlers } from '../../core/api/contract'
import type { ProfileKind, Setting } from '../../core/optics/profile'
import { ok } from '../../core/result'
import type { History } from '../rig/light/undo/history'
import { Measuring } from './measuring'
import type { ProfilesService } from './profiles-service'

/** The part of the contract that is about profiles, each change a step of undo, and about measuring what goes into them. */
export function profileHandlers(
  profiles: ProfilesService,
  history: Pick<History, 'alongside'>,
): Pick<Handlers, Extract<Channel, `profiles/${string}` | `measure/${string}`>> {
  const measuring = new Measuring()
  const step = async (label: LightChange, key: string | null, change: () => Promise<void>) => {
    await history.alongside(profiles, label, key, change)
    return ok(null)
  }
  const find = (kind: ProfileKind, id: string) => {
    const { cameras, lenses, leds } = profiles.snapshot()
    return { camera: cameras, lens: lenses, led: leds }[kind].find(({ profile }) => profile.id === id)
  }
  return {
    'measure/frame': (args) => measuring.by(args),
    'measure/cancel': async () => {
      measuring.cancel()
      return ok(null)
    },
    'profiles/save': ({ profile }) =>
      step({ kind: 'profile-changed', id: profile.id, name: profile.name }, `profile ${profile.id}`, () =>
        profiles.save(profile),
      ),
    'profiles/remove': async ({ kind, id }) => {
      const found = find(kind, id)
      // Nobody's, or one of the app as it came: nothing changes, so nothing is a step.
      if (!found || found.origin === 'preset') return ok(null)
      const { name } = found.profile
      return step({ kind: 'profile-removed', id, name }, null, () => profiles.remove(kind, id))
    },
    'profiles/choose': async ({ kind, id }) => {
      const found = find(kind, id)
      if (!found || profiles.snapshot()[kind].id === id) return ok(null)
      const { name } = found.profile
      return step({ kind: 'profile-chosen', id, name }, null, () => profiles.choose(kind, id))
    },
    'profiles/setting': async ({ setting }) => {
      const change = definedOnly(setting)
      const present = profiles.snapshot().setting
      const of = changed(present, change)
      // What is what it was is no step.
      if (of === null) return ok(null)
      return step({ kind: 'setting', of }, `setting ${of}`, () => profiles.set(change))
    },
  }
}

const NAMES: readonly SettingName[] = [
  'exposureS',
  'fNumber',
  'iso',
  'shutter',
  'drive',
  'setup',
  'depthMm',
  'advance',
  'rule',
  'circle',
  'pauseS',
  'carry',
  'calibration',
  'watch',
]

/** What a change is called after: the first that becomes another; null where none does. */
function changed(from: Setting, change: Partial<Setting>): SettingName | null {
  return (
    NAMES.find(
      (name) => change[name] !== undefined && JSON.stringify(change[name]) !== JSON.stringify(from[name]),
    ) ?? null
  )
}

/** A key that is there without a value changes nothing. */
function definedOnly<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    // fromEntries forgets the keys it was given.
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
