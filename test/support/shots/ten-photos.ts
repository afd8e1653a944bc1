import type { matchPhotos } from '../../../core/shots/match-photos'
import type { PhotoFacts } from '../../../core/shots/photo-facts'
import type { ShotLine } from '../../../core/shots/shot-line'
import { bootMs, makeLight, makeShot } from './make-shot'

export const offsetMs = 7_203_400
/** Seconds of the day at which the shutter was released: no two intervals alike. */
export const times = [100, 107.3, 119.9, 151.2, 160.5, 204.8, 251.1, 263.6, 330.4, 341.7]

export function photo(number: number, atS: number, changes: Partial<PhotoFacts> = {}): PhotoFacts {
  const localMs = Math.floor((bootMs + atS * 1000 + offsetMs) / 1000) * 1000
  return {
    id: `card/IMG_${String(number).padStart(4, '0')}.JPG`,
    camera: 'Body',
    takenAt: { localMs, resolutionMs: 1000, offsetMinutes: null },
    exposureS: 1 / 60,
    fileNumber: number,
    ...changes,
  }
}

export const shot = (seq: number, atS: number, step = 0, changes: Partial<ShotLine> = {}): ShotLine =>
  makeShot(seq, bootMs + atS * 1000, { light: makeLight(step), ...changes })

export const photos = times.map((time, index) => photo(index + 1, time))
export const shots = times.map((time, index) => shot(index + 1, time, index))
export const seqs = (result: ReturnType<typeof matchPhotos>): (readonly [string, number])[] =>
  result.pairs.map((pair) => [pair.photo, pair.seq] as const)
