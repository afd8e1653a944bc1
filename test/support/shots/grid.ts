import { judgeDay, type Score } from './judge-day'
import { type DayPlan, ordinaryDay, simulateDay } from './simulated-day'

export interface GridLine {
  readonly name: string
  readonly plan: Partial<DayPlan>
  /** Days simulated in the full grid. */
  readonly days: number
}

/** What docs/matching.md shows, what the bench adds up, and, with fewer days, what the tests check. */
export const grid: readonly GridLine[] = [
  { name: 'an ordinary day, 1 s clock', plan: {}, days: 20 },
  { name: 'sub-second clock (10 ms)', plan: { resolutionMs: 10 }, days: 20 },
  { name: 'sub-second clock (1 ms)', plan: { resolutionMs: 1 }, days: 10 },
  { name: 'offset −12 h 0 min 10.7 s, drift 50 ppm', plan: { offsetS: -43_210.7, driftPpm: 50 }, days: 20 },
  { name: 'offset +14 h, drift −50 ppm', plan: { offsetS: 50_400, driftPpm: -50 }, days: 20 },
  { name: 'drift 150 ppm', plan: { driftPpm: 150 }, days: 10 },
  { name: 'a flat battery: the clock is 26 years back', plan: { offsetS: -819_923_654.4 }, days: 5 },
  { name: 'mostly bursts, light changes at each shot', plan: { bursts: 0.6, light: 'each-shot' }, days: 20 },
  { name: 'no losses', plan: { photoLoss: 0, shotLoss: 0, testFlashes: 0 }, days: 10 },
  { name: '10 % of either side missing', plan: { photoLoss: 0.1, shotLoss: 0.1 }, days: 10 },
  { name: 'many test flashes', plan: { testFlashes: 0.15 }, days: 10 },
  { name: 'files renumbered', plan: { numbers: 'renumbered' }, days: 10 },
  { name: 'no file numbers', plan: { numbers: 'none' }, days: 10 },
  { name: 'contact only pulses, clock rounds', plan: { contact: 'pulses', rounding: 'round' }, days: 10 },
  { name: 'time taken at the end of the exposure', plan: { stamp: 'end' }, days: 10 },
  { name: 'jitter of 100 ms', plan: { jitterMs: 100, resolutionMs: 10 }, days: 10 },
  { name: 'log times off by up to 300 ms', plan: { timeErrorMs: 300 }, days: 10 },
  { name: 'two cameras on one rig', plan: { cameras: 2, exposures: 150 }, days: 10 },
  { name: 'clock set forward by 1 h', plan: { jumpMinutes: 60, exposures: 400 }, days: 10 },
  { name: 'clock set back by 1 h', plan: { jumpMinutes: -60, exposures: 400 }, days: 10 },
  { name: 'a third with electronic shutter', plan: { silent: 0.3 }, days: 10 },
  { name: 'eight photos', plan: { exposures: 8, light: 'each-shot' }, days: 60 },
  { name: 'three photos', plan: { exposures: 3, light: 'each-shot' }, days: 60 },
  { name: 'evenly spaced runs only', plan: { even: 1, bursts: 0, light: 'each-shot' }, days: 10 },
  { name: '5,000 photos', plan: { exposures: 5000, driftPpm: -50 }, days: 2 },
]

export const emptyScore: Score = {
  photos: 0,
  decidable: 0,
  right: 0,
  sureRight: 0,
  sureWrong: 0,
  lightWrong: 0,
  lit: 0,
}

const add = (a: Score, b: Score): Score => ({
  photos: a.photos + b.photos,
  decidable: a.decidable + b.decidable,
  right: a.right + b.right,
  sureRight: a.sureRight + b.sureRight,
  sureWrong: a.sureWrong + b.sureWrong,
  lightWrong: a.lightWrong + b.lightWrong,
  lit: a.lit + b.lit,
})

export const total = (scores: readonly Score[]): Score => scores.reduce(add, emptyScore)

/** The days of one line, added up. */
export function scoreLine({ plan, days }: GridLine, firstSeed = 1): Score {
  return total(
    Array.from({ length: days }, (_, index) =>
      judgeDay(simulateDay({ ...ordinaryDay, ...plan, seed: firstSeed + index })),
    ),
  )
}
