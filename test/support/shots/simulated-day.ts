import { lightKey } from '../../../core/shots/light-key'
import type { PhotoFacts } from '../../../core/shots/photo-facts'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'
import { bootMs, makeChange, makeLight, makeShot } from './make-shot'
import { Random } from './random'
import { rhythm } from './rhythm'

/** Everything about a day that a photographer, a camera and bad luck decide. */
export interface DayPlan {
  readonly seed: number
  /** Releases of each camera. */
  readonly exposures: number
  readonly cameras: number
  /** Camera minus true time at the day's start; each further camera is another 1,234 s off. */
  readonly offsetS: number
  readonly driftPpm: number
  /** Somebody sets the clock by so many minutes at half time; 0 for never. */
  readonly jumpMinutes: number
  readonly resolutionMs: number
  readonly rounding: 'truncate' | 'round'
  readonly stamp: 'start' | 'end'
  /** The camera's time lags the contact by 0 to so many ms. */
  readonly jitterMs: number
  /** True error of the host's estimates is uniform within this; it is stated as such. */
  readonly timeErrorMs: number
  readonly photoLoss: number
  readonly shotLoss: number
  readonly testFlashes: number
  /** Share of runs that are bursts, and that are evenly spaced. */
  readonly bursts: number
  readonly even: number
  /** Share of runs with an electronic shutter: no edge. */
  readonly silent: number
  readonly contact: 'tracks' | 'pulses'
  readonly exposuresVary: boolean
  readonly light: 'equal' | 'by-run' | 'each-shot'
  readonly numbers: 'kept' | 'renumbered' | 'none'
  readonly zoneMinutes: number | null
}

export const ordinaryDay: DayPlan = {
  seed: 1,
  exposures: 200,
  cameras: 1,
  offsetS: 7203.4,
  driftPpm: 0,
  jumpMinutes: 0,
  resolutionMs: 1000,
  rounding: 'truncate',
  stamp: 'start',
  jitterMs: 40,
  timeErrorMs: 2,
  photoLoss: 0.05,
  shotLoss: 0.05,
  testFlashes: 0.03,
  bursts: 0.2,
  even: 0.2,
  silent: 0,
  contact: 'tracks',
  exposuresVary: true,
  light: 'by-run',
  numbers: 'kept',
  zoneMinutes: null,
}

export interface Truth {
  /** `rig/boot/seq`, or null for a photo without a shot. */
  readonly shot: string | null
  /** Key of the light that lit it. */
  readonly light: string
  /** See docs/decisions/0006-matching.md. */
  readonly decidable: boolean
}

export interface SimulatedDay {
  readonly plan: DayPlan
  readonly photos: readonly PhotoFacts[]
  readonly shots: readonly ShotLine[]
  readonly timeline: readonly TimelineLine[]
  readonly truth: ReadonlyMap<string, Truth>
}

export const shotName = ({ rig, boot, seq }: { rig: string; boot: string; seq: number }): string =>
  `${rig}/${boot}/${seq}`

interface Release {
  readonly camera: number
  readonly trueMs: number
  readonly exposureS: number
  readonly run: number
  readonly silent: boolean
  /** A test flash: an edge without a photo. */
  readonly flash: boolean
  readonly even: boolean
  number: number
  seq: number
  estimateMs: number
  shotKept: boolean
  photoKept: boolean
  light: number
}

/** Makes a day with known truth. The same plan gives the same day. */
export function simulateDay(plan: DayPlan): SimulatedDay {
  const random = new Random(plan.seed)
  const releases: Release[] = []
  for (let camera = 0; camera < plan.cameras; camera += 1) {
    for (const beat of rhythm(random, plan)) {
      releases.push({
        ...beat,
        camera,
        run: beat.run * plan.cameras + camera,
        number: 0,
        seq: 0,
        estimateMs: 0,
        shotKept: !random.chance(plan.shotLoss),
        photoKept: !random.chance(plan.photoLoss),
        light: 0,
      })
    }
  }
  releases.sort((a, b) => a.trueMs - b.trueMs)
  const counters = Array.from({ length: plan.cameras }, () => random.whole(1, 9999))
  let seq = 0
  for (const release of releases) {
    if (!release.flash && (release.photoKept || plan.numbers !== 'renumbered')) {
      const next = ((counters[release.camera] ?? 0) % 9999) + 1
      counters[release.camera] = next
      release.number = next
    }
    if (!release.silent) {
      seq += 1
      release.seq = seq
    }
    release.estimateMs = release.trueMs + random.between(-plan.timeErrorMs, plan.timeErrorMs)
    release.light = plan.light === 'equal' ? 0 : plan.light === 'by-run' ? release.run : seq
  }
  const timeline = changesOf(releases)
  const shots = releases
    .filter(({ silent, shotKept }) => !silent && shotKept)
    .map((release) => shotOf(release, plan, random))
  const photos: PhotoFacts[] = []
  const truth = new Map<string, Truth>()
  const decidable = decidables(releases, plan)
  for (const release of releases) {
    if (release.flash || !release.photoKept) continue
    const photo = photoOf(release, plan, random, photos.length)
    photos.push(photo)
    const hasShot = !release.silent && release.shotKept
    truth.set(photo.id, {
      shot: hasShot ? `rig-1/boot-1/${release.seq}` : null,
      light: lightKey(makeLight(release.light)),
      decidable: hasShot && decidable.has(release),
    })
  }
  return { plan, photos: random.shuffle(photos), shots: random.shuffle(shots), timeline, truth }
}

function changesOf(releases: readonly Release[]): readonly TimelineLine[] {
  const changes: TimelineLine[] = []
  let current = -1
  let before = bootMs
  for (const { trueMs, light } of releases) {
    // The light changes half-way between two releases, and long exposures are over by then.
    if (light !== current)
      changes.push(makeChange(changes.length + 1, (before + trueMs) / 2, makeLight(light)))
    current = light
    before = trueMs
  }
  return changes
}

function shotOf(release: Release, plan: DayPlan, random: Random): ShotLine {
  const closedUs =
    plan.contact === 'pulses' ? null : Math.round(release.exposureS * 1e6 + random.between(200, 1500))
  return makeShot(release.seq, release.estimateMs, {
    rigTimeUs: Math.round((release.trueMs - bootMs) * 1000),
    closedUs,
    timeErrorMs: plan.timeErrorMs,
    light: makeLight(release.light),
  })
}

/** What the camera's clock shows at a true time, before it is cut to its steps. */
function clockOf(camera: number, trueMs: number, plan: DayPlan, jumpAtMs: number): number {
  const jump = plan.jumpMinutes !== 0 && trueMs > jumpAtMs ? plan.jumpMinutes * 60_000 : 0
  return trueMs + (plan.offsetS + camera * 1234) * 1000 + plan.driftPpm * 1e-6 * (trueMs - bootMs) + jump
}

const jumpAt = (plan: DayPlan): number => bootMs + (plan.exposures * 15_000) / 2

function photoOf(release: Release, plan: DayPlan, random: Random, index: number): PhotoFacts {
  const lag = random.between(0, plan.jitterMs) + (plan.stamp === 'end' ? release.exposureS * 1000 : 0)
  const shown = clockOf(release.camera, release.trueMs + lag, plan, jumpAt(plan))
  const step = plan.resolutionMs
  const localMs = (plan.rounding === 'round' ? Math.round(shown / step) : Math.floor(shown / step)) * step
  const name =
    plan.numbers === 'none' ? `x${random.whole(1e6, 9e6).toString(36)}-${index}q` : String(release.number)
  return {
    id: `card-${release.camera}/${Math.floor(index / 100)}/IMG_${name.padStart(4, '0')}.JPG`,
    camera: `Maker Body ${release.camera}`,
    takenAt: { localMs, resolutionMs: step, offsetMinutes: plan.zoneMinutes },
    exposureS: release.exposureS,
    fileNumber: plan.numbers === 'none' ? null : release.number,
  }
}

/** See docs/decisions/0006-matching.md: what can be told apart, by construction. */
function decidables(releases: readonly Release[], plan: DayPlan): ReadonlySet<Release> {
  const told = new Set<Release>()
  // Irregular releases, whole on both sides, are what ties a clock down.
  for (let camera = 0; camera < plan.cameras; camera += 1) {
    const early: Release[] = []
    const late: Release[] = []
    for (const release of releases) {
      if (release.camera !== camera || release.flash) continue
      if (plan.jumpMinutes !== 0 && release.trueMs > jumpAt(plan)) late.push(release)
      else early.push(release)
    }
    for (const side of [early, late]) {
      const anchorsHere = side.filter((own) => !own.even && !own.silent && own.shotKept && own.photoKept)
      if (anchorsHere.length >= 6) for (const own of side) told.add(own)
    }
  }
  // Photos and shots that could be each other's by time form a knot; one loss in it, and its pairs are anyone's guess.
  const slack = plan.resolutionMs + 2 * plan.jitterMs + 2 * plan.timeErrorMs + 60
  let knot: Release[] = []
  const close = (): void => {
    const whole = knot.every((own) => own.shotKept && own.photoKept && !own.silent && !own.flash)
    const ordered = plan.numbers !== 'none' || knot.length === 1
    const oneCamera = knot.every(({ camera }) => camera === knot[0]?.camera)
    if (!(whole && ordered && oneCamera)) for (const own of knot) told.delete(own)
    knot = []
  }
  for (const release of releases) {
    const last = knot[knot.length - 1]
    if (last && release.trueMs - last.trueMs > slack) close()
    knot.push(release)
  }
  close()
  return told
}
