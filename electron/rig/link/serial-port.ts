import { SerialPort } from 'serialport'
import { Listeners } from '../listeners'
import { type Link, LinkError, type LinkErrorKind } from './link'
import { listFromSysfs } from './linux-ports'

/** USB carries the bytes at its own speed. Not 1200: opening a board at that rate sends it to its bootloader. */
const BAUD_RATE = 115_200

/** The part of a binding that lists; serialport's own type for it does not resolve. */
export interface PortLister {
  list(): Promise<
    readonly {
      readonly path: string
      readonly manufacturer?: string | undefined
      readonly vendorId?: string | undefined
      readonly productId?: string | undefined
      readonly serialNumber?: string | undefined
      readonly pnpId?: string | undefined
    }[]
  >
}

export interface SerialPortInfo {
  readonly path: string
  readonly manufacturer: string | null
  /** Four lower-case hex digits each. */
  readonly vendorId: string | null
  readonly productId: string | null
  readonly serialNumber: string | null
  /** The platform's own id; it names the USB interface on Linux (`-if02`) and Windows (`MI_02`). */
  readonly pnpId: string | null
}

/** The serial ports of this computer. `binding` and `withoutUdev` are for tests. */
export async function listSerialPorts(
  binding: PortLister = SerialPort.binding,
  withoutUdev = listFromSysfs,
): Promise<readonly SerialPortInfo[]> {
  const ports = await binding.list().catch((error: unknown) => {
    // On Linux the binding asks `udevadm`, which small systems do not have.
    if (isMissingUdevadm(error)) return null
    throw error
  })
  if (ports === null) return withoutUdev()
  return ports.map((port) => ({
    path: port.path,
    manufacturer: port.manufacturer ?? null,
    vendorId: port.vendorId?.toLowerCase() ?? null,
    productId: port.productId?.toLowerCase() ?? null,
    serialNumber: port.serialNumber ?? null,
    pnpId: port.pnpId ?? null,
  }))
}

function isMissingUdevadm(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'syscall' in error
    ? /^spawn udevadm/.test(String(error.syscall))
    : false
}

/**
 * A serial port as a link. serialport 13 sends what was written to a closed port at its next opening, so nothing is
 * written unless it is open, and each link has a SerialPort of its own.
 */
export class SerialLink implements Link {
  readonly name: string
  readonly #port: SerialPort
  readonly #bytes = new Listeners<Uint8Array>()
  readonly #closed = new Listeners<Error | undefined>()
  readonly #writes = new Set<(error: Error) => void>()
  #state: 'new' | 'open' | 'closed' = 'new'
  #wanted = true
  #shut: Promise<void> = Promise.resolve()

  /** `binding` is for tests; the real one finds out which system it is on. */
  constructor(path: string, binding?: unknown) {
    this.name = path
    const options = { path, baudRate: BAUD_RATE, autoOpen: false, ...(binding ? { binding } : {}) }
    // The class takes a binding at run time; its type leaves that out.
    this.#port = new SerialPort(options as ConstructorParameters<typeof SerialPort>[0])
    // An unplug is noticed only while somebody reads, and an error nobody listens to would end the process.
    this.#port.on('data', (chunk: Buffer) => {
      if (this.#state === 'open') this.#bytes.tell(chunk)
    })
    this.#port.on('error', (error: Error) => this.#lost(error))
    this.#port.on('close', (error?: Error | null) => this.#lost(error ?? undefined))
    this.#port.on('end', () => this.#lost(new Error('end of file')))
  }

  open(): Promise<void> {
    if (this.#state !== 'new')
      return Promise.reject(new LinkError('io', this.name, `${this.name} was opened before`))
    return new Promise((resolve, reject) => {
      this.#port.open((error) => {
        if (error) {
          this.#state = 'closed'
          return reject(toLinkError(this.name, error))
        }
        if (!this.#wanted) {
          this.#state = 'closed'
          this.#port.close(() => {})
          return reject(new LinkError('io', this.name, `${this.name} was closed while it opened`))
        }
        this.#state = 'open'
        // The board answers only once it sees DTR. A pseudo-terminal has no such line and says so: no matter.
        this.#port.set({ dtr: true }, () => resolve())
      })
    })
  }

  write(bytes: Uint8Array): Promise<void> {
    if (this.#state !== 'open' || !this.#port.isOpen) {
      return Promise.reject(new LinkError('io', this.name, `${this.name} is closed`))
    }
    return new Promise((resolve, reject) => {
      this.#writes.add(reject)
      this.#port.write(bytes, (error) => {
        this.#writes.delete(reject)
        if (error) reject(toLinkError(this.name, error))
        else resolve()
      })
    })
  }

  async close(): Promise<void> {
    this.#wanted = false
    this.#lost(undefined)
    // Whoever opens this port next must find it free.
    await this.#shut
  }

  onBytes(listen: (bytes: Uint8Array) => void): () => void {
    return this.#bytes.add(listen)
  }

  onClosed(listen: (reason?: Error) => void): () => void {
    return this.#closed.add(listen)
  }

  /** However it ended, once. `close` may come twice, and an error may come with it. */
  #lost(error: Error | undefined): void {
    if (this.#state !== 'open') return
    this.#state = 'closed'
    const reason = error ? toLinkError(this.name, error, 'io') : undefined
    const gone = reason ?? new LinkError('io', this.name, `${this.name} was closed`)
    for (const reject of this.#writes) reject(gone)
    this.#writes.clear()
    if (this.#port.isOpen) this.#shut = new Promise((resolve) => this.#port.close(() => resolve()))
    this.#closed.tell(reason)
  }
}

/** What the bindings of the three systems, and the mock, say when a port cannot be had. */
const kinds: readonly (readonly [RegExp, LinkErrorKind])[] = [
  [/cannot lock|resource busy|resource temporarily unavailable|port is locked|in use|EBUSY/i, 'in-use'],
  [/no such file|file not found|does not exist|no such device|ENOENT|ENXIO|ENODEV/i, 'missing'],
  [/permission denied|operation not permitted|EACCES|EPERM/i, 'permission'],
]

function toLinkError(name: string, error: Error, kind?: LinkErrorKind): LinkError {
  // Windows says `Access denied` when another program holds the port; it has no other reason to deny one.
  const found = /access denied/i.test(error.message)
    ? 'in-use'
    : (kinds.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'io')
  return new LinkError(kind ?? found, name, `${name}: ${error.message}`, { cause: error })
}
