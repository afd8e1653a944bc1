/** A two-way byte stream to a rig: a serial port, a simulated rig, or a test's in-process pair. */
export interface Link {
  /** What to call it in a sentence: a port path, or `simulated rig`. */
  readonly name: string
  /** Rejects with a `LinkError` when the port cannot be had. A link is opened once; reconnecting takes a new one. */
  open(): Promise<void>
  /** Resolves when the bytes have left this process. Rejects once the link is closed; never queues for a later open. */
  write(bytes: Uint8Array): Promise<void>
  /** Idempotent. */
  close(): Promise<void>
  onBytes(listen: (bytes: Uint8Array) => void): () => void
  /** Fires once per open; `reason` is absent for a close we asked for. */
  onClosed(listen: (reason?: Error) => void): () => void
}

/** `not-a-rig`: the port opened, and nothing on it answered as a rig. */
export type LinkErrorKind = 'missing' | 'permission' | 'in-use' | 'io' | 'not-a-rig'

/** Why a link could not be opened or was lost. */
export class LinkError extends Error {
  override readonly name = 'LinkError'
  readonly kind: LinkErrorKind
  readonly link: string

  constructor(kind: LinkErrorKind, link: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
    this.link = link
  }
}
