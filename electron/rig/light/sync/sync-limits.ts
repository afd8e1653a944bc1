import type { Cause } from '../../../../core/api/failure'
import type { SyncSettings } from '../../../../core/light/looks/look'
import { formatDuration } from '../../../../core/light/records/describe-record'

/** Why the rig would refuse these times (F5, F12, F14), as it is said before it is asked; null where it would not, or has not said. */
export function tooShort(sync: SyncSettings, shortestUs: number | null): Cause<'notPossible'> | null {
  if (shortestUs === null || sync.mode === 'steady') return null
  const onUs = sync.mode === 'gated' ? sync.limitUs : sync.onUs
  if (sync.mode === 'sequence' && onUs === 0) return null
  const shortest = formatDuration(shortestUs)
  if (onUs < shortestUs) return ['pulseTooShort', shortest]
  if (sync.mode !== 'strobe' || sync.periodUs - onUs >= shortestUs) return null
  return ['darkTooShort', shortest, formatDuration(onUs + shortestUs)]
}
