import { frameToHex } from '../../../core/light/frame'
import { crc32 } from '../../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../../electron/simulator/rig/virtual-rig'
import { field } from '../firmware/fields'
import { seeded } from '../firmware/random'
import { goldenBodies, noisyLine } from './noise'
import { NoisyHost } from './noisy-host'

export interface RigNoiseReport {
  readonly lines: number
  /** Lines that came whole and with an id, and so were to be answered. */
  readonly answerable: number
  /** Answers that were missing, doubled, of another id or out of order. */
  readonly astray: number
  /** How far the rig's own count of bad lines is from what was sent. */
  readonly miscounted: number
  /** Floods of which the rig took no line, and how many of these moved its revision or its light all the same. */
  readonly refusedFloods: number
  readonly moved: number
  /** Times that the rig said another light than the one that is lit, or did not answer. */
  readonly wrong: number
  /** Exceptions in the firmware, caught or not. */
  readonly faults: number
  /** The light that is asked for when all is over is the light that is lit. */
  readonly obeys: boolean
  /** Between the most and the least free memory of the interpreter, measured a hundred times from a tenth of the way on in the same state; bytes. */
  readonly freeSpreadBytes: number
  /** Lines of the rig that were damaged. */
  readonly torn: number
}

/** Lines sent without a pause, as a host that floods does: far more than the rig's input holds. Few are often all refused. */
const MOST = 60
const FEW = 6
const PIXELS = 4
const CHECKS = 100
const EVERY_PIXEL = `pixels of=shown at=0 n=${PIXELS}`

/** Fuzzed lines from a host to the real firmware on a simulated board, a flood at a time; it must answer and tell the truth in between. */
export async function rigNoise(seed: number, lines: number): Promise<RigNoiseReport> {
  const random = seeded(seed)
  const bodies = goldenBodies('host')
  // While the rig blinks, each line takes it a quarter of a second that is all simulated, so most floods do not ask for that.
  const usual = bodies.filter((body) => !body.includes('of=blink'))
  const rig = await createVirtualRig({
    writer: 'spi',
    pixelCount: PIXELS,
    config: 'FADE_MS = 0\nRELEASE_PIN = "D11"\nKNOB_PINS = None',
  })
  const host = new NoisyHost(rig)
  const free: number[] = []
  let [wrong, refusedFloods, moved, said] = [0, 0, 0, 0]
  const look = () => {
    // A walk or a blink of the self-test is no light that stays.
    host.ask('test of=end')
    const { lit } = rig
    const told = host.ask(EVERY_PIXEL)
    if (!told.startsWith('ok rev=') || !told.endsWith(` px=${frameToHex(lit)}`)) wrong++
    return told
  }
  let before = look()
  while (said < lines) {
    const size = Math.min(lines - said, 1 + Math.floor(random() * (random() < 0.5 ? FEW : MOST)))
    const { taken } = host
    const kind = random() < 0.1 ? bodies : usual
    for (let line = 0; line < size; line++) host.send(noisyLine(kind, random))
    said += size
    host.drain()
    const refused = host.taken === taken
    const after = look()
    if (refused) refusedFloods++
    if (refused && after !== before) moved++
    before = after
    if (said < (lines * (free.length + 1)) / CHECKS) continue
    host.home()
    free.push(freeMemory(rig))
    before = look()
  }
  const health = host.ask('health')
  const settled = free.slice(CHECKS / 10)
  return {
    lines,
    answerable: host.answerable,
    astray: host.astray,
    miscounted: Math.abs(Number(field(health, 'bad')) - host.bad),
    refusedFloods,
    moved,
    wrong,
    faults: Number(field(health, 'faults')),
    obeys: obeys(rig, host),
    freeSpreadBytes: Math.max(...settled) - Math.min(...settled),
    torn: host.torn,
  }
}

function obeys(rig: VirtualRig, host: NoisyHost): boolean {
  const frame = Uint8Array.from({ length: PIXELS * 4 }, (_, at) => at + 1)
  const crc = crc32(frame).toString(16).padStart(8, '0')
  const asked = [
    'mode m=steady',
    'power ev=0',
    'black on=0',
    `put bank=look at=0 px=${frameToHex(frame)}`,
    `show bank=look crc=${crc}`,
  ]
  const answered = asked.every((words) => host.ask(words).startsWith('ok'))
  rig.run(20_000)
  return answered && frameToHex(rig.lit) === frameToHex(frame)
}

function freeMemory(rig: VirtualRig): number {
  rig.python.collect()
  rig.python.run('import gc\n_free = gc.mem_free()')
  return Number(rig.python.get('_free'))
}
