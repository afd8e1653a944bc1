import { costs } from './costs'
import type { BoardFunctions, Pins } from './pins'
import { necEdgesUs, PulseInput } from './pulse-input'
import type { VirtualClock } from './virtual-clock'

/** Knob, button and remote. */
export class HandInputs {
  readonly #clock: VirtualClock
  readonly #pins: Pins
  readonly #pulses = new PulseInput()
  #encoder = 0
  readonly #keyEvents: number[] = []

  constructor(clock: VirtualClock, pins: Pins) {
    this.#clock = clock
    this.#pins = pins
  }

  turnEncoder(detents: number): void {
    this.#encoder += detents
  }

  setKey(pressed: boolean): void {
    this.#keyEvents.push(pressed ? 1 : 0)
  }

  /** A key of an infrared remote, from now on; edges that come while interrupts are off are not seen. */
  sendInfrared(code: number, edgesUs: readonly number[] = necEdgesUs(code)): void {
    for (const edgeUs of edgesUs) {
      this.#clock.schedule(this.#clock.nowUs + edgeUs, () => {
        this.#pins.stir()
        if (!this.#pins.interruptsOff) this.#pulses.edge(this.#clock.nowUs)
      })
    }
  }

  functions(): BoardFunctions {
    const spend = (us: number) => this.#clock.advance(us)
    return {
      encoder_position: () => {
        spend(costs.chore)
        return this.#encoder
      },
      encoder_set: (position: number) => {
        this.#encoder = position
        return 0
      },
      key_event: () => {
        spend(costs.chore)
        return this.#keyEvents.shift() ?? -1
      },
      pulses_new: (most: number) => {
        this.#pulses.open(most)
        return 0
      },
      pulses_waiting: () => {
        spend(costs.chore)
        return this.#pulses.waiting
      },
      pulses_take: () => {
        spend(costs.chore)
        return this.#pulses.take()
      },
      pulses_clear: () => {
        this.#pulses.clear()
        return 0
      },
    }
  }
}
