import { SerialPortMock } from 'serialport'
import { afterEach, describe, expect, it } from 'vitest'
import { createDuplexLink } from '../../../electron/rig/link/duplex-link'
import { type Link, LinkError } from '../../../electron/rig/link/link'
import { listSerialPorts, SerialLink } from '../../../electron/rig/link/serial-port'
import { hasPython, openPty } from './pty'

/** As `@serialport/binding-mock` has it; its own types do not resolve. */
interface MockPort {
  readonly recording: Buffer
  emitData(data: Buffer): void
  readonly pendingRead: ((error: Error) => void) | null
}
interface MockPorts {
  createPort(path: string, options: { readonly record: boolean }): void
  list(): Promise<readonly { readonly path: string }[]>
  open(options: object): Promise<MockPort>
}
const MockBinding: MockPorts = SerialPortMock.binding

/** What every link must do, whatever carries its bytes. */
interface Bench {
  readonly link: Link
  /** What arrived at the far end so far. */
  heard(): string
  say(bytes: Uint8Array): void
  unplug(): void
  /** Another link to the same port, where two cannot have it at once. */
  second?(): Link
}

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const bytes = (value: string) => new TextEncoder().encode(value)

async function duplexBench(): Promise<Bench> {
  const { link, peer } = createDuplexLink('in process')
  let heard = ''
  peer.onBytes((piece) => {
    heard += text(piece)
  })
  return { link, heard: () => heard, say: (piece) => peer.send(piece), unplug: () => peer.unplug() }
}

let mocks = 0
async function mockBench(): Promise<Bench> {
  const path = `/dev/mock${mocks++}`
  MockBinding.createPort(path, { record: true })
  const ports: MockPort[] = []
  const binding = {
    list: () => MockBinding.list(),
    open: async (options: object) => {
      const port = await MockBinding.open(options)
      ports.push(port)
      return port
    },
  }
  return {
    link: new SerialLink(path, binding),
    second: () => new SerialLink(path, binding),
    heard: () => text(ports[0]?.recording ?? new Uint8Array()),
    say: (piece) => ports[0]?.emitData(Buffer.from(piece)),
    // What the real bindings do when the device is gone: the read under way fails.
    unplug: () => ports[0]?.pendingRead?.(new Error('Error: No such device')),
  }
}

async function ptyBench(): Promise<Bench> {
  const pty = await openPty()
  let heard = ''
  pty.onBytes((piece) => {
    heard += text(piece)
  })
  cleanups.push(pty.unplug)
  return {
    link: new SerialLink(pty.path),
    second: () => new SerialLink(pty.path),
    heard: () => heard,
    say: pty.send,
    unplug: pty.unplug,
  }
}

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean()
})

const kinds = [
  { name: 'in process', make: duplexBench, there: true },
  { name: 'serialport on its mock binding', make: mockBench, there: true },
  { name: 'serialport on a pseudo-terminal (needs python3)', make: ptyBench, there: hasPython },
]

for (const { name, make, there } of kinds) {
  describe.skipIf(!there)(`a link: ${name}`, () => {
    async function opened() {
      const bench = await make()
      const closings: (Error | undefined)[] = []
      let got = ''
      bench.link.onBytes((piece) => {
        got += text(piece)
      })
      bench.link.onClosed((reason) => closings.push(reason))
      cleanups.push(() => bench.link.close())
      await bench.link.open()
      return { ...bench, closings, got: () => got }
    }
    const until = (check: () => boolean) => expect.poll(check, { interval: 2, timeout: 15_000 }).toBe(true)

    it('carries every byte both ways, in order', async () => {
      const bench = await opened()
      const all = Uint8Array.from({ length: 256 }, (_, value) => value)
      await bench.link.write(all)
      await bench.link.write(bytes('then this'))
      bench.say(all)
      await until(() => bench.got().length === 256)
      bench.say(bytes('and that'))
      await until(() => bench.got().length === 264 && bench.heard().length === 265)
      expect(bench.heard()).toBe(`${text(all)}then this`)
      expect(bench.got()).toBe(`${text(all)}and that`)
    })

    it('keeps nothing of a buffer that its owner uses again', async () => {
      const bench = await opened()
      const buffer = bytes('first')
      const written = bench.link.write(buffer)
      await written
      buffer.fill(0x78)
      await until(() => bench.heard().length === 5)
      expect(bench.heard()).toBe('first')
    })

    it('says once that it was closed, without a reason, however often it is closed', async () => {
      const bench = await opened()
      await Promise.all([bench.link.close(), bench.link.close()])
      await bench.link.close()
      await new Promise((resolve) => setImmediate(resolve))
      expect(bench.closings).toEqual([undefined])
    })

    it('says once, with a reason, that the rig was unplugged', async () => {
      const bench = await opened()
      await bench.link.write(bytes('hello'))
      await until(() => bench.heard() === 'hello')
      bench.unplug()
      await until(() => bench.closings.length > 0)
      await bench.link.close()
      expect(bench.closings).toHaveLength(1)
      expect(bench.closings[0]).toBeInstanceOf(LinkError)
      expect(bench.closings[0]).toMatchObject({ kind: 'io', link: bench.link.name })
    })

    it('refuses to write before it is open and after it is closed', async () => {
      const bench = await make()
      cleanups.push(() => bench.link.close())
      await expect(bench.link.write(bytes('early'))).rejects.toBeInstanceOf(LinkError)
      await bench.link.open()
      await bench.link.close()
      await expect(bench.link.write(bytes('late'))).rejects.toBeInstanceOf(LinkError)
      expect(bench.heard()).toBe('')
    })

    it('leaves its port free for the next one as soon as it is closed', async () => {
      const bench = await opened()
      await bench.link.write(bytes('one'))
      await bench.link.close()
      const next = bench.second?.()
      if (!next) return
      await next.open()
      await next.write(bytes('two'))
      await next.close()
      await next.close()
    })

    it('is opened once: reconnecting takes a new one', async () => {
      const bench = await opened()
      await expect(bench.link.open()).rejects.toBeInstanceOf(LinkError)
      await bench.link.close()
      await expect(bench.link.open()).rejects.toBeInstanceOf(LinkError)
    })

    it('tells a listener nothing any more once it has removed itself', async () => {
      const bench = await opened()
      let count = 0
      const remove = bench.link.onBytes(() => count++)
      remove()
      bench.say(bytes('x'))
      await until(() => bench.got() === 'x')
      expect(count).toBe(0)
    })

    it('says of a port that is held already that it is in use', async () => {
      const bench = await opened()
      const second = bench.second?.()
      if (!second) return
      await expect(second.open()).rejects.toMatchObject({ name: 'LinkError', kind: 'in-use' })
      await bench.link.write(bytes('still here'))
      await until(() => bench.heard() === 'still here')
    })
  })
}

describe('a serial port', () => {
  it('that is not there is missing', async () => {
    const path = '/dev/ttyLumacroNone'
    await expect(new SerialLink(path).open()).rejects.toMatchObject({ kind: 'missing', link: path })
    await expect(new SerialLink(path, MockBinding).open()).rejects.toMatchObject({ kind: 'missing' })
  })

  it('is listed with its USB ids in lower case, and null where the system does not know', async () => {
    const listed = await listSerialPorts({
      list: async () => [{ path: 'COM3', vendorId: '239A', productId: '8026' }, { path: 'COM1' }],
    })
    expect(listed).toEqual([
      {
        path: 'COM3',
        manufacturer: null,
        vendorId: '239a',
        productId: '8026',
        serialNumber: null,
        pnpId: null,
      },
      { path: 'COM1', manufacturer: null, vendorId: null, productId: null, serialNumber: null, pnpId: null },
    ])
  })
})
