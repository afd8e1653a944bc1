import type { LightChange } from '../../../core/api/changes'
import type { Hand } from '../../../core/api/light-snapshot'
import { formatPower } from '../../../core/light/power/power-text'
import type { RigHand } from '../../../core/wire/rig-event'
import type { RigState } from '../../../core/wire/rig-reply'
import type { LightState } from './saved-light'
import { syncOf } from './sync/sync-state'
import { blackoutLabel, modellingSwitched } from './undo/undo-labels'

/** What was moved at the rig. */
export interface MovedAtRig {
  readonly power: boolean
  readonly glow: boolean
  readonly black: boolean
}

/** The light after a hand at the rig has moved it. */
export function movedLight(light: LightState, state: RigState, moved: MovedAtRig): LightState {
  const { look, modelling, blackout } = light
  return {
    ...light,
    look: moved.power ? { ...look, power: state.powerEv } : look,
    modelling: moved.glow ? { ...modelling, on: state.glow } : modelling,
    blackout: moved.black ? state.black : blackout,
  }
}

export function movedLabel(state: RigState, moved: MovedAtRig): LightChange {
  if (moved.power) return { kind: 'master', power: formatPower(state.powerEv) }
  return moved.black ? blackoutLabel(state.black) : modellingSwitched(state.glow)
}

/** The light with everything that is the rig's to say as its state says it. */
export function lightAsState(light: LightState, state: RigState): LightState {
  const sync = syncOf(state, light.sync)
  return {
    look: { ...light.look, power: state.powerEv },
    sync,
    modelling: { ...light.modelling, on: state.glow },
    blackout: state.black,
    run: sync.mode === 'sequence' ? light.run : null,
  }
}

export function handOf(by: RigHand): Hand {
  switch (by) {
    case 'knob':
    case 'button':
    case 'remote':
      return by
    case 'boot':
    case 'guard':
    case 'host':
    case 'shot':
    case 'other':
      return 'rig'
  }
}
