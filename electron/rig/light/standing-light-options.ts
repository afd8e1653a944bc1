import type { Clock } from '../link/clock'
import type { RigOptics } from './rig-optics'
import type { LightState } from './saved-light'
import type { DesiredLight } from './sync/desired-light'

export interface StandingLightOptions {
  readonly clock: Clock
  readonly initial: LightState
  /** No hand has made the initial light: it is the first run. */
  readonly untouched: boolean
  readonly optics: RigOptics
  /** A hand on this side changed the light: bring it to the rig. */
  readonly push: (desired: DesiredLight) => void
}
