import { costs } from './costs'
import { DataChannel } from './data-channel'
import { HandInputs } from './hand-inputs'
import { type BoardFunctions, Pins } from './pins'
import { PixelChain } from './pixel-chain'
import { PixelPorts } from './pixel-ports'
import { VirtualClock } from './virtual-clock'
import { Watchdog } from './watchdog'

/** ticks_ms starts 65 s before its wrap, so that every program meets one. */
const TICKS_START = 2 ** 29 - 65_536
const TICKS_MASK = 2 ** 29 - 1
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

/** The hardware of a simulated Feather M4 with a rig on it. Everything that firmware asks of it takes time (costs.ts). */
export class Board {
  readonly clock = new VirtualClock()
  readonly channel = new DataChannel(this.clock)
  readonly pins = new Pins(this.clock)
  readonly hands = new HandInputs(this.clock, this.pins)
  readonly chain: PixelChain
  readonly nvm: Uint8Array
  readonly watchdog = new Watchdog(this.clock)
  /** Set by the interpreter, so that buffers can be read where they lie. */
  memory: BoardMemory = { read: () => new Uint8Array(), write: () => {} }
  usbConnected = true
  driveFull = false
  readonly #options: BoardOptions
  readonly #pixels: PixelPorts
  #nvmDirty = false
  #readUs = 0

  constructor(options: BoardOptions) {
    this.#options = options
    this.chain = new PixelChain(this.clock, options.pixelCount, options.order)
    this.#pixels = new PixelPorts(this.clock, this.pins, this.chain, (address, length) =>
      this.memory.read(address, length),
    )
    this.nvm = options.nvm
  }

  ticksMs(): number {
    return (TICKS_START + Math.floor(this.clock.nowUs / 1000)) & TICKS_MASK
  }

  /** The functions behind the Python shims. */
  functions(): BoardFunctions {
    return {
      ...this.#chip(),
      ...this.pins.functions(),
      ...this.hands.functions(),
      ...this.#pixels.functions(),
      ...this.#serial(),
      ...this.#storage(),
    }
  }

  #chip(): BoardFunctions {
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
    }
  }

  #serial(): BoardFunctions {
    const spend = (us: number) => this.clock.advance(us)
    return {
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
    }
  }

  #storage(): BoardFunctions {
    const spend = (us: number) => this.clock.advance(us)
    return {
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
}
