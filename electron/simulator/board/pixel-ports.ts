import { costs, neopixelByteUs, neopixelTicks, neopixelTickUs } from './costs'
import type { BoardFunctions, Pins } from './pins'
import type { PixelChain } from './pixel-chain'
import type { VirtualClock } from './virtual-clock'

/** The SPI clock is 48 MHz divided by an even number. */
const SPI_SOURCE_HZ = 48_000_000

/** The two ways to the chain: `neopixel_write`, which waits and shuts interrupts off, and SPI, which does neither. */
export class PixelPorts {
  readonly #clock: VirtualClock
  readonly #pins: Pins
  readonly #chain: PixelChain
  readonly #read: (address: number, length: number) => Uint8Array
  #neopixelFreeUs = 0
  #spiHz = 100_000

  /** `read` takes bytes out of the interpreter's memory. */
  constructor(
    clock: VirtualClock,
    pins: Pins,
    chain: PixelChain,
    read: (address: number, length: number) => Uint8Array,
  ) {
    this.#clock = clock
    this.#pins = pins
    this.#chain = chain
    this.#read = read
  }

  functions(): BoardFunctions {
    return {
      neopixel_write: (address: number, length: number) => {
        this.#neopixelWrite(this.#read(address, length))
        return 0
      },
      spi_configure: (baudrate: number) => {
        const divider = 2 * Math.max(1, Math.ceil(SPI_SOURCE_HZ / baudrate / 2))
        this.#spiHz = SPI_SOURCE_HZ / divider
        return 0
      },
      spi_frequency: () => Math.round(this.#spiHz),
      spi_write: (address: number, length: number) => {
        this.#spiWrite(this.#read(address, length))
        return 0
      },
    }
  }

  #neopixelWrite(bytes: Uint8Array): void {
    const clock = this.#clock
    clock.advance(costs.writeCall)
    if (clock.nowUs < this.#neopixelFreeUs) clock.advanceTo(this.#neopixelFreeUs)
    const startUs = clock.nowUs
    this.#pins.passUninterrupted(bytes.length * neopixelByteUs)
    this.#neopixelFreeUs = (Math.floor(clock.nowUs / neopixelTickUs) + neopixelTicks) * neopixelTickUs
    this.#chain.shift(bytes, startUs, clock.nowUs)
  }

  #spiWrite(bytes: Uint8Array): void {
    this.#clock.advance(costs.writeCall)
    const startUs = this.#clock.nowUs
    this.#clock.advance((bytes.length * 8 * 1_000_000) / this.#spiHz)
    this.#chain.shift(decodeSpi(bytes), startUs, this.#clock.nowUs)
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
