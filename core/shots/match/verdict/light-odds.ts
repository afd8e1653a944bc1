import type { LightRecord } from '../../../light/light-record'
import type { MatchReason } from '../../match-reason'
import { lightAt, type SteadyLight, type Timeline } from '../../timeline-light'
import { type Moment, silentMoments } from '../solve/beliefs'
import type { Segment } from '../solve/solve-camera'
import { lowerBound, type ShotTable } from '../tables/shot-table'

const armedModes: ReadonlySet<string> = new Set(['flash', 'gated', 'strobe'])

/** A photo between shots of equal light was lit alike; one before or behind all shots, perhaps. */
const amidEqual = 0.95
const besideEqual = 0.9

/** How likely lights are, for the exposures of one segment. */
export class LightOdds {
  readonly #segment: Segment
  readonly #table: ShotTable
  readonly #timeline: Timeline
  readonly #rig: string | null

  constructor(segment: Segment, table: ShotTable, timeline: Timeline) {
    this.#segment = segment
    this.#table = table
    this.#timeline = timeline
    this.#rig = rigOf(segment, table)
  }

  /** Probability that an exposure was lit as this shot was: all shots of equal light count, and the timeline. */
  ofShot(exposure: number, shot: number): number {
    const { light, lines, keyOf } = this.#table
    const belief = this.#segment.beliefs[exposure]
    const line = lines[shot]
    if (!belief || !line) return 0
    let odds = 0
    for (const chance of belief.chances) {
      if (light[chance.shot] === light[shot]) odds += chance.probability
    }
    const silent = Math.max(0, 1 - this.#segment.solution.none - belief.matched)
    if (silent < 1e-4 || armedModes.has(line.light.mode)) return odds
    // Were its own shot missing from the log, the light would still be what the rig held at that moment.
    const own = light[shot] ?? -1
    const key = keyOf(own)
    for (const { fromMs, toMs, weight } of this.#moments(exposure)) {
      const held = this.#during(fromMs, toMs)
      odds += weight * (held === null ? this.#amid(own, fromMs, toMs) : held.key === key ? 1 : 0)
    }
    return odds
  }

  /** Where no timeline tells: probability that the light between or beside shots of one light was that light. */
  #amid(own: number, fromMs: number, toMs: number): number {
    const { light, timeMs } = this.#table
    const before = lowerBound(timeMs, fromMs) - 1
    const after = lowerBound(timeMs, toMs)
    for (let shot = before; shot <= after; shot += 1) if ((light[shot] ?? own) !== own) return 0
    if (this.#timeline.size > 0) return 0
    return before >= 0 && after < timeMs.length ? amidEqual : besideEqual
  }

  /** The light of an exposure that made no edge. Null where it changed, or the clock or the light is not known. */
  ofTimeline(
    exposure: number,
    cap: number,
  ): { readonly lightConfidence: number; readonly reason: MatchReason; readonly light: LightRecord } | null {
    const { solution, prior, exposures } = this.#segment
    const own = exposures[exposure]
    if (!own || this.#timeline.size === 0) return null
    const moments = [...this.#moments(exposure)]
    if (prior.known && solution.none > 1e-3) {
      const at = own.localMs - this.#table.epochMs + own.resolutionMs / 2 - prior.known.offsetMs
      const half = own.resolutionMs / 2 + 3.3 * prior.known.sdMs
      moments.push({ fromMs: at - half, toMs: at + half + (own.exposureMs ?? 0), weight: solution.none })
    }
    const lights = new Map<string, { odds: number; light: LightRecord }>()
    for (const { fromMs, toMs, weight } of moments) {
      const steady = this.#during(fromMs, toMs)
      if (!steady) continue
      const known = lights.get(steady.key)
      lights.set(steady.key, { odds: (known?.odds ?? 0) + weight, light: steady.light })
    }
    // It may be one that has a shot after all: where that is of the same light, no harm is done.
    const { light: lightOf, keyOf } = this.#table
    for (const { shot, probability } of this.#segment.beliefs[exposure]?.chances ?? []) {
      const known = lights.get(keyOf(lightOf[shot] ?? -1))
      if (known) known.odds += probability
    }
    const best = [...lights.values()].sort((a, b) => b.odds - a.odds)[0]
    if (!best || best.odds < 0.5) return null
    // In an armed mode the timeline knows the light between shots. A lone silent photo may be one whose shot was lost.
    const armed = armedModes.has(best.light.mode)
    const lightConfidence = Math.min(cap, 0.999 * best.odds, armed ? 1 - 0.5 ** this.#silence(exposure) : 1)
    const reason: MatchReason = { kind: armed ? 'held-between-shots' : 'held-throughout' }
    return { lightConfidence, reason, light: { ...best.light, source: 'timeline', shot: null } }
  }

  /** When it was made if it has no shot. Exposures that nothing tells apart share that as they share their shots. */
  #moments(exposure: number): readonly Moment[] {
    const { beliefs, solution } = this.#segment
    const alike = (other: number) => beliefs[other] !== undefined && beliefs[other] === beliefs[exposure]
    let first = exposure
    let last = exposure
    while (alike(first - 1)) first -= 1
    while (alike(last + 1)) last += 1
    const share = 1 / (last - first + 1)
    return Array.from({ length: last - first + 1 }, (_, index) => silentMoments(solution, first + index))
      .flat()
      .map((moment) => ({ ...moment, weight: moment.weight * share }))
  }

  #during(fromMs: number, toMs: number): SteadyLight | null {
    const { epochMs } = this.#table
    return lightAt(this.#timeline, this.#rig, fromMs + epochMs, toMs + epochMs)
  }

  /** How many photos in a row, this one among them, made no edge. */
  #silence(exposure: number): number {
    const { beliefs } = this.#segment
    let first = exposure
    let last = exposure
    while ((beliefs[first - 1]?.matched ?? 1) < 0.5 && exposure - first < 10) first -= 1
    while ((beliefs[last + 1]?.matched ?? 1) < 0.5 && last - exposure < 10) last += 1
    return last - first + 1
  }
}

/** The rig that most of a segment's shots belong to. */
function rigOf({ beliefs }: Segment, table: ShotTable): string | null {
  const counts = new Map<string, number>()
  for (const { chances } of beliefs) {
    const rig = table.lines[chances[0]?.shot ?? -1]?.rig
    if (rig !== undefined) counts.set(rig, (counts.get(rig) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
