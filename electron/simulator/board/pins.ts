import { costs } from './costs'
import type { VirtualClock } from './virtual-clock'

/** Longer than a contact takes to settle, and than an infrared frame's end takes to show. */
const RESTLESS_US = 20_000

interface EdgeCounter {
  readonly pin: string
  readonly edge: number
  count: number
  pending: boolean
}

/** What firmware calls, by name. It never throws: an error must not pass through the interpreter. */
export type BoardFunctions = Record<string, (...args: never[]) => number | boolean>

/** Levels of the pins, and what counts their edges. */
export class Pins {
  /** Wires from one pin to another: what the first drives, the second sees. */
  readonly jumpers: (readonly [from: string, to: string])[] = []
  /** Something outside has just happened: until then the firmware wants its turns, and time must not skip. */
  restlessUntilUs = 0
  readonly #clock: VirtualClock
  readonly #levels = new Map<string, boolean>()
  readonly #counters: EdgeCounter[] = []
  readonly #names: string[] = []
  readonly #driveListeners: ((pin: string, high: boolean) => void)[] = []
  #interruptsOff = false

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  get interruptsOff(): boolean {
    return this.#interruptsOff
  }

  /** What a pin is at: as firmware drives it, or as something outside does. A pin that nobody drives is pulled up. */
  level(pin: string): boolean {
    return this.#levels.get(pin) ?? true
  }

  /** True is high. */
  setLevel(pin: string, high: boolean): void {
    if (this.level(pin) === high) return
    this.#levels.set(pin, high)
    this.stir()
    for (const counter of this.#counters) {
      if (counter.pin !== pin || (counter.edge & (high ? 1 : 2)) === 0) continue
      // With interrupts off the controller holds one flag, so several edges count as one.
      if (this.#interruptsOff) counter.pending = true
      else counter.count++
    }
  }

  /** Something outside has just happened. */
  stir(): void {
    this.restlessUntilUs = this.#clock.nowUs + RESTLESS_US
  }

  /** Calls `listen` whenever firmware drives an output. */
  onDrive(listen: (pin: string, high: boolean) => void): void {
    this.#driveListeners.push(listen)
  }

  /** Lets that much time pass with interrupts off. */
  passUninterrupted(us: number): void {
    this.#interruptsOff = true
    this.#clock.advance(us)
    this.#interruptsOff = false
    for (const counter of this.#counters) {
      if (counter.pending) counter.count++
      counter.pending = false
    }
  }

  functions(): BoardFunctions {
    const spend = (us: number) => this.#clock.advance(us)
    return {
      pin_number: (name: string) => this.#number(name),
      pin_level: (pin: number) => {
        spend(costs.poll)
        return this.level(this.#names[pin] ?? '')
      },
      pin_drive: (pin: number, high: boolean) => {
        spend(costs.pinWrite)
        const name = this.#names[pin] ?? ''
        this.setLevel(name, high)
        for (const listen of this.#driveListeners) listen(name, high)
        for (const [from, to] of this.jumpers) if (from === name) this.setLevel(to, high)
        return 0
      },
      counter_new: (pin: number, edge: number) => {
        this.#counters.push({ pin: this.#names[pin] ?? '', edge, count: 0, pending: false })
        return this.#counters.length - 1
      },
      counter_count: (id: number) => {
        spend(costs.poll)
        return this.#counters[id]?.count ?? 0
      },
      counter_set: (id: number, count: number) => {
        const counter = this.#counters[id]
        if (counter) counter.count = count
        return 0
      },
    }
  }

  #number(name: string): number {
    const found = this.#names.indexOf(name)
    return found >= 0 ? found : this.#names.push(name) - 1
  }
}
