import type { Channel, Handlers } from '../../core/api/contract'
import { ok } from '../../core/result'
import { Measuring } from './measuring'
import type { ProfilesService } from './profiles-service'

/** The part of the contract that is about profiles, and about measuring what goes into them. */
export function profileHandlers(
  profiles: ProfilesService,
): Pick<Handlers, Extract<Channel, `profiles/${string}` | `measure/${string}`>> {
  const measuring = new Measuring()
  return {
    'measure/frame': (args) => measuring.by(args),
    'measure/cancel': async () => {
      measuring.cancel()
      return ok(null)
    },
    'profiles/save': async ({ profile }) => {
      await profiles.save(profile)
      return ok(null)
    },
    'profiles/remove': async ({ kind, id }) => {
      await profiles.remove(kind, id)
      return ok(null)
    },
    'profiles/choose': async ({ kind, id }) => {
      await profiles.choose(kind, id)
      return ok(null)
    },
    'profiles/setting': async ({ setting }) => {
      await profiles.set(definedOnly(setting))
      return ok(null)
    },
  }
}

/** A key that is there without a value changes nothing. */
function definedOnly<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    // fromEntries forgets the keys it was given.
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
