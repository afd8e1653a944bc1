import { lightKey } from '../../../core/shots/light-key'
import { matchPhotos } from '../../../core/shots/match-photos'
import { sureConfidence } from '../../../core/shots/match-result'
import { Random } from './random'
import { shotName } from './simulated-day'
import { type SmallPlan, simulateSmallDay, smallDay } from './small-day'

/** Small days of all kinds: half with losses, some with too many photos or shots at an end, some of another hour. */
export function populationOf(firstSeed: number, days: number): readonly SmallPlan[] {
  const random = new Random(firstSeed)
  const extra = (): number => (random.chance(0.12) ? (random.chance(0.5) ? 1 : -1) * random.whole(1, 3) : 0)
  return Array.from({ length: days }, (_, index) => ({
    ...smallDay,
    seed: firstSeed * 100_000 + index,
    releases: random.pick([1, 2, 3, 5, 10]),
    evenMs: random.chance(0.4) ? 1500 : null,
    resolutionMs: random.pick([1000, 10]),
    offsetS: random.pick([37, 36_004.2, -18_000, 0, -3 * random.whole(1, 12_000)]),
    extraPhotos: extra(),
    extraShots: extra(),
    loss: random.chance(0.5) ? 0 : 0.05,
    zoneMinutes: random.chance(0.4) ? random.pick([0, 60, 120, -300]) : null,
    numbers: random.chance(0.8),
    arrivals: random.chance(0.2),
    exposuresVary: random.chance(0.4),
    light: random.chance(0.35) ? 'equal' : 'each-shot',
    stranger: random.chance(0.04),
  }))
}

export interface SmallScore {
  readonly photos: number
  readonly right: number
  readonly sure: number
  readonly sureWrong: number
  readonly lightSure: number
  readonly lightWrong: number
}

/** Compares with the truth what is said of small days. */
export function judgeSmallDays(plans: readonly SmallPlan[]): SmallScore {
  const score = { photos: 0, right: 0, sure: 0, sureWrong: 0, lightSure: 0, lightWrong: 0 }
  for (const plan of plans) {
    const day = simulateSmallDay(plan)
    score.photos += day.photos.length
    for (const pair of matchPhotos(day.photos, day.shots, []).pairs) {
      const truth = day.truth.get(pair.photo)
      const right = truth?.shot === shotName(pair)
      if (right) score.right += 1
      if (pair.confidence >= sureConfidence) {
        score.sure += 1
        if (!right) score.sureWrong += 1
      }
      if (pair.lightConfidence >= sureConfidence) {
        score.lightSure += 1
        if (truth?.light !== lightKey(pair.light)) score.lightWrong += 1
      }
    }
  }
  return score
}
