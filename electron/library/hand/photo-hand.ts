import { basename } from 'node:path'
import type { HandChange } from '../../../core/api/changes'
import type { Failure, Outcome } from '../../../core/api/failure'
import type { HandSummary, PhotoAxis } from '../../../core/api/photos/axis'
import { fail, ok } from '../../../core/result'
import type { KnownOffset } from '../../../core/shots/match-result'
import type { CameraClocks } from '../look/camera-clocks'
import { cameraOf } from '../look/matching-facts'
import type { PhotoLooker } from '../look/photo-looker'
import { type PinTarget, shifted, targetOf } from './pin-moves'
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
  #axis: { readonly of: unknown; readonly axis: TimeAxis } | null = null
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

  axis(fromMs: number | null, toMs: number | null, most: number): PhotoAxis {
    return partOf(this.#wholeAxis(), fromMs, toMs, most)
  }

  pin(path: string, to: PinTarget): Promise<Outcome<null>> {
    const { looker } = this.#options
    if (!looker.found.photos.has(path)) return nothing('This photo is not open.')
    const shot = targetOf(this.#wholeAxis(), path, to)
    if (shot === undefined && to !== 'free') {
      return nothing(to === 'next' ? 'There is no shot after this one.' : 'There is no shot before this one.')
    }
    if (to === 'free' && !looker.hand.now.pins.has(path)) return nothing('This photo is not pinned.')
    const change: HandChange = { kind: to === 'free' ? 'unpin' : 'pin', photo: basename(path) }
    return this.#decide(() => looker.hand.pin(change, new Map([[path, shot]])))
  }

  shift(camera: string | null, by: 1 | -1): Promise<Outcome<null>> {
    const moves = shifted(this.#wholeAxis(), camera, by)
    if (moves.size === 0) return nothing('No photo has a shot yet that it could be moved from.')
    const change: HandChange = { kind: by === 1 ? 'shift-later' : 'shift-earlier' }
    return this.#decide(() => this.#options.looker.hand.pin(change, moves))
  }

  async setOffset(camera: string, offsetS: number | null): Promise<Outcome<null>> {
    const { looker, clocks } = this.#options
    const head = [...looker.found.photos.values()].find((photo) => cameraOf(photo.head) === camera)?.head
    if (head === undefined) return nothing(`No photo here is by ${camera}.`)
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
    if (this.#options.looker.hand.undoChange === null) return nothing('Nothing was decided by hand.')
    return this.#takeBack(() => this.#options.looker.hand.undo())
  }

  async clear(): Promise<Outcome<null>> {
    if (this.#options.looker.hand.isEmpty) return nothing('Nothing was decided by hand.')
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

  #wholeAxis(): TimeAxis {
    const { found, hand } = this.#options.looker
    if (this.#axis?.of !== found) {
      this.#axis = { of: found, axis: timeAxis(found, found.evidence.shots, hand.now) }
    }
    return this.#axis.axis
  }
}

const nothing = async (detail: string): Promise<Outcome<never>> =>
  fail<Failure>({ kind: 'nothing-to-do', detail })
