import { bootMs } from './make-shot'
import type { Random } from './random'
import type { DayPlan } from './simulated-day'

export interface Beat {
  readonly trueMs: number
  readonly exposureS: number
  readonly run: number
  readonly silent: boolean
  readonly flash: boolean
  readonly even: boolean
}

const shutterTimes = [1 / 250, 1 / 125, 1 / 60, 1 / 30, 1 / 15, 1 / 4, 0.5, 1]

/** One camera's day: single releases, bursts, evenly spaced runs, and pauses in between. */
export function rhythm(random: Random, plan: DayPlan): readonly Beat[] {
  const beats: Beat[] = []
  let now = bootMs + random.between(5_000, 600_000)
  let made = 0
  for (let run = 1; made < plan.exposures; run += 1) {
    const dice = random.next()
    const kind = dice < plan.bursts ? 'burst' : dice < plan.bursts + plan.even ? 'even' : 'single'
    const silent = random.chance(plan.silent)
    const base = plan.exposuresVary ? random.pick(shutterTimes) : 1 / 125
    const exposureS = kind === 'burst' ? Math.min(base, 1 / 60) : base
    const length = kind === 'single' ? random.whole(1, 8) : random.whole(5, 30)
    const spacing =
      kind === 'burst' ? 1000 / random.pick([5, 10, 20]) : random.pick([1500, 2000, 3000, 5000, 10_000])
    for (let frame = 0; frame < length && made < plan.exposures; frame += 1) {
      beats.push({ trueMs: now, exposureS, run, silent, flash: false, even: kind !== 'single' })
      made += 1
      if (kind === 'single')
        now += exposureS * 1000 + 700 + 20_000 * -Math.log(1 - random.next()) * random.next()
      else now += Math.max(spacing, exposureS * 1000 + (kind === 'burst' ? 0 : 300))
    }
    // Who tries the flash has taken the finger off the release.
    for (let frame = 0; frame < length; frame += 1) {
      if (!random.chance(plan.testFlashes)) continue
      now += random.between(1500, 8000)
      beats.push({ trueMs: now, exposureS, run, silent: false, flash: true, even: false })
    }
    now += 2000 + 60_000 * -Math.log(1 - random.next())
  }
  return beats.filter(({ trueMs }) => Number.isFinite(trueMs))
}
