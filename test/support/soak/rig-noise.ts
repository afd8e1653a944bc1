import { frameToHex } from '../../../core/light/frame'
import { crc32 } from '../../../core/wire/crc32'
import { encodeLine, LineDecoder } from '../../../core/wire/line-codec'
import { createVirtualRig, type VirtualRig } from '../../../electron/simulator/rig/virtual-rig'
import { seeded } from '../firmware/random'
import { goldenBodies, noisyLine } from './noise'

export interface RigNoiseReport {
  readonly lines: number
  /** Plain requests in between that were not answered as they should. */
  readonly wrong: number
  /** The light that is asked for when all is over is the light that is lit. */
  readonly obeys: boolean
  /** Growth of the interpreter's heap in use from a tenth of the way to its end, bytes. */
  readonly grownBytes: number
  /** Lines of the rig that were damaged. */
  readonly torn: number
}

/** Lines sent without a pause, as a host that floods does: far more than the rig's input holds. */
const FLOOD = 40
const PIXELS = 4

/** Fuzzed lines from a host to the real firmware on a simulated board, a flood at a time; it must answer in between. */
export async function rigNoise(seed: number, lines: number): Promise<RigNoiseReport> {
  const random = seeded(seed)
  const bodies = goldenBodies('host')
  const rig = await createVirtualRig({ writer: 'spi', pixelCount: PIXELS, config: 'FADE_MS = 0' })
  const wire = wireTo(rig)
  let [wrong, early] = [0, 0]
  for (let said = 0; said < lines; said += FLOOD) {
    for (let line = 0; line < FLOOD; line++) rig.board.channel.send(noisyLine(bodies, random))
    wire.drain()
    if (!/^ok ms=\d+$/.test(wire.ask('time'))) wrong++
    if (said <= lines / 10) early = heapInUse(rig)
  }
  const grownBytes = heapInUse(rig) - early
  return { lines, wrong, obeys: obeys(rig, wire.ask), grownBytes, torn: wire.torn() }
}

/** A host that keeps nothing but the reply it waits for. */
function wireTo(rig: VirtualRig) {
  const decoder = new LineDecoder()
  // Ids that no golden line has: a reply to noise is never taken for ours.
  let id = 50_000
  let reply = ''
  rig.board.channel.open((bytes) => {
    for (const line of decoder.push(bytes)) {
      if (line.kind === 'line' && line.body.startsWith(`${id} `)) reply = line.body.slice(`${id} `.length)
    }
  })
  return {
    torn: () => decoder.dropped,
    /** Until the rig has read, and said, all that is under way. */
    drain: () => {
      for (let steps = 0; rig.board.channel.busy && steps < 10_000; steps++) rig.machine.turns(16)
    },
    ask: (words: string): string => {
      id = id === 60_000 ? 50_001 : id + 1
      reply = ''
      rig.board.channel.send(encodeLine(`${id} ${words}`))
      for (let steps = 0; reply === '' && steps < 10_000; steps++) rig.machine.turns(4)
      return reply
    },
  }
}

function obeys(rig: VirtualRig, ask: (words: string) => string): boolean {
  const frame = Uint8Array.from({ length: PIXELS * 4 }, (_, at) => at + 1)
  const crc = crc32(frame).toString(16).padStart(8, '0')
  const asked = [
    'mode m=steady',
    'power ev=0',
    'black on=0',
    `put bank=look at=0 px=${frameToHex(frame)}`,
    `show bank=look crc=${crc}`,
  ]
  const answered = asked.every((words) => ask(words).startsWith('ok'))
  rig.run(20_000)
  return answered && frameToHex(rig.lit) === frameToHex(frame)
}

function heapInUse(rig: VirtualRig): number {
  rig.python.collect()
  rig.python.run('import gc\n_in_use = gc.mem_alloc()')
  return Number(rig.python.get('_in_use'))
}
