import { historyText } from '../../core/api/changes'
import type { Args, Bridge, Channel, Reply } from '../../core/api/contract'
import type { Outcome } from '../../core/api/failure'
import type { LightSnapshot } from '../../core/api/light-snapshot'
import type { Look, LookEdit, Modelling, SyncSettings } from '../../core/light/looks/look'
import { latest } from '../latest'
import { failureSentence, words } from '../strings/words'
import { share } from './share'
import type { SnapshotStores } from './snapshots'
import { say, type UiStore } from './ui'

/** Every intent that changes light goes through here: in order, newest value first, failures said once. */
export type Actions = ReturnType<typeof actionsOver>

type LightRequest =
  | { readonly channel: 'light/edit'; readonly args: Args<'light/edit'> }
  | { readonly channel: 'light/sync'; readonly args: Args<'light/sync'> }
  | { readonly channel: 'light/modelling'; readonly args: Args<'light/modelling'> }
  | { readonly channel: 'light/blackout'; readonly args: Args<'light/blackout'> }
  | { readonly channel: 'light/undo' | 'light/redo'; readonly args: Record<string, never> }

export function actionsOver(bridge: Bridge, stores: SnapshotStores, ui: UiStore) {
  let steps = 0

  /** Values of one control replace each other while they wait; steps never do, since each one counts. */
  const keyOf = ({ channel, args }: LightRequest): string => {
    if (channel === 'light/undo' || channel === 'light/redo') return `step ${++steps}`
    if (channel !== 'light/edit') return channel
    const { edit } = args
    switch (edit.kind) {
      case 'zone-rotate':
      case 'rotate-all':
      case 'add-zone':
      case 'add-modifier':
      case 'remove-zone':
      case 'zone-split':
        return `step ${++steps}`
      case 'power':
      case 'look':
      case 'solo':
      case 'ratio':
      case 'modifiers':
      case 'white-balance':
        return edit.kind
      default:
        return `${edit.kind} ${edit.zone}`
    }
  }

  const ask = async <C extends Channel>(channel: C, args: Args<C>): Promise<Outcome<Reply<C>>> => {
    const outcome = await bridge.request(channel, args)
    // What is away is said by the banner, and cancelling is no failure.
    if (!outcome.ok && outcome.failure.kind !== 'disconnected' && outcome.failure.kind !== 'cancelled') {
      say(ui, 'failed', failureSentence(outcome.failure))
    }
    return outcome
  }

  const light = latest<LightRequest, Outcome<LightSnapshot>>(async (request) => {
    const outcome = await ask(request.channel, request.args)
    if (outcome.ok) stores.light.setState(share(stores.light.getState(), outcome.value), true)
    return outcome
  }, keyOf)

  const step = async (channel: 'light/undo' | 'light/redo') => {
    const change = stores.light.getState()[channel === 'light/undo' ? 'undo' : 'redo']
    if (change === null) {
      say(ui, 'done', channel === 'light/undo' ? words.frame.nothingToUndo : words.frame.nothingToRedo)
      return
    }
    const pushed = await light.push({ channel, args: {} })
    if (pushed.sent && pushed.reply.ok) {
      const { undone, redone } = words.frame
      const what = historyText(words.changes, change)
      say(ui, 'done', channel === 'light/undo' ? undone(what) : redone(what))
    }
  }

  /** What was last wished and not answered yet: a second press within one round trip means the way back. */
  let wished: { readonly black: boolean; readonly presses: number } | null = null
  const toggleBlackout = async () => {
    const on = !(wished?.black ?? stores.light.getState().blackout)
    wished = { black: on, presses: (wished?.presses ?? 0) + 1 }
    await light.push({ channel: 'light/blackout', args: { on } })
    wished = wished.presses === 1 ? null : { ...wished, presses: wished.presses - 1 }
  }

  return {
    ask,
    edit: (edit: LookEdit, gesture?: string) =>
      light.push({ channel: 'light/edit', args: gesture === undefined ? { edit } : { edit, gesture } }),
    fadeTo: (look: Look, fadeMs: number) =>
      light.push({ channel: 'light/edit', args: { edit: { kind: 'look', look }, fadeMs } }),
    sync: (sync: SyncSettings) => light.push({ channel: 'light/sync', args: { sync } }),
    modelling: (modelling: Modelling, gesture?: string) =>
      light.push({
        channel: 'light/modelling',
        args: gesture === undefined ? { modelling } : { modelling, gesture },
      }),
    toggleBlackout,
    undo: () => step('light/undo'),
    redo: () => step('light/redo'),
    fire: (exposureS?: number) => ask('camera/shutter', exposureS === undefined ? {} : { exposureS }),
  }
}
