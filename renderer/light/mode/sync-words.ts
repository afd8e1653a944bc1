import type { SyncSettings } from '../../../core/light/looks/look'
import { assertNever } from '../../../core/result'
import { words } from '../../strings/words'
import { formatTime } from './times'

/** The settings in a few words: `strobe 5 × 3 ms every 12.5 ms after 1 ms`. */
export function syncWords(sync: SyncSettings): string {
  const { says } = words.lightMode
  const setting = settingWords(sync)
  return 'delayUs' in sync && sync.delayUs > 0 ? says.after(setting, formatTime(sync.delayUs)) : setting
}

function settingWords(sync: SyncSettings): string {
  const { says } = words.lightMode
  switch (sync.mode) {
    case 'steady':
      return says.steady
    case 'flash':
      return says.flash(formatTime(sync.onUs))
    case 'gated':
      return says.gated(formatTime(sync.limitUs))
    case 'strobe':
      return says.strobe(sync.pulses, formatTime(sync.onUs), formatTime(sync.periodUs))
    case 'sequence':
      return sync.onUs === 0 ? says.sequenceBefore : says.sequence(formatTime(sync.onUs))
    default:
      return assertNever(sync)
  }
}
