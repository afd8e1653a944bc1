import type { VirtualClock } from './virtual-clock'

/** The chip's watchdog. Only time that the firmware itself spends counts: what a simulator skips is a loop that goes round. */
export class Watchdog {
  readonly #clock: VirtualClock
  #timeoutUs = 0
  #hungryUs = 0
  #sinceUs = 0
  #bitten = false

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  /** True once it has waited too long: the chip resets. */
  get bitten(): boolean {
    return this.#bitten
  }

  start(timeoutUs: number): number {
    this.#timeoutUs = timeoutUs
    return this.feed()
  }

  feed(): number {
    this.#count()
    this.#hungryUs = 0
    return 0
  }

  /** The firmware gets a turn. */
  enter(): void {
    this.#sinceUs = this.#clock.nowUs
  }

  /** Its turn is over. */
  leave(): void {
    this.#count()
  }

  #count(): void {
    this.#hungryUs += this.#clock.nowUs - this.#sinceUs
    this.#sinceUs = this.#clock.nowUs
    if (this.#timeoutUs > 0 && this.#hungryUs > this.#timeoutUs) this.#bitten = true
  }
}
