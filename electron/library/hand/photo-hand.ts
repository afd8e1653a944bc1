import { basename } from 'node:path'
import type { HandChange } from '../../../core/api/changes'
import type { Cause, Failure, Outcome } from '../../../core/api/failure'
import type { HandSummary, PhotoAxis } from '../../../core/api/photos/axis'
import { fail, ok } from '../../../core/result'
import type { KnownOffset, ShotKey } from '../../../core/shots/match-result'
import type { CameraClocks } from '../look/camera-clocks'
import type { MatchedPhotos } from '../look/matched-photos'
import type { PhotoLooker } from '../look/photo-looker'
import type { Hand } from './hand-book'
import { besideOf, type PinTarget, pinsWith, shifted } from './pin-moves'
import { partOf, type TimeAxis, timeAxis } from './time-axis'

export interface PhotoHandOptions {
  readonly looker: PhotoLooker
  readonly clocks: CameraClocks
  /** What stands in the way of deciding anything now, such as photos being written. */
  readonly busy: () => Outcome<never> | null
}

/** Matching by hand: pins, shifts and offsets, each followed by a new matching, each a step that can be taken back. */
export class PhotoHand {
  readonly #options: PhotoHandOptions
  #axis: { readonly found: MatchedPhotos; readonly hand: Hand; readonly axis: Promise<TimeAxis> } | null =
    null
  /** By camera: what was remembered of its clock before a hand set it. */
  readonly #clockBefore = new Map<string, KnownOffset | undefined>()

  constructor(options: PhotoHandOptions) {
    this.#options = options
  }

  summary(): HandSummary {
    const { hand } = this.#options.looker
    return {
      pins: hand.now.pins.size,
      offsets: [...hand.now.offsets].map(([camera, offsetS]) => ({ camera, offsetS })),
      undo: hand.undoChange,
    }
  }

  axis(fromMs: number | null, toMs: number | null, most: number): Promise<PhotoAxis> {
    return this.#onAxis(
      async (axis) => axis,
      (axis) => partOf(axis, fromMs, toMs, most),
    )
  }

  async pin(path: string, to: PinTarget): Promise<Outcome<null>> {
    const { looker } = this.#options
    if (!looker.found.photos.has(path)) return nothing('photoNotOpen')
    if (to === 'free') {
      if (!looker.hand.now.pins.has(path)) return nothing('photoNotPinned')
      return this.#pinTo(path, undefined)
    }
    if (to === 'none') return this.#pinTo(path, null)
    if (typeof to !== 'string') return this.#pinTo(path, to)
    return this.#onAxis(
      async (axis, { pins }) => {
        const shot = besideOf(axis, path, to)
        return shot === undefined ? null : pinsWith(pins, new Map([[path, shot]]))
      },
      (pins) => {
        if (pins === null) return nothing(to === 'next' ? 'noShotAfter' : 'noShotBefore')
        return this.#pin({ kind: 'pin', photo: basename(path) }, pins)
      },
    )
  }

  shift(camera: string | null, by: 1 | -1): Promise<Outcome<null>> {
    return this.#onAxis(
      async (axis, { pins }) => {
        const moves = await shifted(axis, camera, by)
        return moves.size === 0 ? null : pinsWith(pins, moves)
      },
      (pins) => {
        if (pins === null) return nothing('noShotsToMove')
        return this.#pin({ kind: by === 1 ? 'shift-later' : 'shift-earlier' }, pins)
      },
    )
  }

  async setOffset(camera: string, offsetS: number | null): Promise<Outcome<null>> {
    const { looker, clocks } = this.#options
    const { paths, photos, body, bodies } = looker.found
    const head = photos.get(paths[body.indexOf(bodies.indexOf(camera))] ?? '')?.head
    if (head === undefined) return nothing('noPhotoBy', camera)
    const decided = await this.#decide(() =>
      looker.hand.setOffset({ kind: 'clock', camera }, camera, offsetS),
    )
    if (!decided.ok || offsetS === null || head.clockMs === null) return decided
    if (!this.#clockBefore.has(camera)) this.#clockBefore.set(camera, clocks.known().get(camera))
    const atUtc = new Date(head.clockMs - offsetS * 1000).toISOString()
    await clocks.put(camera, { offsetS, driftPpm: 0, atUtc })
    return decided
  }

  async undo(): Promise<Outcome<null>> {
    if (this.#options.looker.hand.undoChange === null) return nothing('nothingByHand')
    return this.#takeBack(() => this.#options.looker.hand.undo())
  }

  async clear(): Promise<Outcome<null>> {
    if (this.#options.looker.hand.isEmpty) return nothing('nothingByHand')
    return this.#takeBack(() => this.#options.looker.hand.clear({ kind: 'clear' }))
  }

  /** A clock that is no longer set by hand is remembered as it was before. */
  async #takeBack(step: () => void): Promise<Outcome<null>> {
    const { looker, clocks, busy } = this.#options
    const held = busy()
    if (held) return held
    step()
    for (const [camera, before] of this.#clockBefore) {
      if (looker.hand.now.offsets.has(camera)) continue
      await clocks.put(camera, before)
      this.#clockBefore.delete(camera)
    }
    await looker.rematch()
    return ok(null)
  }

  async #decide(step: () => void): Promise<Outcome<null>> {
    const held = this.#options.busy()
    if (held) return held
    step()
    await this.#options.looker.rematch()
    return ok(null)
  }

  #pinTo(path: string, shot: ShotKey | null | undefined): Promise<Outcome<null>> {
    const change: HandChange = { kind: shot === undefined ? 'unpin' : 'pin', photo: basename(path) }
    return this.#whenStill(
      (_, { pins }) => pinsWith(pins, new Map([[path, shot]])),
      (pins) => this.#pin(change, pins),
    )
  }

  #pin(change: HandChange, pins: Hand['pins']): Promise<Outcome<null>> {
    return this.#decide(() => this.#options.looker.hand.pin(change, pins))
  }

  #onAxis<T, U>(make: (axis: TimeAxis, hand: Hand) => Promise<T>, use: (made: T) => U): Promise<Awaited<U>> {
    return this.#whenStill(async (found, hand) => make(await this.#axisOf(found, hand), hand), use)
  }

  /**
   * Uses what was made of what is found and decided now. Making takes a while, in slices: where something else was found
   * or decided meanwhile, it is made again, so that decisions add up and none rests on an older one.
   */
  async #whenStill<T, U>(
    make: (found: MatchedPhotos, hand: Hand) => Promise<T>,
    use: (made: T) => U,
  ): Promise<Awaited<U>> {
    const { looker } = this.#options
    for (;;) {
      const { found } = looker
      const { now: hand } = looker.hand
      const made = await make(found, hand)
      if (found === looker.found && hand === looker.hand.now) return await use(made)
    }
  }

  #axisOf(found: MatchedPhotos, hand: Hand): Promise<TimeAxis> {
    if (this.#axis?.found !== found || this.#axis.hand !== hand) {
      this.#axis = { found, hand, axis: timeAxis(found, hand) }
    }
    return this.#axis.axis
  }
}

const nothing = async (...why: Cause<'nothingToDo'>): Promise<Outcome<never>> =>
  fail<Failure>({ kind: 'nothing-to-do', why })
