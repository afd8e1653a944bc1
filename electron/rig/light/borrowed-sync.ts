import type { SyncSettings } from '../../../core/light/looks/look'
import type { LightState } from './saved-light'

/** The mode that was set, while a test of the rig has borrowed it. */
export class BorrowedSync {
  #kept: SyncSettings | null = null

  /** A test has the mode: no hand has chosen one since. */
  get borrowed(): boolean {
    return this.#kept !== null
  }

  borrow(light: LightState): void {
    this.#kept ??= light.sync
  }

  end(): void {
    this.#kept = null
  }

  /** The light without what was borrowed. */
  of(light: LightState): LightState {
    return this.#kept === null ? light : { ...light, sync: this.#kept }
  }

  /** From `light` to `next` a hand has chosen a mode, be it the very one that was borrowed. */
  isChosen(light: LightState, next: LightState): boolean {
    return this.#kept !== null && next.sync !== light.sync
  }
}
