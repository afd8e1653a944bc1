import { crc32Hex } from '../../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../../electron/simulator/virtual-rig'
import { filled, showFrame } from './frames'
import { seeded } from './random'

export interface Row {
  readonly mode: string
  readonly writer: 'neopixel' | 'spi'
  readonly pixels: number
  readonly busy: boolean
  /** Microseconds from the edge, sorted: to the first bit of the write, and to the latched chain. */
  readonly firstBitUs: readonly number[]
  readonly latchedUs: readonly number[]
}

const modes: Readonly<Record<string, string>> = {
  flash: 'mode m=flash delay=0 on=12000',
  gated: 'mode m=gated delay=0 on=100000',
  strobe: 'mode m=strobe delay=0 on=12000 n=2 period=24000',
  sequence: 'mode m=sequence on=12000 shots=1 loop=1 after=0',
}

async function prepared(mode: string, writer: 'neopixel' | 'spi', pixels: number): Promise<VirtualRig> {
  const rig = await createVirtualRig({ pixelCount: pixels, writer, config: 'BUDGET_MA = 20000' })
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('power ev=0')
  showFrame(rig, 'model', filled(pixels, [0, 0, 0, 20]))
  const look = filled(pixels, [255, 0, 0, 255])
  showFrame(rig, 'look', look)
  rig.ask(`step at=1 crc=${crc32Hex(look)}`)
  rig.ask(modes[mode] ?? '')
  rig.run(30_000)
  return rig
}

/** `busy`: requests that come at any moment, the knob turned and keys of a remote, all while edges come. */
export async function measure(
  mode: string,
  writer: 'neopixel' | 'spi',
  pixels: number,
  busy: boolean,
  edges: number,
): Promise<Row> {
  const random = seeded(pixels + edges)
  const rig = await prepared(mode, writer, pixels)
  const starts: number[] = []
  rig.board.chain.onShift((startUs) => starts.push(startUs))
  const firstBitUs: number[] = []
  const latchedUs: number[] = []
  for (let edge = 0; edge < edges; edge++) {
    if (busy && edge % 8 === 0) rig.board.turnEncoder(random() < 0.5 ? -1 : 1)
    if (busy && edge % 16 === 5) rig.board.sendInfrared(0x12345678)
    rig.run(6000 + random() * 3000)
    const atUs = rig.nowUs + random() * 1500
    if (busy) rig.board.clock.schedule(atUs - random() * 3000, () => rig.send('900 state'))
    rig.board.clock.schedule(atUs, () => rig.setContact(true))
    rig.board.clock.schedule(atUs + 9000, () => rig.setContact(false))
    rig.runUntil(atUs + 20)
    rig.run(9000)
    const started = starts.findLast((us, index) => us >= atUs && (starts[index - 1] ?? 0) < atUs)
    const latched = rig.latches.find((latch) => latch.atUs > (started ?? Number.POSITIVE_INFINITY))
    if (started !== undefined && latched) {
      firstBitUs.push(started - atUs)
      latchedUs.push(latched.atUs - atUs)
    }
    rig.run(mode === 'strobe' ? 45_000 : 26_000)
    starts.length = 0
    rig.events()
    rig.python.collect()
  }
  const sorted = (values: number[]) => values.sort((a, b) => a - b)
  return { mode, writer, pixels, busy, firstBitUs: sorted(firstBitUs), latchedUs: sorted(latchedUs) }
}

export async function allRows(edges: number): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const writer of ['neopixel', 'spi'] as const)
    for (const mode of writer === 'spi' ? ['flash'] : Object.keys(modes))
      for (const pixels of [4, 24, 60])
        for (const busy of [false, true]) rows.push(await measure(mode, writer, pixels, busy, edges))
  return rows
}
