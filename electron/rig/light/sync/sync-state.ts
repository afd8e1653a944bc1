import type { SyncSettings } from '../../../../core/light/looks/look'
import { assertNever } from '../../../../core/result'
import type { RigState } from '../../../../core/wire/rig-reply'

/**
 * The settings of a state. Of a sequence it does not say all: `told` is what was asked for. A mode that is not known
 * counts as steady: what is lit is known all the same.
 */
export function syncOf(state: RigState, told: SyncSettings): SyncSettings {
  const { delayUs, onUs, pulses, periodUs, shots } = state
  switch (state.mode) {
    case 'flash':
      return { mode: 'flash', delayUs, onUs }
    case 'gated':
      return { mode: 'gated', delayUs, limitUs: onUs }
    case 'strobe':
      return { mode: 'strobe', delayUs, onUs, pulses, periodUs }
    case 'sequence': {
      const { loop, afterUs } = told.mode === 'sequence' ? told : { loop: false, afterUs: 0 }
      return { mode: 'sequence', onUs, shots, loop, afterUs }
    }
    case 'steady':
    case 'other':
      return { mode: 'steady' }
    default:
      return assertNever(state.mode)
  }
}

/** True where the light of a shot is lit before it. */
export function isPrelit(sync: SyncSettings): boolean {
  return sync.mode === 'steady' || (sync.mode === 'sequence' && sync.onUs === 0)
}

type SyncState = Pick<RigState, 'mode' | 'delayUs' | 'onUs' | 'pulses' | 'periodUs'>

/** The keys of the state that say these settings. */
export function stateOfSync(sync: SyncSettings): SyncState {
  const { mode } = sync
  const state = { mode, delayUs: 0, onUs: 0, pulses: 1, periodUs: 0 }
  switch (sync.mode) {
    case 'steady':
      return state
    case 'gated':
      return { ...state, delayUs: sync.delayUs, onUs: sync.limitUs }
    case 'flash':
    case 'strobe':
      return { ...state, ...sync }
    case 'sequence':
      return { ...state, onUs: sync.onUs }
    default:
      return assertNever(sync)
  }
}

/** Whether the rig's state says these settings, as far as it says any. */
export function hasSync(rig: RigState, sync: SyncSettings): boolean {
  const wanted = stateOfSync(sync)
  return (Object.keys(wanted) as (keyof SyncState)[]).every((key) => wanted[key] === rig[key])
}
