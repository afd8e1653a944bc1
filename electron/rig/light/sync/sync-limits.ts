import type { SyncSettings } from '../../../../core/light/looks/look'
import { formatDuration } from '../../../../core/light/records/describe-record'

/** Why the rig would refuse these times (F5, F12, F14), in its terms; null where it would not, or has not said. */
export function tooShort(sync: SyncSettings, shortestUs: number | null): string | null {
  if (shortestUs === null || sync.mode === 'steady') return null
  const onUs = sync.mode === 'gated' ? sync.limitUs : sync.onUs
  if (sync.mode === 'sequence' && onUs === 0) return null
  const shortest = `The shortest pulse this rig can make is ${formatDuration(shortestUs)}.`
  if (onUs < shortestUs) return `${shortest} Choose that or longer.`
  if (sync.mode !== 'strobe' || sync.periodUs - onUs >= shortestUs) return null
  const least = formatDuration(onUs + shortestUs)
  return `${shortest} The dark between two pulses is one too: choose a period of ${least} or longer.`
}
