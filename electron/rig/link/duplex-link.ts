import { Listeners } from '../listeners'
import { type Link, LinkError } from './link'

/** The far end of an in-process link: what a simulated rig or a test's scripted peer holds. */
export interface DuplexPeer {
  /** Bytes to the host; dropped while nobody has the link open, as USB does. */
  send(bytes: Uint8Array): void
  onBytes(listen: (bytes: Uint8Array) => void): () => void
  /** True and false as the host opens and closes: the port's DTR line. */
  onConnected(listen: (connected: boolean) => void): () => void
  readonly connected: boolean
  /** Pulls the cable. The host sees a lost link. */
  unplug(): void
}

/** Both ends of an in-process link. Bytes arrive in order, in a later turn than they were sent, as from a port. */
export function createDuplexLink(name: string): { readonly link: Link; readonly peer: DuplexPeer } {
  const toHost = new Listeners<Uint8Array>()
  const toPeer = new Listeners<Uint8Array>()
  const closed = new Listeners<Error | undefined>()
  const connection = new Listeners<boolean>()
  let state: 'new' | 'open' | 'closed' = 'new'

  const shut = (reason?: Error) => {
    if (state !== 'open') {
      state = 'closed'
      return
    }
    state = 'closed'
    connection.tell(false)
    closed.tell(reason)
  }

  const link: Link = {
    name,
    async open() {
      if (state !== 'new') throw new LinkError('missing', name, `${name} is not there`)
      state = 'open'
      connection.tell(true)
    },
    async write(bytes) {
      if (state !== 'open') throw new LinkError('io', name, `${name} is closed`)
      const copy = bytes.slice()
      queueMicrotask(() => {
        if (state === 'open') toPeer.tell(copy)
      })
    },
    async close() {
      shut()
    },
    onBytes: (listen) => toHost.add(listen),
    onClosed: (listen) => closed.add(listen),
  }

  const peer: DuplexPeer = {
    send(bytes) {
      const copy = bytes.slice()
      queueMicrotask(() => {
        if (state === 'open') toHost.tell(copy)
      })
    },
    onBytes: (listen) => toPeer.add(listen),
    onConnected: (listen) => connection.add(listen),
    get connected() {
      return state === 'open'
    },
    unplug: () => shut(new LinkError('io', name, `${name} was unplugged`)),
  }
  return { link, peer }
}
