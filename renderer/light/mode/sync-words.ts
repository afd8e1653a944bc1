import type { SyncSettings } from '../../../core/light/looks/look'
import { assertNever } from '../../../core/result'
import { formatTime } from './times'

/** The settings in a few words: `strobe 5 × 3 ms every 12.5 ms after 1 ms`. */
export function syncWords(sync: SyncSettings): string {
  const delay = 'delayUs' in sync && sync.delayUs > 0 ? ` after ${formatTime(sync.delayUs)}` : ''
  switch (sync.mode) {
    case 'steady':
      return 'steady'
    case 'flash':
      return `flash ${formatTime(sync.onUs)}${delay}`
    case 'gated':
      return `gated, ${formatTime(sync.limitUs)} at most${delay}`
    case 'strobe':
      return `strobe ${sync.pulses} × ${formatTime(sync.onUs)} every ${formatTime(sync.periodUs)}${delay}`
    case 'sequence':
      return sync.onUs === 0 ? 'sequence, lit beforehand' : `sequence of ${formatTime(sync.onUs)} flashes`
    default:
      return assertNever(sync)
  }
}
