import { mkdir, rename, rm } from 'node:fs/promises'
import type { ShotLine } from '../../../core/shots/shot-line'
import { crc32 } from '../../../core/wire/crc32'
import { encodeLine } from '../../../core/wire/line-codec'
import { RigBench } from '../../electron/rig/rig-bench'
import { seeded } from '../firmware/random'
import { goldenBodies, heapInUse, noisyLine } from './noise'

export interface DayReport {
  readonly shots: number
  readonly lost: number
  readonly doubled: number
  /** Lines whose light is not the one that was applied. */
  readonly wrong: number
  /** Lines that stand before one that was shot earlier in the same boot. */
  readonly disordered: number
  /** Shots that the rig still holds when all is over. */
  readonly left: number
  readonly damagedLines: number
  /** Of the app and of this run's own notes, from a tenth of the way to its end. */
  readonly grownBytesPerShot: number
  /** What went on meanwhile, by kind. */
  readonly events: Readonly<Record<string, number>>
  readonly timersLeft: number
}

/**
 * A day of shooting in virtual time, on the host's side: the app's own rig service and its files on a real disk, and a
 * rig that follows the protocol. Cables are pulled, lines damaged and lost, knobs turned, the app and the rig
 * restarted, the computer's clock set, the log's disk taken away; the seed decides all of it.
 */
export async function day(seed: number, shots: number): Promise<DayReport> {
  const random = seeded(seed)
  const bench = await RigBench.make()
  const { rig } = bench
  const noise = goldenBodies('rig').filter((body) => !/^! (shot|edge|state)/.test(body))
  const truth = new Map<string, number>()
  const events: Record<string, number> = {}
  let boots = 0
  let early = 0
  const below = (most: number) => Math.floor(random() * most)

  const shoot = (told = true) => {
    const light = digest(rig.applied('look'))
    truth.set(`${rig.boot}/${rig.shutter(random() < 0.1 ? null : 2000 + below(30_000), told)}`, light)
  }
  const happenings: Readonly<Record<string, () => Promise<void> | void>> = {
    knob: () => rig.turn({ ev: -100 * below(60) }),
    edit: () => {
      bench.service.light.edit({ kind: 'power', power: -below(30) / 10 })
    },
    noise: () => {
      for (let line = below(6); line >= 0; line--) rig.sayRaw(noisyLine(noise, random))
    },
    damagedShot: () => {
      shoot(false)
      const line = encodeLine(`! shot seq=${rig.lastSeq} ms=${rig.ms} late=0 closed=- rev=${rig.state.rev}`)
      line[below(line.length - 1)] = 0x7e
      rig.sayRaw(line)
    },
    lostShot: () => shoot(false),
    burst: async () => {
      for (let shot = below(8); shot >= 0; shot--) {
        shoot()
        await bench.clock.advance(60)
      }
    },
    silence: async () => {
      rig.script = () => 'silent'
      shoot()
      await bench.clock.advance(below(900))
      rig.script = () => 'go'
    },
    unplug: async () => {
      rig.unplug()
      for (let shot = below(6); shot > 0; shot--) {
        if (random() < 0.5) rig.turn({ ev: -100 * below(60) })
        shoot()
        await bench.clock.advance(100)
      }
    },
    powerCut: async () => {
      // What the rig holds when its power goes is lost by design (M2): it has been handed over before.
      await handedOver()
      rig.powerCycle((0x10000000 + ++boots).toString(16))
    },
    restart: async () => {
      await bench.closeApp()
      shoot()
      await bench.openApp()
      await bench.connect()
    },
    clockSet: () => bench.clock.setWall((random() - 0.5) * 7_200_000),
    noDisk: async () => {
      await rename(bench.shotsPath, `${bench.shotsPath}.away`)
      await mkdir(bench.shotsPath)
      shoot()
      await bench.rest(below(800))
      await rm(bench.shotsPath, { recursive: true })
      await rename(`${bench.shotsPath}.away`, bench.shotsPath)
    },
  }
  const handedOver = async () => {
    for (let waited = 0; rig.shots.length > 0 && waited < 40_000; waited += 400) await bench.rest()
  }

  await bench.connect()
  shoot()
  await handedOver()
  const kinds = Object.keys(happenings)
  while (truth.size < shots) {
    const kind = random() < 0.6 ? 'burst' : (kinds[below(kinds.length)] ?? 'burst')
    events[kind] = (events[kind] ?? 0) + 1
    await happenings[kind]?.()
    shoot()
    await bench.rest(40 + below(200))
    if (early === 0 && truth.size > shots / 10) early = heapInUse()
  }
  await handedOver()
  const grownBytesPerShot = Math.round((heapInUse() - early) / (shots * 0.9))
  const { lines, duplicates, bad } = await bench.shots()
  const left = rig.shots.length
  const written = new Set(lines.map(keyOf))
  await bench.closeApp()
  const report = {
    shots: truth.size,
    lost: [...truth.keys()].filter((key) => !written.has(key)).length,
    doubled: duplicates + lines.filter((line) => !truth.has(keyOf(line))).length,
    wrong: lines.filter((line) => truth.get(keyOf(line)) !== digest(line.light.frame)).length,
    disordered: lines.filter((line, at) => {
      const before = lines[at - 1]
      return before?.boot === line.boot && before.rigTimeUs > line.rigTimeUs
    }).length,
    left,
    damagedLines: bad.length,
    events,
    timersLeft: bench.clock.pendingTimers,
    grownBytesPerShot,
  }
  await bench.clear()
  return report
}

/** Kept instead of frames, whose text would be most of the memory that is measured. */
const digest = (frame: string) => crc32(new TextEncoder().encode(frame))

const keyOf = ({ boot, seq }: ShotLine) => `${boot}/${seq}`
