import type { LookEdit, Modelling, SyncSettings } from '../../../core/light/looks/look'
import { formatPower } from '../../../core/light/power/power-text'
import { formatDuration } from '../../../core/light/records/describe-record'
import { assertNever } from '../../../core/result'

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

export function syncLabel(sync: SyncSettings): string {
  switch (sync.mode) {
    case 'steady':
      return 'Steady'
    case 'flash':
      return `Flash ${formatDuration(sync.onUs)}`
    case 'gated':
      return `Gated, ${formatDuration(sync.limitUs)} at most`
    case 'strobe':
      return `Strobe ${sync.pulses} × ${formatDuration(sync.onUs)}`
    case 'sequence':
      return 'Sequence'
    default:
      return assertNever(sync)
  }
}

export function modellingLabel(to: Modelling, from: Modelling): string {
  return to.on === from.on ? `Modelling ${formatPower(to.power)}` : `Modelling ${to.on ? 'on' : 'off'}`
}

export const blackoutLabel = (on: boolean) => (on ? 'Blackout' : 'Light on')
