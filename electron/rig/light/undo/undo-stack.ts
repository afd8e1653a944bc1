/** Turns of the same hand closer together than this are one. */
const SAME_TURN_MS = 1000
const DEEPEST = 200

interface Step<T, Label> {
  readonly before: T
  readonly label: Label
  readonly key: string | null
  readonly atMs: number
}

/**
 * What can be taken back and done again. A drag, or a turn of the knob, is one step, named after where it ended. A step that
 * cannot be taken now, of a rig that is away, is passed over and waits.
 */
export class UndoStack<T, Label> {
  readonly #within: (value: T) => boolean
  #undo: Step<T, Label>[] = []
  #redo: { readonly value: T; readonly label: Label }[] = []

  /** @param within whether a step can be taken now; steps that are passed over must not depend on those that are taken */
  constructor(within: (value: T) => boolean = () => true) {
    this.#within = within
  }

  get undoLabel(): Label | null {
    return this.#undo[this.#lastUndo]?.label ?? null
  }

  get redoLabel(): Label | null {
    return this.#redo[this.#lastRedo]?.label ?? null
  }

  /** What the next `undo` would put back; null when there is nothing. */
  get nextUndo(): T | null {
    return this.#undo[this.#lastUndo]?.before ?? null
  }

  get nextRedo(): T | null {
    return this.#redo[this.#lastRedo]?.value ?? null
  }

  /** −1 where there is none. */
  get #lastUndo(): number {
    return this.#undo.findLastIndex(({ before }) => this.#within(before))
  }

  get #lastRedo(): number {
    return this.#redo.findLastIndex(({ value }) => this.#within(value))
  }

  /** Call before a change. Changes with the same gesture, or the same key within a second, are one step. */
  push(before: T, label: Label, atMs: number, key: string | null, gesture?: string): void {
    const last = this.#undo.at(-1)
    const joined = gesture === undefined ? key : `${key}/${gesture}`
    const same = last && joined !== null && last.key === joined
    this.#redo = []
    if (same && (gesture !== undefined || atMs - last.atMs < SAME_TURN_MS)) {
      this.#undo[this.#undo.length - 1] = { ...last, label, atMs }
      return
    }
    this.#undo.push({ before, label, key: joined, atMs })
    if (this.#undo.length > DEEPEST) this.#undo.shift()
  }

  /** What stood before the last step; null when there is none. `now` says what stands in its place. */
  undo(now: (before: T) => T): T | null {
    const at = this.#lastUndo
    const [step] = at < 0 ? [] : this.#undo.splice(at, 1)
    if (!step) return null
    this.#redo.push({ value: now(step.before), label: step.label })
    return step.before
  }

  redo(now: (after: T) => T): T | null {
    const at = this.#lastRedo
    const [step] = at < 0 ? [] : this.#redo.splice(at, 1)
    if (!step) return null
    // Without a key: what follows is a step of its own.
    const before = now(step.value)
    this.#undo.push({ before, label: step.label, key: null, atMs: Number.NEGATIVE_INFINITY })
    return step.value
  }
}
