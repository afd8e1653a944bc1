import { lightKey } from '../../../core/shots/light-key'
import { matchPhotos } from '../../../core/shots/match-photos'
import { type MatchOptions, type MatchResult, sureConfidence } from '../../../core/shots/match-result'
import { type SimulatedDay, shotName } from './simulated-day'

export interface Score {
  readonly photos: number
  readonly decidable: number
  /** Decidable photos given their own shot; and those given it at or above the shown confidence. */
  readonly right: number
  readonly sureRight: number
  /** At or above the shown confidence, and not its shot. */
  readonly sureWrong: number
  /** At or above the shown confidence, and not its light. */
  readonly lightWrong: number
  /** Photos whose light may be written. */
  readonly lit: number
}

/** Compares a result with the truth. */
export function judge(day: Pick<SimulatedDay, 'truth'>, result: MatchResult): Score {
  const score = { photos: 0, decidable: 0, right: 0, sureRight: 0, sureWrong: 0, lightWrong: 0, lit: 0 }
  const pairs = new Map(result.pairs.map((pair) => [pair.photo, pair]))
  for (const [photo, truth] of day.truth) {
    const pair = pairs.get(photo)
    const right = pair !== undefined && shotName(pair) === truth.shot
    const sure = pair !== undefined && pair.confidence >= sureConfidence
    score.photos += 1
    if (truth.decidable) score.decidable += 1
    if (truth.decidable && right) score.right += 1
    if (truth.decidable && right && sure) score.sureRight += 1
    if (sure && !right) score.sureWrong += 1
  }
  for (const { photo, light, lightConfidence } of [...result.pairs, ...result.fromTimeline]) {
    if (lightConfidence < sureConfidence) continue
    score.lit += 1
    if (lightKey(light) !== day.truth.get(photo)?.light) score.lightWrong += 1
  }
  return score
}

export const judgeDay = (day: SimulatedDay, options: MatchOptions = {}): Score =>
  judge(day, matchPhotos(day.photos, day.shots, day.timeline, options))
