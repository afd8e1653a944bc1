import { crc32Hex } from '../../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../../electron/simulator/rig/virtual-rig'
import { filled, showFrame } from './frames'
import { seeded } from './random'

export const writers = ['neopixel', 'spi'] as const
export const pixelCounts = [4, 24, 60] as const

export interface Row {
  readonly mode: string
  readonly writer: (typeof writers)[number]
  readonly pixels: number
  readonly busy: boolean
  /** Edges whose light never came: none, or something is wrong. */
  readonly missed: number
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
const CLOSED_US = 9000
/** The longest of them, both pulses of the strobe, after the contact has opened. */
const PULSES_US = 30_000
const LOCKOUT_US = 32_000

async function prepared(writer: Row['writer'], pixels: number): Promise<VirtualRig> {
  const rig = await createVirtualRig({ pixelCount: pixels, writer, config: 'BUDGET_MA = 20000' })
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('power ev=0')
  showFrame(rig, 'model', filled(pixels, [0, 0, 0, 20]))
  const look = filled(pixels, [255, 0, 0, 255])
  showFrame(rig, 'look', look)
  rig.ask(`step at=1 crc=${crc32Hex(look)}`)
  return rig
}

/** `busy`: requests that come at any moment, the knob turned and keys of a remote, all while edges come. */
function measure(rig: VirtualRig, mode: string, busy: boolean, edges: number) {
  const random = seeded(edges + mode.length)
  rig.ask(modes[mode] ?? '')
  rig.run(30_000)
  const starts: number[] = []
  const forget = rig.board.chain.onShift((startUs) => starts.push(startUs))
  const firstBitUs: number[] = []
  const latchedUs: number[] = []
  for (let edge = 0; edge < edges; edge++) {
    if (busy && edge % 8 === 0) rig.board.hands.turnEncoder(random() < 0.5 ? -1 : 1)
    if (busy && edge % 16 === 5) rig.board.hands.sendInfrared(0x12345678)
    rig.run(6000 + random() * 3000)
    const atUs = rig.nowUs + random() * 1500
    if (busy) rig.board.clock.schedule(atUs - random() * 3000, () => rig.send('900 state'))
    rig.board.clock.schedule(atUs, () => rig.setContact(true))
    rig.board.clock.schedule(atUs + CLOSED_US, () => rig.setContact(false))
    const latchesBefore = rig.latches.length
    starts.length = 0
    rig.runUntil(atUs + CLOSED_US)
    const started = starts.find((us) => us >= atUs)
    const latched = rig.latches
      .slice(latchesBefore)
      .find((latch) => latch.atUs > (started ?? Number.POSITIVE_INFINITY))
    if (started !== undefined && latched) {
      firstBitUs.push(started - atUs)
      latchedUs.push(latched.atUs - atUs)
    }
    rig.run(mode === 'strobe' ? PULSES_US : 6000)
    rig.idle(Math.max(0, atUs + LOCKOUT_US - rig.nowUs))
    rig.events()
  }
  forget()
  const sorted = (values: number[]) => values.sort((a, b) => a - b)
  return { missed: edges - latchedUs.length, firstBitUs: sorted(firstBitUs), latchedUs: sorted(latchedUs) }
}

/** Every mode in which an edge writes, quiet and busy, so many edges each. */
export async function measureRig(
  writer: Row['writer'],
  pixels: number,
  edges: number,
): Promise<readonly Row[]> {
  const rig = await prepared(writer, pixels)
  return Object.keys(modes).flatMap((mode) =>
    [false, true].map((busy) => ({ mode, writer, pixels, busy, ...measure(rig, mode, busy, edges) })),
  )
}

export async function allRows(edges: number): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const writer of writers)
    for (const pixels of pixelCounts) rows.push(...(await measureRig(writer, pixels, edges)))
  return rows.sort((a, b) => a.writer.localeCompare(b.writer) || a.mode.localeCompare(b.mode))
}
