import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { parseSimulatorCommand } from '../rig/command-language'
import type { Exposure, SimulatedRig } from '../simulated-rig'
import { startSimulatedRig } from '../start-simulated-rig'
import { openPty, type Pty } from './pty'

export interface RunSimulatorOptions {
  /** Offer the rig on a serial port of its own. */
  readonly pty: boolean
  /** A symbolic link to that port. */
  readonly link?: string
  readonly pixels?: number
  readonly input: Readable
  readonly output: Writable
  /** Where problems go; default: `output`. */
  readonly errors?: Writable
  /** The demo camera: takes the picture of an exposure and gives its path. */
  readonly onExposure?: (exposure: Exposure, exposureS: number) => Promise<string>
}

/** `lumacro sim`: one command a line until `quit` or the end of the input. Rejects with a sentence when it cannot start. */
export async function runSimulator(options: RunSimulatorOptions): Promise<void> {
  const errors = options.errors ?? options.output
  const rig = await startSimulatedRig(options.pixels === undefined ? {} : { pixelCount: options.pixels })
  let pty: Pty | null = null
  const openPort = async () => {
    if (!options.pty) return
    pty = await openPty(options.link)
    bridge(rig, pty)
    options.output.write(`port ${options.link ?? pty.path}\n`)
  }
  const closePort = async () => {
    const closing = pty
    pty = null
    await closing?.close()
  }
  try {
    await openPort()
    options.output.write(`ready, ${rig.pixelCount} pixels; help says what can be done\n`)
    for await (const line of createInterface({ input: options.input })) {
      const word = line.trim()
      if (word === '') continue
      try {
        options.output.write(`${await obey(rig, line, options.onExposure)}\n`)
        // A cable that is pulled takes its port along; so does a board that loses its power.
        if (word === 'unplug' || word === 'power-cycle') await closePort()
        if ((word === 'replug' || word === 'power-cycle') && !pty) await openPort()
      } catch (error) {
        errors.write(`${error instanceof Error ? error.message : String(error)}\n`)
      }
      if (word === 'quit') break
    }
  } finally {
    await rig.dispose()
    await closePort()
  }
}

async function obey(
  rig: SimulatedRig,
  line: string,
  take: RunSimulatorOptions['onExposure'],
): Promise<string> {
  const parsed = parseSimulatorCommand(line)
  if (!take || !parsed.ok || parsed.value.kind !== 'shutter') return rig.command(line)
  const { exposureS } = parsed.value
  return `saved ${await take(await rig.shutter(exposureS), exposureS)}`
}

/** Ties the port to the rig: a client that opens it is a host that opens the rig's data channel. */
function bridge(rig: SimulatedRig, pty: Pty): void {
  let write: ((bytes: Uint8Array) => void) | null = null
  let waiting: Uint8Array[] = []
  let close = () => {}
  pty.onClient((open) => {
    close()
    write = null
    if (!open) return
    const link = rig.connect()
    link.onBytes((bytes) => pty.write(bytes))
    link.onClosed(() => {
      write = null
    })
    close = () => void link.close()
    link.open().then(
      () => {
        write = (bytes) => void link.write(bytes).catch(() => {})
        for (const bytes of waiting) write(bytes)
        waiting = []
      },
      // The cable was pulled in the meantime; the port follows.
      () => {
        waiting = []
      },
    )
  })
  pty.onBytes((bytes) => {
    if (write) write(bytes)
    else waiting.push(bytes)
  })
}
