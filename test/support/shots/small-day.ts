import { lightKey } from '../../../core/shots/light-key'
import type { PhotoFacts } from '../../../core/shots/photo-facts'
import type { ShotLine } from '../../../core/shots/shot-line'
import { bootMs, makeLight, makeShot } from './make-shot'
import { Random } from './random'
import type { Truth } from './simulated-day'

/** A newcomer's first minute: a handful of photos and shots. */
export interface SmallPlan {
  readonly seed: number
  /** Releases that leave a photo and a shot, unless one of them is lost. */
  readonly releases: number
  /** Ms between releases where they are even; null for intervals of a hand on the release. */
  readonly evenMs: number | null
  readonly resolutionMs: number
  readonly offsetS: number
  /** Photos taken before the rig was there (below 0), or when it was gone (above 0). */
  readonly extraPhotos: number
  /** Shots without a photo at the start (below 0) or at the end (above 0). */
  readonly extraShots: number
  /** Of each side, in between: probability that one is missing. */
  readonly loss: number
  readonly zoneMinutes: number | null
  readonly numbers: boolean
  /** Whether the files were seen arriving, 0.2 to 3 s after the shot. */
  readonly arrivals: boolean
  readonly exposuresVary: boolean
  readonly light: 'equal' | 'each-shot'
  /** The photos are of another hour, under a light that is in no log. */
  readonly stranger: boolean
}

export const smallDay: SmallPlan = {
  seed: 1,
  releases: 5,
  evenMs: null,
  resolutionMs: 1000,
  offsetS: 37,
  extraPhotos: 0,
  extraShots: 0,
  loss: 0,
  zoneMinutes: null,
  numbers: true,
  arrivals: false,
  exposuresVary: false,
  light: 'each-shot',
  stranger: false,
}

export interface SmallDay {
  readonly plan: SmallPlan
  readonly photos: readonly PhotoFacts[]
  readonly shots: readonly ShotLine[]
  readonly truth: ReadonlyMap<string, Truth>
}

const shutterTimes = [1 / 250, 1 / 125, 1 / 60, 1 / 15, 1 / 4, 0.5]
/** A light that is in no log. */
const elsewhere = 999

/** Makes a small day with known truth. The same plan gives the same day. */
export function simulateSmallDay(plan: SmallPlan): SmallDay {
  const random = new Random(plan.seed)
  const first = bootMs + random.between(20_000, 300_000)
  const count = plan.releases + Math.abs(plan.extraPhotos) + Math.abs(plan.extraShots)
  const jitterMs = 8
  let at = first
  // A stranger's photos have a rhythm of their own.
  let shiftMs = plan.stranger ? random.between(-7_200_000, 7_200_000) : 0
  const photos: PhotoFacts[] = []
  const shots: ShotLine[] = []
  const truth = new Map<string, Truth>()
  const numberBase = random.whole(1, 9000)
  const early = Math.max(0, -plan.extraPhotos) + Math.max(0, -plan.extraShots)
  let seq = 0
  let number = numberBase
  for (let index = 0; index < count; index += 1) {
    const core = index >= early && index < early + plan.releases
    const extraPhoto =
      !core &&
      (index < early
        ? index < -plan.extraPhotos
        : index < early + plan.releases + Math.max(0, plan.extraPhotos))
    const photoKept = core ? !random.chance(plan.loss) : extraPhoto
    const wired = core || !extraPhoto
    const shotKept = wired && !(core && random.chance(plan.loss))
    const exposureS = plan.exposuresVary ? random.pick(shutterTimes) : 1 / 125
    // A test flash is nobody's photo; at an even pace the extra shot is a photo that was deleted.
    if (core || extraPhoto || plan.evenMs !== null) number += 1
    if (wired) seq += 1
    const step = plan.light === 'equal' ? 0 : index
    if (shotKept) {
      shots.push(
        makeShot(seq, at + random.between(-1, 1), {
          rigTimeUs: Math.round((at - bootMs) * 1000),
          closedUs: Math.round(exposureS * 1e6 + random.between(200, 1500)),
          light: makeLight(step),
        }),
      )
    }
    if (photoKept) {
      const shown =
        at + random.between(0, jitterMs) + plan.offsetS * 1000 + (plan.zoneMinutes ?? 0) * 60_000 + shiftMs
      const name = plan.numbers
        ? String(number).padStart(4, '0')
        : `x${random.whole(1e6, 9e6).toString(36)}-${index}q`
      const id = `card/IMG_${name}.JPG`
      photos.push({
        id,
        camera: 'Body',
        takenAt: {
          localMs: Math.floor(shown / plan.resolutionMs) * plan.resolutionMs,
          resolutionMs: plan.resolutionMs,
          offsetMinutes: plan.zoneMinutes,
        },
        exposureS,
        fileNumber: plan.numbers ? number : null,
        ...(plan.arrivals ? { arrivedMs: at + shiftMs + exposureS * 1000 + random.between(200, 3000) } : {}),
      })
      const matched = shotKept && !plan.stranger
      truth.set(id, {
        shot: matched ? `rig-1/boot-1/${seq}` : null,
        light: lightKey(makeLight(plan.stranger || !wired ? elsewhere : step)),
        decidable: matched,
      })
    }
    if (plan.stranger) shiftMs += random.between(0, 9000)
    at += plan.evenMs ?? exposureS * 1000 + 800 + 6000 * -Math.log(1 - random.next())
  }
  return { plan, photos: random.shuffle(photos), shots: random.shuffle(shots), truth }
}
