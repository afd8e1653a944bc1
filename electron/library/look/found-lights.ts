import type { PhotoReason } from '../../../core/api/photos/photo-reason'
import type { PhotoLight } from '../../../core/api/photos/photos-snapshot'
import { lightOfShot, type MatchColumns, VIA } from '../../../core/shots/match-columns'
import type { MatchReason } from '../../../core/shots/match-reason'
import { sureConfidence } from '../../../core/shots/match-result'
import type { ShotLine } from '../../../core/shots/shot-line'

const NOT_MATCHED: MatchReason = { kind: 'not-matched' }

/** What is known of each photo's light, made when it is asked for: of a hundred thousand photos few are looked at. */
export class FoundLights {
  readonly #columns: MatchColumns
  readonly #shots: readonly ShotLine[]
  readonly #places: ReadonlyMap<string, number>

  constructor(columns: MatchColumns, shots: readonly ShotLine[], places: ReadonlyMap<string, number>) {
    this.#columns = columns
    this.#shots = shots
    this.#places = places
  }

  /** The candidate for a photo's light, sure or not. */
  get(path: string): PhotoLight | undefined {
    const place = this.#places.get(path) ?? -1
    const { via, source, sureShot, confidence, lightConfidence, timelineLights } = this.#columns
    const sure = lightConfidence[place] ?? 0
    if (via[place] === VIA.timeline) {
      const record = timelineLights[source[place] ?? -1]
      return record && { via: 'timeline', shot: null, confidence: null, lightConfidence: sure, record }
    }
    const line = via[place] === VIA.shot ? this.#shots[source[place] ?? -1] : undefined
    if (!line) return undefined
    const { rig, boot, seq } = line
    return {
      via: 'shot',
      shot: { rig, boot, seq },
      confidence: confidence[place] ?? 0,
      lightConfidence: sure,
      record: lightOfShot(line, sureShot[place] === 1),
    }
  }

  /** How sure its shot is; 0 without one. */
  shotConfidence(place: number): number {
    return this.#columns.via[place] === VIA.shot ? (this.#columns.confidence[place] ?? 0) : 0
  }

  /** Where a photo stands that carries nothing and was in no batch. */
  stateAt(place: number): 'ready' | 'unsure' | 'no-light' {
    const { via, lightConfidence } = this.#columns
    if (!via[place]) return 'no-light'
    return (lightConfidence[place] ?? 0) >= sureConfidence ? 'ready' : 'unsure'
  }

  /** Why a photo has no light that is sure enough; null where it has one. */
  reasonOf(path: string): PhotoReason | null {
    const place = this.#places.get(path) ?? -1
    const { via, lightConfidence, reason, reasons } = this.#columns
    const why = reasons[reason[place] ?? -1] ?? NOT_MATCHED
    if (via[place] === VIA.nothing || via[place] === undefined) return { kind: 'match', why }
    const sure = lightConfidence[place] ?? 0
    return sure >= sureConfidence ? null : { kind: 'unsure', lightConfidence: sure, why }
  }
}
