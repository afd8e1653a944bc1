import { latchUs } from './costs'
import type { VirtualClock } from './virtual-clock'

/** A chain of pixels as its data line sees it: bytes shift in, and show once the line has been quiet for 80 us. */
export class PixelChain {
  readonly pixelCount: number
  readonly #order: string
  readonly #clock: VirtualClock
  readonly #lit: Uint8Array
  #shifted: Uint8Array
  #position = 0
  #lastBitUs = Number.NEGATIVE_INFINITY
  readonly #shiftListeners = new Set<(startUs: number) => void>()
  #listeners = new Set<(rgbw: Uint8Array, atUs: number) => void>()

  /** `order` names the chain's channels as sent, as `GRBW` or `GRB`. */
  constructor(clock: VirtualClock, pixelCount: number, order: string) {
    this.#clock = clock
    this.pixelCount = pixelCount
    this.#order = order
    this.#lit = new Uint8Array(4 * pixelCount)
    this.#shifted = new Uint8Array(order.length * pixelCount)
  }

  /** What is lit: RGBW, four bytes a pixel. */
  get lit(): Uint8Array {
    return this.#lit.slice()
  }

  /** Calls `listen` at every latch that changed something, with the time of it. */
  onLatch(listen: (rgbw: Uint8Array, atUs: number) => void): () => void {
    this.#listeners.add(listen)
    return () => this.#listeners.delete(listen)
  }

  /** Calls `listen` with the time of every write's first bit. */
  onShift(listen: (startUs: number) => void): () => void {
    this.#shiftListeners.add(listen)
    return () => this.#shiftListeners.delete(listen)
  }

  /** Bytes whose first bit went out at `startUs` and whose last at `endUs`. Within the latch time they go on where the last stopped. */
  shift(bytes: Uint8Array, startUs: number, endUs: number): void {
    if (bytes.length === 0) return
    for (const listen of this.#shiftListeners) listen(startUs)
    if (startUs - this.#lastBitUs >= latchUs) this.#position = 0
    const room = Math.max(0, this.#shifted.length - this.#position)
    this.#shifted.set(bytes.subarray(0, room), Math.min(this.#position, this.#shifted.length))
    this.#position += bytes.length
    this.#lastBitUs = endUs
    const latchAtUs = endUs + latchUs
    this.#clock.schedule(latchAtUs, () => {
      if (this.#lastBitUs === endUs) this.#latch(latchAtUs)
    })
  }

  /** Power is cut: dark at once. */
  cutPower(): void {
    this.#shifted = new Uint8Array(this.#shifted.length)
    this.#latch(this.#clock.nowUs)
  }

  #latch(atUs: number): void {
    const channels = this.#order.length
    let changed = false
    for (let pixel = 0; pixel < this.pixelCount; pixel++) {
      for (let channel = 0; channel < channels; channel++) {
        const at = 4 * pixel + 'RGBW'.indexOf(this.#order[channel] ?? 'R')
        const value = this.#shifted[pixel * channels + channel] ?? 0
        if (this.#lit[at] !== value) changed = true
        this.#lit[at] = value
      }
    }
    if (changed) for (const listen of this.#listeners) listen(this.lit, atUs)
  }
}
