import type { LightRecord } from '../../../light/light-record'
import type { ShotReason } from '../../match-reason'
import {
  type MatchedPair,
  type MatchResult,
  sureConfidence,
  type TimelinePhoto,
  type UnmatchedPhoto,
  type UnmatchedShot,
} from '../../match-result'
import type { Timeline } from '../../timeline-light'
import { type Segment, supportOf } from '../solve/solve-camera'
import type { Pins } from '../tables/pins'
import type { ShotTable } from '../tables/shot-table'
import { clocksOf } from './clocks'
import { Crowding } from './crowding'
import { LightOdds } from './light-odds'
import { whyLost, whySure, whyUndecided, whyUnsure } from './reasons'

interface Matter {
  readonly segments: readonly Segment[]
  readonly table: ShotTable
  readonly timeline: Timeline
  readonly pins: Pins
  readonly untimed: readonly UnmatchedPhoto[]
}

interface Claim {
  readonly segment: Segment
  readonly exposure: number
  readonly probability: number
}

/** However clear it looks: a model of how photos and shots come about is not the world. */
const surest = 0.9999
/** What one photo whose clock nothing confirms can be worth: with some offset it fits any shot. */
const alone = 0.95
/** What two are worth: their one interval may be another's by chance, or one of many alike. */
const two = 0.98
/** Unless it writes its zone, and its clock would be right but for this. */
const nearUtcMs = 90_000
const crowdedCap = 0.95

/** A shot is only given away where a photo has use for it. */
const least = 0.02

/** The most that may be believed in a segment. */
function capOf(segment: Segment): number {
  const { solution, prior } = segment
  if (solution.crowded && prior.known === null) return crowdedCap
  const support = supportOf(segment)
  if (prior.known !== null || support >= 2.5) return surest
  const offsetMs = solution.clock?.line.offsetMs ?? 0
  return prior.zoned && Math.abs(offsetMs) < nearUtcMs ? surest : support >= 1.5 ? two : alone
}

const oneLight = ({ light }: ShotTable): boolean => light.every((number) => number === light[0])

/** A light record for a photo whose shot is this one, or whose light is this one's though the shot is not sure. */
function recordOf(light: LightRecord, table: ShotTable, shot: number, sure: boolean): LightRecord {
  const line = table.lines[shot]
  if (!line) throw new Error(`expected a shot of the log, got ${shot}`)
  const { rig, boot, seq, time } = line
  const { source, shot: own } = light
  if (sure && source === 'shot' && own?.rig === rig && own.boot === boot && own.seq === seq) return light
  return { ...light, source: 'shot', shot: sure ? { rig, boot, seq, time } : null }
}

/** Gives every exposure at most one shot and every shot at most one exposure, likeliest first. */
function assign(
  segments: readonly Segment[],
  pinned: ReadonlySet<number>,
  shots: number,
): ReadonlyMap<Segment, Int32Array> {
  const used = new Uint8Array(shots)
  for (const shot of pinned) used[shot] = 1
  const claims: Claim[] = []
  const given = new Map<Segment, Int32Array>()
  const wanted = new Int32Array(shots)
  for (const segment of segments) {
    given.set(segment, new Int32Array(segment.exposures.length).fill(-1))
    for (const { chances } of segment.beliefs) {
      const shot = chances[0]?.shot
      if (shot !== undefined) wanted[shot] = (wanted[shot] ?? 0) + 1
    }
  }
  for (const segment of segments) {
    const own = given.get(segment)
    for (let exposure = 0; exposure < segment.beliefs.length; exposure += 1) {
      const first = segment.beliefs[exposure]?.chances[0]
      if (!first) continue
      if (own && wanted[first.shot] === 1 && first.probability >= least && used[first.shot] !== 1) {
        used[first.shot] = 1
        own[exposure] = first.shot
      } else {
        claims.push({ segment, exposure, probability: first.probability })
      }
    }
  }
  claims.sort((a, b) => b.probability - a.probability)
  for (const { segment, exposure } of claims) {
    const chance = segment.beliefs[exposure]?.chances.find(({ shot }) => used[shot] !== 1)
    if (!chance || chance.probability < least) continue
    used[chance.shot] = 1
    const own = given.get(segment)
    if (own) own[exposure] = chance.shot
  }
  return given
}

/** Turns beliefs into the answer that is shown and written. */
export function verdicts({ segments, table, timeline, pins, untimed }: Matter): MatchResult {
  const given = assign(segments, pins.usedShots, table.lines.length)
  const pairs: MatchedPair[] = []
  const fromTimeline: TimelinePhoto[] = []
  const unmatchedPhotos: UnmatchedPhoto[] = [...untimed].sort((a, b) => (a.photo < b.photo ? -1 : 1))
  const matchedShots = new Uint8Array(table.lines.length)
  for (const [photo, shot] of [...pins.byPhoto].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = shot === null ? undefined : table.lines[shot]
    if (shot === null || !line) {
      unmatchedPhotos.push({ photo, reason: { kind: 'pinned-without-shot' } })
      continue
    }
    matchedShots[shot] = 1
    const { rig, boot, seq } = line
    const light = recordOf(line.light, table, shot, true)
    pairs.push({
      photo,
      rig,
      boot,
      seq,
      confidence: 1,
      lightConfidence: 1,
      reason: { kind: 'pinned' },
      light,
    })
  }
  const cameras = new Set(segments.map(({ camera }) => camera)).size
  for (const segment of segments) {
    const cap = capOf(segment)
    // Where the whole log is of one light, not knowing the clock does not matter.
    const lightCap = segment.solution.crowded && oneLight(table) ? surest : cap
    const odds = new LightOdds(segment, table, timeline)
    // A photo without a shot rests on its clock alone, which one or two pairs do not prove.
    const timelineCap = segment.prior.known !== null || supportOf(segment) >= 2.5 ? cap : Math.min(cap, alone)
    const crowding = new Crowding(segment, table, cameras)
    const own = given.get(segment)
    segment.exposures.forEach((taken, exposure) => {
      const { photos } = taken
      const belief = segment.beliefs[exposure]
      const shot = own?.[exposure] ?? -1
      const line = table.lines[shot]
      if (!belief) return
      const chance = belief.chances.find((entry) => entry.shot === shot)?.probability ?? 0
      if (line && belief.matched >= 0.5) {
        const confidence = Math.min(cap, crowding.ofShot(shot, taken, chance))
        const light = crowding.ofLight(shot, taken, odds.ofShot(exposure, shot))
        const lightConfidence = Math.max(confidence, Math.min(lightCap, light))
        if (confidence >= 0.5 || lightConfidence >= sureConfidence) {
          const sure = confidence >= sureConfidence
          const reason = sure
            ? whySure(segment, exposure, shot, table)
            : whyUnsure(segment, exposure, table, lightConfidence, cap)
          const record = recordOf(line.light, table, shot, sure)
          const { rig, boot, seq } = line
          for (const photo of photos)
            pairs.push({ photo, rig, boot, seq, confidence, lightConfidence, reason, light: record })
          matchedShots[shot] = 1
          return
        }
        for (const photo of photos)
          unmatchedPhotos.push({ photo, reason: whyUndecided(segment, exposure, table) })
        return
      }
      const steady = odds.ofTimeline(exposure, timelineCap)
      for (const photo of photos) {
        if (steady) fromTimeline.push({ photo, ...steady })
        else unmatchedPhotos.push({ photo, reason: whyLost(segment, table, timeline.size > 0) })
      }
    })
  }
  const unmatchedShots: UnmatchedShot[] = []
  const reach = spans(segments)
  table.lines.forEach(({ rig, boot, seq }, shot) => {
    if (matchedShots[shot] === 1) return
    const time = table.timeMs[shot] ?? 0
    const inside = reach.some(([from, to]) => time >= from && time <= to)
    const reason: ShotReason = { kind: inside ? 'no-photo-made' : 'no-photo-of-its-time' }
    unmatchedShots.push({ rig, boot, seq, reason })
  })
  return {
    cameras: clocksOf(segments, table),
    pairs,
    fromTimeline,
    unmatchedPhotos,
    unmatchedShots,
  }
}

/** The stretches of true time that the photos cover, in ms after the epoch. */
function spans(segments: readonly Segment[]): readonly (readonly [number, number])[] {
  return segments.flatMap(({ solution }) => {
    const [best] = solution.hypotheses
    if (!best) return []
    const { rows } = best.stream
    const shift = best.line.offsetMs
    return [[(rows.midMs[0] ?? 0) - shift - 2000, (rows.midMs[rows.count - 1] ?? 0) - shift + 2000] as const]
  })
}
