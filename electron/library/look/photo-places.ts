import { type FactColumns, FactWriter } from '../../../core/shots/match-columns'
import { Breath } from '../../platform/breath'
import { liveArrivals } from '../live/live-arrivals'
import type { Evidence } from './matched-photos'
import { matchingFacts } from './matching-facts'
import type { OpenPhoto } from './open-photos'

/** Where each photo stands in the table. */
export interface PhotoPlaces {
  readonly paths: readonly string[]
  readonly places: ReadonlyMap<string, number>
}

/** In slices, for there may be a hundred thousand of them. */
export async function placesOf(
  photos: ReadonlyMap<string, OpenPhoto>,
  signal: AbortSignal,
): Promise<PhotoPlaces> {
  const breath = new Breath(signal)
  const paths: string[] = []
  const places = new Map<string, number>()
  for (const path of photos.keys()) {
    places.set(path, paths.push(path) - 1)
    if (breath.isDue()) await breath.take()
  }
  return { paths, places }
}

/** What matching goes by, a column a fact, in slices. */
export async function factsOf(
  photos: ReadonlyMap<string, OpenPhoto>,
  { arrivals, levels }: Pick<Evidence, 'arrivals' | 'levels'>,
  signal: AbortSignal,
): Promise<FactColumns> {
  const breath = new Breath(signal)
  const live = liveArrivals(photos, arrivals)
  const facts = new FactWriter(photos.size)
  for (const { path, head } of photos.values()) {
    facts.add(matchingFacts(path, head, { arrivedMs: live.get(path), level: levels.of(path) }))
    if (breath.isDue()) await breath.take()
  }
  return facts.columns()
}
