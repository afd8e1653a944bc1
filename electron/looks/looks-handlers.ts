import type { LightChange } from '../../core/api/changes'
import type { Handlers } from '../../core/api/contract'
import type { Failure } from '../../core/api/failure'
import { fail, ok } from '../../core/result'
import type { LightService } from '../rig/light/light-service'
import type { LooksService } from './looks-service'

type LooksHandlers = Pick<Handlers, 'looks/save' | 'looks/put' | 'looks/add' | 'looks/key' | 'looks/remove'>

/** What hands do with kept looks, each a step of the one history of undo. */
export function looksHandlers(looks: LooksService, light: LightService): LooksHandlers {
  const step = <T>(label: LightChange, change: () => Promise<T>) =>
    light.history.alongside(looks, label, null, change)
  const nameOf = (id: string) => looks.snapshot().looks.find((stored) => stored.id === id)?.look.name
  return {
    'looks/save': async ({ look }) => {
      await step({ kind: 'look-saved', name: look.name }, () => looks.save(look))
      return ok(null)
    },
    'looks/put': async ({ id, tagged, at }) => {
      const refused = looks.refuses(id, tagged)
      if (refused !== null) return fail<Failure>({ kind: 'not-possible', why: refused })
      const { name } = tagged.look
      const label = putLabel(nameOf(id), name)
      return step(label, () => looks.put(id, tagged, at))
    },
    'looks/add': async ({ looks: added }) => {
      const label: LightChange = { kind: 'looks-imported', looks: added.length }
      return ok({ added: await step(label, () => looks.add(added)) })
    },
    'looks/key': async ({ key, id }) => {
      await step({ kind: 'look-key', key }, () => looks.setKey(key, id))
      return ok(null)
    },
    'looks/remove': async ({ id }) => {
      const name = nameOf(id)
      // Nobody's look, or one of the app: nothing changes, so nothing is a step.
      if (name === undefined || id.startsWith('factory:')) return ok(null)
      await step({ kind: 'look-removed', name }, () => looks.remove(id))
      return ok(null)
    },
  }
}

function putLabel(before: string | undefined, name: string): LightChange {
  if (before === undefined) return { kind: 'look-brought-back', name }
  return before === name ? { kind: 'look-changed', name } : { kind: 'look-renamed', name: before, to: name }
}
