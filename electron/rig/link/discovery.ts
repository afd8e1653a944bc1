import type { RigHello } from '../../../core/wire/rig-reply'
import type { Clock } from './clock'
import type { Link } from './link'
import { listSerialPorts, SerialLink, type SerialPortInfo } from './serial-port'
import { RigSession } from './session'

/** Adafruit's Feather M4 Express running CircuitPython. */
const RIG_USB_IDS: readonly string[] = ['239a:8026']

export interface FoundPort {
  readonly path: string
  readonly manufacturer: string | null
  /** By its USB id and interface: worth asking. */
  readonly likelyRig: boolean
  /** Absent when it was not asked, or did not answer as a rig. */
  readonly answersAsRig?: RigHello
}

export interface DiscoveryOptions {
  readonly clock: Clock
  readonly list?: () => Promise<readonly SerialPortInfo[]>
  readonly openLink?: (path: string) => Link
  /** Ports to leave alone, as the one that is in use. */
  readonly skip?: readonly string[]
  /** `likely` never writes a byte to a device that is not a Feather: opening a port resets some boards. */
  readonly ask?: 'likely' | 'all' | 'none'
}

/** The serial ports, likeliest first, and which of them answer as a rig. Never rejects because of one port. */
export async function listPorts(options: DiscoveryOptions): Promise<readonly FoundPort[]> {
  const { clock, list = listSerialPorts, openLink = (path) => new SerialLink(path), skip = [] } = options
  const ports = [...(await list())].sort((a, b) => rank(b) - rank(a) || a.path.localeCompare(b.path))
  return Promise.all(
    ports.map(async (port) => {
      const likelyRig = rank(port) > 0
      const found = { path: port.path, manufacturer: port.manufacturer, likelyRig }
      const asked = options.ask === 'all' || (options.ask !== 'none' && likelyRig)
      const hello = asked && !skip.includes(port.path) ? await askHello(openLink(port.path), clock) : null
      return hello ? { ...found, answersAsRig: hello } : found
    }),
  )
}

/** 2 for the data port of a Feather, 1 for a port of one that does not say which it is, 0 for all else. */
function rank(port: SerialPortInfo): 0 | 1 | 2 {
  if (!RIG_USB_IDS.includes(`${port.vendorId}:${port.productId}`)) return 0
  const number = interfaceOf(port)
  return number === null ? 1 : number > 0 ? 2 : 0
}

/** The USB interface: 0 is the console, which is never the rig's. Null where the system does not tell. */
function interfaceOf({ pnpId, path }: SerialPortInfo): number | null {
  const named = /-if(\d\d)/i.exec(pnpId ?? '') ?? /MI_(\d\d)/i.exec(pnpId ?? '')
  if (named) return Number(named[1])
  // macOS numbers the ports of one device 1, 3, …
  const mac = /usbmodem\w*?([13])$/.exec(path)
  return mac ? (mac[1] === '1' ? 0 : 2) : null
}

async function askHello(link: Link, clock: Clock): Promise<RigHello | null> {
  try {
    await link.open()
  } catch {
    return null
  }
  const session = new RigSession(link, { clock, onEvent: () => {} })
  // One repeat is enough to tell: a rig answers in a few milliseconds.
  const stop = clock.after(1200, () => session.end())
  try {
    return await session.request({ verb: 'hello' })
  } catch {
    return null
  } finally {
    stop()
    session.end()
    await link.close()
  }
}

/** A serial port that is found again by its board's serial number when the system gives it another name. */
export class SerialTarget {
  readonly port: string
  readonly simulated = false
  readonly #list: () => Promise<readonly SerialPortInfo[]>
  readonly #open: (path: string) => Link
  #known: SerialPortInfo | null = null

  constructor(
    port: string,
    list: () => Promise<readonly SerialPortInfo[]> = listSerialPorts,
    open: (path: string) => Link = (path) => new SerialLink(path),
  ) {
    this.port = port
    this.#list = list
    this.#open = open
  }

  async newLink(): Promise<Link> {
    const ports = await this.#list().catch(() => [])
    const here = ports.find(({ path }) => path === this.port)
    const known = this.#known
    if (known?.serialNumber) {
      const same = ports.filter(
        (port) => port.serialNumber === known.serialNumber && interfaceOf(port) === interfaceOf(known),
      )
      const moved = same.find(({ path }) => path === this.port) ?? same[0]
      if (moved) return this.#open(moved.path)
    }
    if (here) this.#known ??= here
    return this.#open(this.port)
  }
}
