import { crc32Hex } from '../../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../../electron/simulator/rig/virtual-rig'
import { field } from './fields'
import { showFrame } from './frames'
import { seeded } from './random'

export interface SoakReport {
  readonly shots: number
  readonly lost: number
  readonly doubled: number
  /** Shots whose light is not the one that was lit. */
  readonly wrong: number
  readonly faults: number
  readonly unplugged: number
  /** Shots in each mode. */
  readonly modes: Readonly<Record<string, number>>
}

/** Whether the light of a shot is on before it, or comes at its edge. */
const modes: Readonly<Record<string, { readonly prelit: boolean; readonly words: string }>> = {
  steady: { prelit: true, words: 'm=steady' },
  flash: { prelit: false, words: 'm=flash delay=0 on=6000' },
  gated: { prelit: false, words: 'm=gated delay=0 on=100000' },
  strobe: { prelit: false, words: 'm=strobe delay=0 on=6000 n=2 period=12000' },
  sequence: { prelit: true, words: 'm=sequence on=0 shots=1 loop=1 after=0' },
  'sequence of flashes': { prelit: false, words: 'm=sequence on=6000 shots=2 loop=1 after=0' },
}
const names = Object.keys(modes)
const keys = [0x00fd40bf, 0x00fd00ff, 0x00ff02fd, 0x12345678]
const PIXELS = 4
/** The longest that a pulse goes on after its edge, and an edge may have to wait for one. */
const PULSES_US = 26_000
const FIRST_LIGHT_US = 6000

/** Frames whose last pixels agree with the modelling light, so that prefixes of them are written. */
const looks = [1, 2, 3, 4].map((look) =>
  Uint8Array.from({ length: 4 * PIXELS }, (_, at) =>
    at >> 2 < look ? (at % 4 === 0 ? 50 * look : 10 * look + at) : at % 4 === 3 ? 20 : 0,
  ),
)

async function prepared(writer: 'neopixel' | 'spi'): Promise<VirtualRig> {
  const rig = await createVirtualRig({ writer, pixelCount: PIXELS, config: 'FADE_MS = 0' })
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('power ev=-1000')
  for (const [index, look] of looks.slice(1).entries()) {
    rig.ask(`put bank=look at=0 px=${Buffer.from(look).toString('hex')}`)
    rig.ask(`step at=${index + 1} crc=${crc32Hex(look)}`)
  }
  showFrame(rig, 'look', looks[0] ?? new Uint8Array())
  return rig
}

/** A day of shooting with everything going on at once; the seed decides all of it. */
export async function soak(seed: number, shots: number, writer: 'neopixel' | 'spi'): Promise<SoakReport> {
  const random = seeded(seed)
  const rig = await prepared(writer)
  const taken = new Map<number, string>()
  const truth: string[] = []
  const counts: Record<string, number> = {}
  let doubled = 0
  let faults = 0
  let unplugged = 0
  let connected = true
  let mode = 'steady'
  const collect = (): void => {
    for (let more = true; more; ) {
      const reply = rig.ask('shots after=0')
      for (const shot of rig.events('shot')) doubled += take(rig, shot, taken)
      rig.ask(`ack seq=${field(reply, 'last')}`)
      more = field(reply, 'more') === '1'
    }
    faults += rig.events('fault').length
    rig.events()
  }
  const connect = (): void => {
    rig.board.usbConnected = true
    rig.connect()
    rig.ask('hello v=1')
    rig.events()
    collect()
    connected = true
  }
  while (truth.length < shots) {
    const dice = random()
    if (dice < 0.15) rig.board.hands.turnEncoder(random() < 0.5 ? -1 : 1)
    else if (dice < 0.2) rig.board.hands.sendInfrared(keys[Math.floor(random() * keys.length)] ?? 0)
    else if (dice < 0.25 && connected) rig.sendRaw('\u0007noise *deadbeef\n')
    else if (dice < 0.28 && connected) {
      rig.disconnect()
      rig.board.usbConnected = false
      connected = false
      unplugged++
    } else if (dice < 0.33 && !connected) connect()
    else if (dice < 0.4 && connected) {
      mode = names[Math.floor(random() * names.length)] ?? mode
      rig.ask(`mode ${modes[mode]?.words}`)
    } else if (dice < 0.43 && connected) collect()
    else if (dice < 0.46) {
      rig.board.hands.setKey(true)
      rig.idle(30_000)
      rig.board.hands.setKey(false)
    }
    // An infrared key takes 85 ms to be obeyed: what the light is then is known.
    rig.idle(dice < 0.2 && dice >= 0.15 ? 130_000 : 12_000 + random() * 5000)
    const resting = rig.lit
    const before = rig.latches.length
    const edgeUs = rig.close(3000 + random() * 9000)
    rig.run(PULSES_US)
    rig.idle(15_000)
    // A pulse that is like the resting light changes nothing; what changes later is the way back, or the next step.
    const pulse = rig.latches.slice(before).find((latch) => latch.atUs < edgeUs + FIRST_LIGHT_US)
    const light = modes[mode]?.prelit ? resting : (pulse?.rgbw ?? resting)
    truth.push(Buffer.from(light).toString('hex'))
    counts[mode] = (counts[mode] ?? 0) + 1
  }
  if (!connected) connect()
  collect()
  const numbers = truth.map((light, index) => ({ seq: index + 1, light }))
  return {
    shots,
    lost: numbers.filter(({ seq }) => !taken.has(seq)).length,
    doubled: doubled + Math.max(0, taken.size - shots),
    wrong: numbers.filter(({ seq, light }) => taken.has(seq) && taken.get(seq) !== light).length,
    faults,
    unplugged,
    modes: counts,
  }
}

/** As `npm run soak` names them. */
export const firmwareNeopixel = (seed: number, shots: number) => soak(seed, shots, 'neopixel')
export const firmwareSpi = (seed: number, shots: number) => soak(seed, shots, 'spi')

/** 1 where that shot has come already. Live ones come again on asking (Q4): those are not counted here, since they are not acknowledged. */
function take(rig: VirtualRig, shot: string, taken: Map<number, string>): number {
  const seq = Number(field(shot, 'seq'))
  const light = field(rig.ask(`pixels rev=${field(shot, 'rev')} at=0 n=${PIXELS}`), 'px') ?? ''
  const known = taken.get(seq)
  taken.set(seq, light)
  return known !== undefined && known !== light ? 1 : 0
}
