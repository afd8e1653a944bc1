import type { PhotoReason } from '../api/photos/photo-reason'
import type { LightRecord } from '../light/light-record'
import { type MatchResult, sureConfidence } from './match-result'

export type PhotoLight =
  | {
      readonly ok: true
      readonly record: LightRecord
      readonly via: 'shot' | 'timeline'
      readonly lightConfidence: number
    }
  | { readonly ok: false; readonly reason: PhotoReason }

const indexes = new WeakMap<MatchResult, ReadonlyMap<string, PhotoLight>>()

function indexOf(result: MatchResult): ReadonlyMap<string, PhotoLight> {
  const known = indexes.get(result)
  if (known) return known
  const index = new Map<string, PhotoLight>()
  for (const via of ['shot', 'timeline'] as const) {
    for (const { photo, light, lightConfidence, reason } of via === 'shot'
      ? result.pairs
      : result.fromTimeline) {
      index.set(
        photo,
        lightConfidence >= sureConfidence
          ? { ok: true, record: light, via, lightConfidence }
          : { ok: false, reason: { kind: 'unsure', lightConfidence, why: reason } },
      )
    }
  }
  for (const { photo, reason } of result.unmatchedPhotos) {
    index.set(photo, { ok: false, reason: { kind: 'match', why: reason } })
  }
  indexes.set(result, index)
  return index
}

/** The light to write into a photo, or the reason why there is none that is sure enough. */
export function lightFor(result: MatchResult, photo: string): PhotoLight {
  return indexOf(result).get(photo) ?? { ok: false, reason: { kind: 'match', why: { kind: 'not-matched' } } }
}
