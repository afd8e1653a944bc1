import type { HandChange } from '../../../core/api/changes'
import type { ShotKey } from '../../../core/shots/match-result'

/** What a hand has decided about the photos that are open. */
export interface Hand {
  /** By photo: its shot, or null for one that has none. */
  readonly pins: ReadonlyMap<string, ShotKey | null>
  /** By camera: its clock minus true time, in seconds. */
  readonly offsets: ReadonlyMap<string, number>
}

const NOTHING: Hand = { pins: new Map(), offsets: new Map() }
const MOST_STEPS = 100

/** The decisions so far, each a step that can be taken back. */
export class HandBook {
  #now = NOTHING
  #steps: { readonly change: HandChange; readonly before: Hand }[] = []

  get now(): Hand {
    return this.#now
  }

  /** What `undo` would take back; null where there is nothing. */
  get undoChange(): HandChange | null {
    return this.#steps.at(-1)?.change ?? null
  }

  get isEmpty(): boolean {
    return this.#now.pins.size === 0 && this.#now.offsets.size === 0
  }

  /** Pins photos to shots, as `pinsWith` made them of those before. */
  pin(change: HandChange, pins: Hand['pins']): void {
    this.#step(change, { ...this.#now, pins })
  }

  /** Null lets the matching find it. */
  setOffset(change: HandChange, camera: string, offsetS: number | null): void {
    const offsets = new Map(this.#now.offsets)
    if (offsetS === null) offsets.delete(camera)
    else offsets.set(camera, offsetS)
    this.#step(change, { ...this.#now, offsets })
  }

  clear(change: HandChange): void {
    this.#step(change, NOTHING)
  }

  /** False where there is nothing to take back. */
  undo(): boolean {
    const step = this.#steps.pop()
    if (!step) return false
    this.#now = step.before
    return true
  }

  /** Other photos are open. */
  forget(): void {
    this.#now = NOTHING
    this.#steps = []
  }

  #step(change: HandChange, next: Hand): void {
    this.#steps = [...this.#steps, { change, before: this.#now }].slice(-MOST_STEPS)
    this.#now = next
  }
}
