import { matchPhotos } from '../../../core/shots/match-photos'
import { total } from './grid'
import { judge, type Score } from './judge-day'
import { type RunDayPlan, runDay, simulateRunDay, withoutRuns } from './run-day'

export interface RunLine {
  readonly name: string
  readonly plan: Partial<RunDayPlan>
  readonly days: number
}

/** Nothing goes wrong on such a day. */
export const smooth = {
  photoLoss: 0,
  shotLoss: 0,
  missedEdges: 0,
  testFlashes: 0,
  oneMore: 0,
  unwired: 0,
  stopped: 0,
}
const rough = { photoLoss: 0.06, shotLoss: 0.06, oneMore: 0.15, unwired: 0.05 }

const busy = { runs: 8, setUp: 4 }
const burst = { ...busy, pace: 'burst' } as const

/** Days of runs, which docs/matching.md shows. */
export const runGrid: readonly RunLine[] = [
  { name: 'one run, evenly spaced, nothing lost', plan: smooth, days: 30 },
  { name: 'one run, evenly spaced', plan: {}, days: 60 },
  { name: 'the same, sub-second clock (10 ms)', plan: { resolutionMs: 10 }, days: 40 },
  { name: 'the same, no file numbers', plan: { numbers: 'none' }, days: 40 },
  { name: 'the same, many frames lost, some too many', plan: rough, days: 60 },
  { name: 'one run as fast as the camera can', plan: { pace: 'burst' }, days: 60 },
  { name: 'one run by hand', plan: { pace: 'hand' }, days: 30 },
  { name: 'three runs, evenly spaced', plan: { runs: 3 }, days: 30 },
  { name: 'eight runs, photos with steady light between them', plan: busy, days: 12 },
  { name: 'the same, as fast as the camera can', plan: burst, days: 12 },
  { name: 'the same, many frames lost, some too many', plan: { ...burst, ...rough }, days: 12 },
  { name: 'four runs, photos of one of them', plan: { runs: 4, photosOf: 'one' }, days: 40 },
  { name: 'two runs of equal plan, photos of both', plan: { runs: 2, equal: true }, days: 30 },
  {
    name: 'two runs of equal plan, photos of one',
    plan: { runs: 2, equal: true, photosOf: 'one' },
    days: 40,
  },
]

/** What no plan tells: the photos are of a run that is in no log, and three others of that day are. */
export const strangers: RunLine = {
  name: 'photos of a lost run',
  plan: { runs: 4, photosOf: 'lost' },
  days: 60,
}

/** The days of one line, added up: with the plan of the runs, or without it in the log. */
export function scoreRuns({ plan, days }: RunLine, withPlan: boolean, firstSeed = 1): Score {
  return total(
    Array.from({ length: days }, (_, index) => {
      const day = simulateRunDay({ ...runDay, ...plan, seed: firstSeed + index })
      const shots = withPlan ? day.shots : withoutRuns(day.shots)
      return judge(day, matchPhotos(day.photos, shots, day.timeline))
    }),
  )
}
