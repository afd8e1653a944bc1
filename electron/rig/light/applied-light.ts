import type { Frame } from '../../../core/light/frame'
import { PIXELS_PER_LINE } from '../../../core/wire/rig-request'
import type { Ask } from '../link/ask'
import type { Clock } from '../link/clock'

/** Long enough to let a turning knob's next state in, short enough to follow within a frame of the screen. */
const SETTLE_MS = 8

export interface AppliedFrames {
  readonly rev: number
  /** The light of the next shot. */
  readonly look: Frame
  /** What is lit now. */
  readonly shown: Frame
}

export interface AppliedLightOptions {
  readonly ask: Ask
  readonly clock: Clock
  readonly pixels: () => number
  /** True where what is lit now is the light of the next shot, so that one answer serves for both. */
  readonly alike: () => boolean
  readonly onFrames: (frames: AppliedFrames) => void
}

/** Asks the rig what it really applies, whenever that may have changed: one question under way, the newest answer wins. */
export class AppliedLight {
  readonly #options: AppliedLightOptions
  #generation = 0
  #busy = false
  #stale = false

  constructor(options: AppliedLightOptions) {
    this.#options = options
  }

  /** The light may have changed. */
  poke(): void {
    this.#stale = true
    if (this.#busy) return
    this.#busy = true
    const generation = this.#generation
    this.#options.clock.after(SETTLE_MS, () => {
      if (generation === this.#generation) void this.#fetch(generation)
    })
  }

  /** Once, now: for a rig whose light is not known yet. Null when it will not come to rest. */
  async read(): Promise<AppliedFrames | null> {
    for (let tries = 0; tries < 5; tries++) {
      const frames = await this.#both()
      if (frames) return frames
    }
    return null
  }

  /** The rig is gone, or another has come. */
  end(): void {
    this.#generation++
    this.#busy = false
    this.#stale = false
  }

  async #fetch(generation: number): Promise<void> {
    this.#stale = false
    const frames = await this.#both().catch(() => null)
    if (generation !== this.#generation) return
    this.#busy = false
    if (frames && !this.#stale) this.#options.onFrames(frames)
    // A state that came meanwhile, or pages of two revisions: again.
    else if (this.#stale || frames === undefined) this.poke()
  }

  /** Undefined when the light changed between two answers; null is left for a rig that is gone. */
  async #both(): Promise<AppliedFrames | undefined> {
    const look = await this.#frame('look')
    const shown = this.#options.alike() ? look : await this.#frame('shown')
    if (!look || !shown || look.rev !== shown.rev) return undefined
    return { rev: look.rev, look: look.frame, shown: shown.frame }
  }

  async #frame(of: 'look' | 'shown'): Promise<{ readonly rev: number; readonly frame: Frame } | null> {
    const pixels = this.#options.pixels()
    const frame = new Uint8Array(pixels * 4)
    let rev: number | null = null
    for (let at = 0; at < pixels; at += PIXELS_PER_LINE) {
      const count = Math.min(PIXELS_PER_LINE, pixels - at)
      const part = await this.#options.ask({ verb: 'pixels', of, at, count })
      if (part.rev === null || (rev !== null && part.rev !== rev)) return null
      rev = part.rev
      frame.set(part.rgbw.subarray(0, count * 4), at * 4)
    }
    return rev === null ? null : { rev, frame }
  }
}
