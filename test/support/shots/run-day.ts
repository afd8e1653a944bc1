import { lightKey } from '../../../core/shots/light-key'
import type { PhotoFacts } from '../../../core/shots/photo-facts'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'
import { bootMs, makeChange, makeLight, makeShot } from './make-shot'
import { Random } from './random'
import type { Truth } from './simulated-day'

/** A day on which sequences are run, and what goes wrong in it. Shares are of frames, or of runs where that is said. */
export interface RunDayPlan {
  readonly seed: number
  readonly runs: number
  /** Frames planned, one of these a run. */
  readonly frames: readonly number[]
  /** By an intervalometer, by a camera that shoots as fast as it can, or by hand. */
  readonly pace: 'even' | 'burst' | 'hand'
  /** Photos with steady light before each run: none, or up to so many. */
  readonly setUp: number
  readonly photoLoss: number
  readonly shotLoss: number
  /** The shutter opened and the rig saw no edge: its run stands where it stood. */
  readonly missedEdges: number
  /** The contact was closed and no photo came of it: the run goes on by one. */
  readonly testFlashes: number
  /** Of runs: the camera took one more than planned; it took one, in step, before its cable was in. */
  readonly oneMore: number
  readonly unwired: number
  /** Of runs: stopped half-way. */
  readonly stopped: number
  /** All runs are of one sequence: as many frames, under the same lights. */
  readonly equal: boolean
  /** Which runs' photos there are; `lost`: of one, which the log has lost. */
  readonly photosOf: 'all' | 'one' | 'lost'
  readonly resolutionMs: number
  readonly offsetS: number
  readonly numbers: 'kept' | 'renumbered' | 'none'
}

export const runDay: RunDayPlan = {
  seed: 1,
  runs: 1,
  frames: [8, 12, 24, 36],
  pace: 'even',
  setUp: 0,
  photoLoss: 0.02,
  shotLoss: 0.02,
  missedEdges: 0.003,
  testFlashes: 0.003,
  oneMore: 0.05,
  unwired: 0.02,
  stopped: 0.05,
  equal: false,
  photosOf: 'all',
  resolutionMs: 1000,
  offsetS: 7203.4,
  numbers: 'kept',
}

interface Frame {
  readonly run: number
  readonly atMs: number
  readonly photo: boolean
  /** The rig saw it. */
  readonly edge: boolean
  /** Where the run stood, from 1; 0 outside of runs. */
  readonly place: number
  readonly of: number
  readonly light: number
}

const steadyLight = 0

/** What happens in one run, in order. */
function framesOf(plan: RunDayPlan, random: Random, run: number, of: number, startMs: number): Frame[] {
  const stepMs =
    plan.pace === 'burst' ? 1000 / random.pick([2, 3, 5, 10]) : random.pick([1500, 2000, 3000, 5000])
  const frames: Frame[] = []
  let now = startMs
  const next = (): void => {
    now += plan.pace === 'hand' ? 900 - 4000 * Math.log(1 - random.next()) : stepMs + random.between(-3, 3)
  }
  const lightOf = (place: number): number => 1 + (plan.equal ? 0 : 50 * run) + place
  if (random.chance(plan.unwired)) {
    frames.push({ run, atMs: now, photo: true, edge: false, place: 1, of, light: lightOf(1) })
    next()
  }
  const last = random.chance(plan.stopped) ? random.whole(2, of) : of
  // An intervalometer counts photos, not edges: where one made no edge, half the runs end one frame short.
  const counts = random.chance(0.5)
  let missed = 0
  for (let place = 1; place <= last - (counts ? missed : 0); ) {
    const edge = !random.chance(plan.missedEdges)
    const photo = !(edge && random.chance(plan.testFlashes))
    frames.push({ run, atMs: now, photo, edge, place, of, light: lightOf(place) })
    if (edge) place += 1
    else missed += 1
    next()
  }
  if (random.chance(plan.oneMore)) {
    // The rig stays at its last step, or was told to leave the run.
    const stays = random.chance(0.5)
    const light = stays ? lightOf(last) : steadyLight
    frames.push({ run, atMs: now, photo: true, edge: true, place: stays ? last : 0, of, light })
  }
  return frames
}

export interface RunDay {
  readonly photos: readonly PhotoFacts[]
  readonly shots: readonly ShotLine[]
  readonly timeline: readonly TimelineLine[]
  readonly truth: ReadonlyMap<string, Truth>
}

/** Makes a day of runs with known truth. The same plan gives the same day. */
export function simulateRunDay(plan: RunDayPlan): RunDay {
  const random = new Random(plan.seed)
  const wanted = plan.photosOf === 'all' ? null : random.whole(1, plan.runs)
  const frames: Frame[] = []
  let now = bootMs + random.between(20_000, 300_000)
  const same = random.pick(plan.frames)
  for (let run = 1; run <= plan.runs; run += 1) {
    const of = plan.equal ? same : random.pick(plan.frames)
    for (let count = plan.setUp === 0 ? 0 : random.whole(0, plan.setUp); count > 0; count -= 1) {
      frames.push({ run: 0, atMs: now, photo: true, edge: true, place: 0, of, light: steadyLight })
      now += 1500 - 15_000 * Math.log(1 - random.next())
    }
    const made = framesOf(plan, random, run, of, now)
    frames.push(...made)
    now = (made.at(-1)?.atMs ?? now) + 20_000 - 90_000 * Math.log(1 - random.next())
  }
  const shots: ShotLine[] = []
  const photos: PhotoFacts[] = []
  const timeline: TimelineLine[] = []
  const truth = new Map<string, Truth>()
  let [seq, number, held, before] = [random.whole(0, 3) * 20, random.whole(1, 5000), -1, bootMs]
  for (const frame of frames) {
    const { run, atMs, edge, place, of } = frame
    const light = makeLight(frame.light, place > 0 ? planned(run, place, of) : {})
    if (frame.light !== held && plan.pace !== 'burst')
      timeline.push(makeChange(timeline.length + 1, (before + atMs) / 2, light))
    ;[held, before] = [frame.light, atMs]
    if (edge) seq += 1
    const shotKept = edge && !random.chance(plan.shotLoss) && !(plan.photosOf === 'lost' && run === wanted)
    if (shotKept) shots.push(makeShot(seq, atMs, { closedUs: 8600, light }))
    const photoKept = frame.photo && !random.chance(plan.photoLoss) && (wanted === null || run === wanted)
    if (frame.photo && (photoKept || plan.numbers !== 'renumbered')) number += 1
    if (!photoKept) continue
    const shown = atMs + random.between(0, 40) + plan.offsetS * 1000
    const name =
      plan.numbers === 'none' ? `x${random.whole(1e6, 9e6).toString(36)}-${photos.length}q` : number
    const id = `card/IMG_${String(name).padStart(4, '0')}.JPG`
    const localMs = Math.floor(shown / plan.resolutionMs) * plan.resolutionMs
    photos.push({
      id,
      camera: 'Body',
      takenAt: { localMs, resolutionMs: plan.resolutionMs, offsetMinutes: null },
      exposureS: 1 / 125,
      fileNumber: plan.numbers === 'none' ? null : number,
    })
    const shot = shotKept ? `rig-1/boot-1/${seq}` : null
    truth.set(id, { shot, light: lightKey(light), decidable: shotKept })
  }
  return { photos: random.shuffle(photos), shots: random.shuffle(shots), timeline, truth }
}

const planned = (run: number, place: number, of: number) => ({
  mode: 'sequence' as const,
  run: { id: `run-${run}`, place, of, name: 'Rake' },
  step: { index: place, of, name: `step ${place}`, shot: 1, shots: 1 },
})

/** The same log, from which no run can be read. */
export const withoutRuns = (shots: readonly ShotLine[]): readonly ShotLine[] =>
  shots.map(({ light: { run: _run, ...light }, ...shot }) => ({ ...shot, light }))
