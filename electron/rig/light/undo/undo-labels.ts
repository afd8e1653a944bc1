import type { LightChange } from '../../../../core/api/changes'
import type { LookEdit, Modelling, SyncSettings } from '../../../../core/light/looks/look'
import { formatPower } from '../../../../core/light/power/power-text'
import { formatDuration } from '../../../../core/light/records/describe-record'
import { assertNever } from '../../../../core/result'

/** Edits that follow each other while a hand goes on with one thing. */
const movesOn: ReadonlySet<LookEdit['kind']> = new Set([
  'power',
  'zone-power',
  'zone-color',
  'zone-pixels',
  'zone-name',
  'zone-on',
  'zone-rotate',
  'rotate-all',
])

/** Edits with an equal key within a second are one step of undo; null stands for itself. */
export function editKey(edit: LookEdit): string | null {
  if (!movesOn.has(edit.kind)) return null
  const of = 'zone' in edit && typeof edit.zone === 'string' ? `${edit.kind} ${edit.zone}` : edit.kind
  // A zone that is mirrored and then thinned is two steps, however quick the hand.
  return edit.kind === 'zone-pixels' ? `${of} ${edit.how}` : of
}

export function syncLabel(sync: SyncSettings): LightChange {
  switch (sync.mode) {
    case 'steady':
      return { kind: 'steady' }
    case 'flash':
      return { kind: 'flash', on: formatDuration(sync.onUs) }
    case 'gated':
      return { kind: 'gated', most: formatDuration(sync.limitUs) }
    case 'strobe':
      return { kind: 'strobe', pulses: sync.pulses, on: formatDuration(sync.onUs) }
    case 'sequence':
      return { kind: 'sequence', name: '' }
    default:
      return assertNever(sync)
  }
}

export const modellingLabel = (to: Modelling, from: Modelling): LightChange =>
  to.on === from.on ? { kind: 'modelling-power', power: formatPower(to.power) } : modellingSwitched(to.on)

export const modellingSwitched = (on: boolean): LightChange => ({
  kind: on ? 'modelling-on' : 'modelling-off',
})

export const blackoutLabel = (on: boolean): LightChange => ({ kind: on ? 'blackout' : 'light-on' })
