import type { Handlers } from '../../core/api/contract'
import { ok } from '../../core/result'
import type { History } from '../rig/light/undo/history'
import type { SettingsService } from './settings-service'

/** The camera release is a hand's setting, so a step of undo; how far the first hour has come is not. */
export function settingsHandlers(
  settings: SettingsService,
  history: Pick<History, 'alongside'>,
): Pick<Handlers, 'settings/change'> {
  return {
    'settings/change': async ({ change }) => {
      const { firstHour, release } = change
      if (firstHour) await settings.change({ firstHour })
      if (release && JSON.stringify(release) !== JSON.stringify(settings.snapshot().release)) {
        const say = () => settings.change({ release })
        await history.alongside(settings, { kind: 'camera-release' }, 'release', say)
      }
      return ok(null)
    },
  }
}
