import { blendFrames } from '../../../core/light/blend-frames'
import { type Frame, scaleFrame } from '../../../core/light/frame'
import type { Clock } from '../link/clock'

/** As often as a frame of 24 pixels reaches the rig with room to spare; longer chains take every newest one. */
const STEP_MS = 40

/** A base frame, and the master power above it. */
export interface PoweredFrame {
  readonly frame: Frame
  readonly powerEv: number
}

export interface FadeOptions {
  readonly clock: Clock
  readonly from: PoweredFrame
  readonly to: PoweredFrame
  readonly durationMs: number
  /** `now` is another frame; after the last one, with `done`, the fade is over. */
  readonly onStep: (done: boolean) => void
}

/**
 * One light becoming another. The master stands at the higher of both while it lasts, so that the difference is in
 * the frames and the knob stays a knob.
 */
export class Fade {
  readonly #options: FadeOptions
  readonly #from: Frame
  readonly #to: Frame
  readonly #beganMs: number
  readonly powerEv: number
  #frame: Frame
  #cancel: () => void

  constructor(options: FadeOptions) {
    const { clock, from, to } = options
    this.#options = options
    this.powerEv = Math.max(from.powerEv, to.powerEv)
    this.#from = scaleFrame(from.frame, from.powerEv - this.powerEv)
    this.#to = scaleFrame(to.frame, to.powerEv - this.powerEv)
    this.#frame = this.#from
    this.#beganMs = clock.monotonicMs()
    this.#cancel = clock.after(STEP_MS, () => this.#step())
  }

  /** What is lit at this moment. */
  get now(): PoweredFrame {
    return { frame: this.#frame, powerEv: this.powerEv }
  }

  /** Leaves it where it is; nothing follows. */
  end(): void {
    this.#cancel()
  }

  #step(): void {
    const { clock, durationMs, onStep } = this.#options
    const share = (clock.monotonicMs() - this.#beganMs) / durationMs
    const done = share >= 1
    if (!done) {
      this.#frame = blendFrames(this.#from, this.#to, share)
      this.#cancel = clock.after(STEP_MS, () => this.#step())
    }
    onStep(done)
  }
}
