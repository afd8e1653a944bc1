import { costs, neopixelByteUs, neopixelTicks, neopixelTickUs } from './costs'
import { DataChannel } from './data-channel'
import { PixelChain } from './pixel-chain'
import { necEdgesUs, PulseInput } from './pulse-input'
import { VirtualClock } from './virtual-clock'
import { Watchdog } from './watchdog'

/** ticks_ms starts 65 s before its wrap, so that every program meets one. */
const TICKS_START = 2 ** 29 - 65_536
/** Longer than a contact takes to settle, and than an infrared frame's end takes to show. */
const RESTLESS_US = 20_000
const TICKS_MASK = 2 ** 29 - 1
/** The SPI clock is 48 MHz divided by an even number. */
const SPI_SOURCE_HZ = 48_000_000
/** monotonic_ns counts in these. */
const clockStepUs = 1_000_000 / 32_768
const startReasons = ['power-on', 'software', 'watchdog']

/** Why a board started, as its chip tells. */
export type StartReason = 'power-on' | 'software' | 'watchdog'

export interface BoardOptions {
  readonly pixelCount: number
  /** Channels of the chain as sent, as `GRBW`. */
  readonly order: string
  /** 16 bytes. */
  readonly uid: Uint8Array
  /** A byte of the board's random source. */
  readonly random: () => number
  /** What the last power cut left in the board's memory; 8192 bytes. */
  readonly nvm: Uint8Array
  readonly started?: StartReason
}

/** The interpreter's memory, where Python's buffers lie. */
export interface BoardMemory {
  read(address: number, length: number): Uint8Array
  write(address: number, bytes: Uint8Array): void
}

interface EdgeCounter {
  readonly pin: string
  readonly edge: number
  count: number
  pending: boolean
}

/** The hardware of a simulated Feather M4 with a rig on it. Everything that firmware asks of it takes time (costs.ts). */
export class Board {
  readonly clock = new VirtualClock()
  readonly channel = new DataChannel(this.clock)
  readonly chain: PixelChain
  readonly nvm: Uint8Array
  readonly watchdog = new Watchdog(this.clock)
  /** Wires from one pin to another: what the first drives, the second sees. */
  readonly jumpers: (readonly [from: string, to: string])[] = []
  /** Set by the interpreter, so that buffers can be read where they lie. */
  memory: BoardMemory = { read: () => new Uint8Array(), write: () => {} }
  usbConnected = true
  driveFull = false
  readonly #options: BoardOptions
  readonly #levels = new Map<string, boolean>()
  readonly #counters: EdgeCounter[] = []
  readonly #pinNames: string[] = []
  #interruptsOff = false
  #encoder = 0
  #keyEvents: number[] = []
  readonly #pulses = new PulseInput()
  #neopixelFreeUs = 0
  #spiHz = 100_000
  #nvmDirty = false
  #readUs = 0
  readonly #driveListeners: ((pin: string, high: boolean) => void)[] = []

  constructor(options: BoardOptions) {
    this.#options = options
    this.chain = new PixelChain(this.clock, options.pixelCount, options.order)
    this.nvm = options.nvm
  }

  /** Something outside has just happened: until then the firmware wants its turns, and time must not skip. */
  restlessUntilUs = 0

  /** True is high. A pin that nobody drives is pulled up. */
  setLevel(pin: string, high: boolean): void {
    const before = this.#levels.get(pin) ?? true
    if (before === high) return
    this.#levels.set(pin, high)
    this.restlessUntilUs = this.clock.nowUs + RESTLESS_US
    for (const counter of this.#counters) {
      if (counter.pin !== pin || (counter.edge & (high ? 1 : 2)) === 0) continue
      // With interrupts off the controller holds one flag, so several edges count as one.
      if (this.#interruptsOff) counter.pending = true
      else counter.count++
    }
  }

  /** Calls `listen` whenever firmware drives an output. */
  onDrive(listen: (pin: string, high: boolean) => void): void {
    this.#driveListeners.push(listen)
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
      this.clock.schedule(this.clock.nowUs + edgeUs, () => {
        this.restlessUntilUs = this.clock.nowUs + RESTLESS_US
        if (!this.#interruptsOff) this.#pulses.edge(this.clock.nowUs)
      })
    }
  }

  /** What a pin is at: as firmware drives it, or as something outside does. */
  level(pin: string): boolean {
    return this.#levels.get(pin) ?? true
  }

  ticksMs(): number {
    return (TICKS_START + Math.floor(this.clock.nowUs / 1000)) & TICKS_MASK
  }

  /** The functions behind the Python shims. They never throw: an error must not pass through the interpreter. */
  functions(): Record<string, (...args: never[]) => number | boolean> {
    const spend = (us: number) => this.clock.advance(us)
    return {
      ticks_ms: () => {
        spend(costs.clock)
        return this.ticksMs()
      },
      uptime_ms: () => {
        spend(costs.clock)
        this.#readUs = Math.floor(this.clock.nowUs / clockStepUs) * clockStepUs
        return Math.floor(this.#readUs / 1000)
      },
      /** What uptime_ms has just left out. */
      uptime_part_us: () => Math.floor(this.#readUs % 1000),
      reset_reason: () => startReasons.indexOf(this.#options.started ?? 'power-on'),
      watchdog_set: (ms: number) => this.watchdog.start(ms * 1000),
      watchdog_feed: () => {
        spend(costs.chore)
        return this.watchdog.feed()
      },
      delay_us: (us: number) => {
        spend(costs.delayCall + us)
        return 0
      },
      random_byte: () => this.#options.random() & 255,
      uid_byte: (at: number) => this.#options.uid[at] ?? 0,
      usb_connected: () => this.usbConnected,
      pin_number: (name: string) => this.#pinNumber(name),
      pin_level: (pin: number) => {
        spend(costs.poll)
        return this.#levels.get(this.#pinNames[pin] ?? '') ?? true
      },
      pin_drive: (pin: number, high: boolean) => {
        spend(costs.pinWrite)
        const name = this.#pinNames[pin] ?? ''
        this.setLevel(name, high)
        for (const listen of this.#driveListeners) listen(name, high)
        for (const [from, to] of this.jumpers) if (from === name) this.setLevel(to, high)
        return 0
      },
      counter_new: (pin: number, edge: number) => {
        this.#counters.push({ pin: this.#pinNames[pin] ?? '', edge, count: 0, pending: false })
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
      neopixel_write: (address: number, length: number) => {
        this.#neopixelWrite(this.memory.read(address, length))
        return 0
      },
      spi_configure: (baudrate: number) => {
        const divider = 2 * Math.max(1, Math.ceil(SPI_SOURCE_HZ / baudrate / 2))
        this.#spiHz = SPI_SOURCE_HZ / divider
        return 0
      },
      spi_frequency: () => Math.round(this.#spiHz),
      spi_write: (address: number, length: number) => {
        this.#spiWrite(this.memory.read(address, length))
        return 0
      },
      serial_connected: () => {
        spend(costs.chore)
        return this.channel.connected
      },
      serial_in_waiting: () => {
        spend(costs.chore)
        return this.channel.waiting
      },
      serial_out_waiting: () => this.channel.outWaiting,
      serial_read: (address: number, length: number) => {
        const bytes = this.channel.read(length)
        this.memory.write(address, bytes)
        spend(costs.chore + bytes.length * costs.serialByte)
        return bytes.length
      },
      serial_write: (address: number, length: number) => {
        const count = this.channel.write(this.memory.read(address, length))
        spend(costs.chore + count * costs.serialByte)
        return count
      },
      serial_clear_in: () => {
        this.channel.clearIn()
        return 0
      },
      serial_clear_out: () => {
        this.channel.clearOut()
        return 0
      },
      file_write: () => {
        spend(costs.fileWrite)
        return 0
      },
      drive_full: () => this.driveFull,
      nvm_read: (at: number) => this.nvm[at] ?? 255,
      nvm_begin: () => {
        this.#nvmDirty = true
        return 0
      },
      nvm_write: (at: number, value: number) => {
        this.nvm[at] = value
        return 0
      },
      nvm_end: () => {
        if (this.#nvmDirty) spend(costs.nvmSave)
        this.#nvmDirty = false
        return 0
      },
    }
  }

  #pinNumber(name: string): number {
    const found = this.#pinNames.indexOf(name)
    if (found >= 0) return found
    return this.#pinNames.push(name) - 1
  }

  #neopixelWrite(bytes: Uint8Array): void {
    this.clock.advance(costs.writeCall)
    if (this.clock.nowUs < this.#neopixelFreeUs) this.clock.advanceTo(this.#neopixelFreeUs)
    const startUs = this.clock.nowUs
    this.#interruptsOff = true
    this.clock.advance(bytes.length * neopixelByteUs)
    this.#interruptsOff = false
    for (const counter of this.#counters) {
      if (counter.pending) counter.count++
      counter.pending = false
    }
    const endUs = this.clock.nowUs
    this.#neopixelFreeUs = (Math.floor(endUs / neopixelTickUs) + neopixelTicks) * neopixelTickUs
    this.chain.shift(bytes, startUs, endUs)
  }

  #spiWrite(bytes: Uint8Array): void {
    this.clock.advance(costs.writeCall)
    const startUs = this.clock.nowUs
    this.clock.advance((bytes.length * 8 * 1_000_000) / this.#spiHz)
    this.chain.shift(decodeSpi(bytes), startUs, this.clock.nowUs)
  }
}

/** Four SPI bits a bit: two highs or more in a nibble make a 1, as a pixel would take it. The trailing zero byte is the idle line. */
function decodeSpi(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.floor(bytes.length / 4))
  for (let at = 0; at < out.length; at++) {
    let value = 0
    for (let pair = 0; pair < 4; pair++) {
      const byte = bytes[4 * at + pair] ?? 0
      value = (value << 2) | ((byte & 0x60) === 0x60 ? 2 : 0) | ((byte & 0x06) === 0x06 ? 1 : 0)
    }
    out[at] = value
  }
  return out
}
