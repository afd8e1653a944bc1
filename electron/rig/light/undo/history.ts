import type { HistoryChange } from '../../../../core/api/changes'
import type { Failure, Outcome } from '../../../../core/api/failure'
import { fail, ok } from '../../../../core/result'
import type { Clock } from '../../link/clock'
import type { LightState } from '../saved-light'
import { Turns } from './turns'
import { UndoStack } from './undo-stack'

/**
 * Something beside the light whose changes are steps of the same history: kept looks and sequences, profiles, what is said
 * of a rig, the keys it has learned. No realm depends on another.
 */
export interface Realm {
  /** How it stands now, as the way back to that. */
  remember(): WayBack
  /** False while it cannot be changed, since its rig is away: its steps are passed over. Where absent it always can. */
  here?(): boolean
}

/** Rejects with the disk's error. */
export type WayBack = () => Promise<void>

/** What a step of the history puts back. */
type Moment =
  | { readonly kind: 'light'; readonly light: LightState }
  | { readonly kind: 'realm'; readonly realm: Realm; readonly back: WayBack }

const rememberRealm = (realm: Realm): Moment => ({ kind: 'realm', realm, back: realm.remember() })

export interface HistoryOptions {
  readonly clock: Clock
  /** The light as a step puts it back. */
  readonly light: () => LightState
  /** A step has put this light back. */
  readonly onLight: (light: LightState) => void
  /** Something beside the light was changed, or put back. */
  readonly onRealm: () => void
}

/** The one history of undo: of the light and of what is kept beside it, whichever hand changed it. */
export class History {
  readonly #options: HistoryOptions
  readonly #steps = new UndoStack<Moment, HistoryChange>(
    (moment) => moment.kind === 'light' || (moment.realm.here?.() ?? true),
  )
  readonly #turns = new Turns()

  constructor(options: HistoryOptions) {
    this.#options = options
  }

  get undoLabel(): HistoryChange | null {
    return this.#steps.undoLabel
  }

  get redoLabel(): HistoryChange | null {
    return this.#steps.redoLabel
  }

  /** Call before a change of the light: as of `UndoStack.push`. */
  push(label: HistoryChange, key: string | null, gesture?: string): void {
    this.#steps.push(this.#moment(), label, this.#options.clock.monotonicMs(), key, gesture)
  }

  /**
   * Changes something beside the light, as one step of undo; steps with the same gesture, or the same key within a second,
   * are one. Rejects with what `change` rejects with: then nothing is a step.
   */
  alongside<T>(
    realm: Realm,
    label: HistoryChange,
    key: string | null,
    change: () => Promise<T>,
    gesture?: string,
  ): Promise<T> {
    return this.#turns.run(async () => {
      const before = rememberRealm(realm)
      const changed = await change()
      this.#steps.push(before, label, this.#options.clock.monotonicMs(), key, gesture)
      this.#options.onRealm()
      return changed
    })
  }

  /**
   * A step of the light is taken at once, unless a change of something that lies on the disk is under way. Rejects with
   * the disk's error, and the step is still there.
   */
  async step(way: 'undo' | 'redo'): Promise<Outcome<null>> {
    const next = way === 'undo' ? this.#steps.nextUndo : this.#steps.nextRedo
    const atOnce = !this.#turns.busy && next?.kind !== 'realm'
    return atOnce ? this.#take(way) : this.#turns.run(() => this.#take(way))
  }

  async #take(way: 'undo' | 'redo'): Promise<Outcome<null>> {
    const moment = this.#steps[way]((then) =>
      then.kind === 'light' ? this.#moment() : rememberRealm(then.realm),
    )
    if (!moment) return fail<Failure>({ kind: 'nothing-to-do', why: [way] })
    if (moment.kind === 'light') {
      this.#options.onLight(moment.light)
      return ok(null)
    }
    try {
      await moment.back()
    } catch (error) {
      // The step is back where it was, for another try.
      this.#steps[way === 'undo' ? 'redo' : 'undo'](() => moment)
      throw error
    }
    this.#options.onRealm()
    return ok(null)
  }

  #moment(): Moment {
    return { kind: 'light', light: this.#options.light() }
  }
}
