import { type Link, LinkError } from '../../rig/link/link'
import type { Machine } from './machine'

const NAME = 'simulated rig'

/** The data port of a simulated board: one connection at a time, gone when its cable is. */
export class SimulatedPort {
  readonly #machine: Machine
  readonly #wake: () => void
  #open: { receive(bytes: Uint8Array): void; lost(reason?: Error): void } | null = null
  #plugged = true
  #off = false

  /** `wake` is called when the firmware has something to do. */
  constructor(machine: Machine, wake: () => void) {
    this.#machine = machine
    this.#wake = wake
  }

  get plugged(): boolean {
    return this.#plugged
  }

  setPlugged(plugged: boolean): void {
    this.#plugged = plugged
    this.#machine.board.usbConnected = plugged
    if (!plugged) this.lose('The simulated rig was unplugged.')
  }

  /** Whoever is connected is so no longer. */
  lose(text: string): void {
    this.#open?.lost(new LinkError('io', NAME, text))
  }

  /** For good. */
  switchOff(): void {
    this.lose('The simulated rig was switched off.')
    this.#off = true
  }

  connect(): Link {
    const incoming = new Set<(bytes: Uint8Array) => void>()
    const closed = new Set<(reason?: Error) => void>()
    let state: 'new' | 'open' | 'closed' = 'new'
    const end = (reason?: Error) => {
      if (state !== 'open') return
      state = 'closed'
      this.#open = null
      this.#machine.board.channel.close()
      this.#wake()
      for (const listen of closed) listen(reason)
    }
    return {
      name: NAME,
      open: async () => {
        if (state !== 'new')
          throw new Error(`expected a link that was never opened, got one that is ${state}`)
        if (!this.#plugged || this.#off)
          throw new LinkError('missing', NAME, 'The simulated rig is unplugged.')
        if (this.#open) {
          throw new LinkError('in-use', NAME, 'Another connection to the simulated rig is open.')
        }
        state = 'open'
        this.#open = {
          receive: (bytes) => {
            for (const listen of incoming) listen(bytes)
          },
          lost: end,
        }
        this.#machine.board.channel.open((bytes) => this.#open?.receive(bytes))
        this.#wake()
      },
      write: async (bytes) => {
        if (state !== 'open')
          throw new LinkError('io', NAME, 'The connection to the simulated rig is closed.')
        this.#machine.board.channel.send(bytes)
        this.#wake()
      },
      close: async () => end(),
      onBytes: (listen) => {
        incoming.add(listen)
        return () => incoming.delete(listen)
      },
      onClosed: (listen) => {
        closed.add(listen)
        return () => closed.delete(listen)
      },
    }
  }
}
