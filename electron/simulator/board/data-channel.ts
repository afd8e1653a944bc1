import type { VirtualClock } from './virtual-clock'

const FIFO_BYTES = 256
/** One USB packet of 64 bytes about every 125 us. */
const PACKET_BYTES = 64
const PACKET_US = 125

/** The data serial channel: FIFOs of 256 bytes on the board's side, as much as it likes on the host's. */
export class DataChannel {
  readonly #clock: VirtualClock
  #fromHost: Uint8Array[] = []
  #in: number[] = []
  #out: number[] = []
  #draining = false
  #listener: ((bytes: Uint8Array) => void) | null = null

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  /** The host has the port open (DTR). */
  get connected(): boolean {
    return this.#listener !== null
  }

  get waiting(): number {
    this.#refill()
    return this.#in.length
  }

  get outWaiting(): number {
    return this.#out.length
  }

  /** True while bytes are under way in either direction. */
  get busy(): boolean {
    return this.#in.length > 0 || this.#fromHost.length > 0 || this.#out.length > 0
  }

  open(listen: (bytes: Uint8Array) => void): void {
    this.#listener = listen
    this.#pump()
  }

  close(): void {
    this.#listener = null
    this.#fromHost = []
  }

  /** Power is cut or the board resets: nothing that was under way survives. */
  clear(): void {
    this.#fromHost = []
    this.#in = []
    this.#out = []
  }

  send(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#fromHost.push(bytes.slice())
  }

  /** Up to `most` bytes of what has come. */
  read(most: number): Uint8Array {
    this.#refill()
    return Uint8Array.from(this.#in.splice(0, most))
  }

  /** Takes what fits and says how much that was. Without a host the bytes wait until the FIFO is full. */
  write(bytes: Uint8Array): number {
    const taken = bytes.subarray(0, FIFO_BYTES - this.#out.length)
    this.#out.push(...taken)
    this.#pump()
    return taken.length
  }

  clearIn(): void {
    this.#in = []
    this.#fromHost = []
  }

  clearOut(): void {
    this.#out = []
  }

  #refill(): void {
    while (this.#in.length < FIFO_BYTES) {
      const [first] = this.#fromHost
      if (!first) return
      const part = first.subarray(0, FIFO_BYTES - this.#in.length)
      this.#in.push(...part)
      if (part.length === first.length) this.#fromHost.shift()
      else this.#fromHost[0] = first.subarray(part.length)
    }
  }

  #pump(): void {
    if (this.#draining || this.#out.length === 0 || !this.#listener) return
    this.#draining = true
    this.#clock.schedule(this.#clock.nowUs + PACKET_US, () => {
      this.#draining = false
      if (!this.#listener) return
      const packet = Uint8Array.from(this.#out.splice(0, PACKET_BYTES))
      if (packet.length > 0) this.#listener(packet)
      this.#pump()
    })
  }
}
