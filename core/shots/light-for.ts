import type { LightRecord } from '../light/light-record'
import { type MatchResult, sureConfidence } from './match-result'

export type PhotoLight =
  | {
      readonly ok: true
      readonly record: LightRecord
      readonly via: 'shot' | 'timeline'
      readonly lightConfidence: number
    }
  | { readonly ok: false; readonly reason: string }

const indexes = new WeakMap<MatchResult, ReadonlyMap<string, PhotoLight>>()

const percent = (confidence: number): string => `${(Math.floor(confidence * 1000) / 10).toFixed(1)} %`

/** Why a light that was found is not written. */
export const unsureSentence = (lightConfidence: number, reason: string): string =>
  `Its light is only ${percent(lightConfidence)} sure. ${reason}`

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
          : { ok: false, reason: unsureSentence(lightConfidence, reason) },
      )
    }
  }
  for (const { photo, reason } of result.unmatchedPhotos) index.set(photo, { ok: false, reason })
  indexes.set(result, index)
  return index
}

/** The light to write into a photo, or the sentence that says why there is none that is sure enough. */
export function lightFor(result: MatchResult, photo: string): PhotoLight {
  return indexOf(result).get(photo) ?? { ok: false, reason: 'This photo was not part of the matching.' }
}
