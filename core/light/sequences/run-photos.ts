import type { PhotoRow } from '../../api/photos/photos-snapshot'
import { sureConfidence } from '../../shots/match-result'
import type { LightRecord } from '../light-record'

/** A photo that is sure to be a shot of a run. */
export interface RunPhoto {
  readonly path: string
  /** The file's name. */
  readonly name: string
  /** Which of the run's shots it is, from 1. */
  readonly place: number
  readonly takenAt: string | null
  readonly record: LightRecord
}

/** The photos of one run, in its order. */
export interface RunOfPhotos {
  readonly id: string
  readonly photos: readonly RunPhoto[]
  /** Photos of a shot that has a newer one: it was taken again. */
  readonly older: number
}

/**
 * The runs that photos belong to, the newest last. What a photo carries counts before what it was matched with, since that is what was
 * decided; a match counts only where it is sure. Of two photos of one place the newer stands.
 */
export function runsOfPhotos(rows: readonly PhotoRow[]): readonly RunOfPhotos[] {
  const runs = new Map<string, Map<number, RunPhoto>>()
  const older = new Map<string, number>()
  for (const { path, name, takenAt, carries, light } of rows) {
    const sure = light !== null && light.lightConfidence >= sureConfidence ? light.record : null
    const record = carries?.run ? carries : sure
    if (!record?.run) continue
    const { id, place } = record.run
    const photos = runs.get(id) ?? new Map<number, RunPhoto>()
    runs.set(id, photos)
    const other = photos.get(place)
    if (other) older.set(id, (older.get(id) ?? 0) + 1)
    if (!other || (takenAt ?? '') >= (other.takenAt ?? ''))
      photos.set(place, { path, name, place, takenAt, record })
  }
  return [...runs]
    .map(([id, photos]) => ({
      id,
      photos: [...photos.values()].sort((a, b) => a.place - b.place),
      older: older.get(id) ?? 0,
    }))
    .sort((a, b) => (begins(a) < begins(b) ? -1 : 1))
}

const begins = ({ photos }: Pick<RunOfPhotos, 'photos'>): string => photos[0]?.takenAt ?? ''
