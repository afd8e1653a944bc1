import { createVirtualRig, type VirtualRig } from '../../../electron/simulator/virtual-rig'
import { field } from './fields'
import { seeded } from './random'

export interface SoakReport {
  readonly shots: number
  readonly lost: number
  readonly doubled: number
  /** Shots whose light is not the one that was lit. */
  readonly wrong: number
  readonly faults: number
  readonly unplugged: number
}

const modes = ['mode m=steady', 'mode m=flash delay=0 on=6000', 'mode m=gated delay=0 on=100000']
const keys = [0x00fd40bf, 0x00fd00ff, 0x00ff02fd, 0x12345678]

/** A day of shooting with everything going on at once; the seed decides all of it. */
export async function soak(seed: number, shots: number): Promise<SoakReport> {
  const random = seeded(seed)
  const rig = await createVirtualRig({ writer: 'spi', pixelCount: 4, config: 'FADE_MS = 0' })
  const taken = new Map<number, string>()
  const truth: string[] = []
  let doubled = 0
  let faults = 0
  let unplugged = 0
  let connected = false
  const connect = (): void => {
    rig.board.usbConnected = true
    rig.connect()
    rig.ask('hello v=1')
    rig.events('edge')
    rig.events('shot')
    collect()
    connected = true
  }
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
  connect()
  let mode = 0
  rig.ask('power ev=-1000')
  while (truth.length < shots) {
    const dice = random()
    if (dice < 0.15) rig.board.turnEncoder(random() < 0.5 ? -1 : 1)
    else if (dice < 0.2) rig.board.sendInfrared(keys[Math.floor(random() * keys.length)] ?? 0)
    else if (dice < 0.25 && connected) rig.sendRaw('\u0007noise *deadbeef\n')
    else if (dice < 0.28 && connected) {
      rig.disconnect()
      rig.board.usbConnected = false
      connected = false
      unplugged++
    } else if (dice < 0.33 && !connected) connect()
    else if (dice < 0.36 && connected) {
      rig.run(70_000)
      mode = Math.floor(random() * modes.length)
      rig.ask(modes[mode] ?? '')
    } else if (dice < 0.4 && connected) collect()
    // An infrared key takes 85 ms to be obeyed: what the light is then is known.
    rig.idle(dice < 0.2 && dice >= 0.15 ? 130_000 : 12_000)
    rig.run(15_000)
    const before = rig.latches.length
    const resting = rig.lit
    const edgeUs = rig.nowUs
    rig.close(3000 + random() * 9000)
    rig.run(24_000)
    rig.idle(15_000)
    // A flash that is like the resting light changes nothing; what changes later is a key of the remote.
    const flash = rig.latches.slice(before).find((latch) => latch.atUs < edgeUs + 2500)
    const flashed = flash?.rgbw ?? resting
    truth.push(Buffer.from((mode === 0 ? resting : flashed).subarray(0, 4)).toString('hex'))
    rig.python.collect()
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
  }
}

/** 1 where that shot has come already. Live ones come again on asking (Q4): those are not counted here, since they are not acknowledged. */
function take(rig: VirtualRig, shot: string, taken: Map<number, string>): number {
  const seq = Number(field(shot, 'seq'))
  const light = field(rig.ask(`pixels rev=${field(shot, 'rev')} at=0 n=1`), 'px') ?? ''
  const known = taken.get(seq)
  taken.set(seq, light)
  return known !== undefined && known !== light ? 1 : 0
}
