import type { ProfilesSnapshot } from '../../core/api/snapshots'
import type { MacroRecord } from '../../core/light/light-record'
import { macroRecord } from '../../core/optics/macro-record'
import type { Clock } from '../rig/link/clock'
import { Listeners } from '../rig/listeners'
import type { ProfilesService } from './profiles-service'

/** A slider makes a step of each of its places; a day of macro has fewer changes than this. */
const KEPT = 2000

interface Setup {
  readonly fromMs: number
  readonly macro: MacroRecord | null
}

/**
 * What the Macro room said at what time, since the app was opened: a shot gets the setup it was taken with, however late it is
 * handed over. Of shots from before nothing is known, so they get none.
 */
export class SetupHistory {
  readonly #clock: Clock
  readonly #listeners = new Listeners<MacroRecord | null>()
  #setups: readonly Setup[]

  constructor(profiles: ProfilesService, clock: Clock) {
    this.#clock = clock
    this.#setups = [{ fromMs: clock.wallMs(), macro: macroOf(profiles.snapshot()) }]
    profiles.onChange((snapshot) => this.#take(macroOf(snapshot)))
  }

  at(utcMs: number): MacroRecord | null {
    return this.#setups.findLast(({ fromMs }) => fromMs <= utcMs)?.macro ?? null
  }

  onChange(listen: (macro: MacroRecord | null) => void): () => void {
    return this.#listeners.add(listen)
  }

  #take(macro: MacroRecord | null): void {
    const last = this.#setups.at(-1)?.macro ?? null
    if (JSON.stringify(last) === JSON.stringify(macro)) return
    this.#setups = [...this.#setups, { fromMs: this.#clock.wallMs(), macro }].slice(-KEPT)
    this.#listeners.tell(macro)
  }
}

const macroOf = ({ camera, lens, setting }: ProfilesSnapshot) => macroRecord(camera, lens, setting)
