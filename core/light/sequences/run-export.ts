import { csv } from '../../shots/csv'
import { hexToFrame } from '../frame'
import type { Layout } from '../layouts/layout'
import type { LedKind } from '../mixing/leds'
import { lpFile } from './lp-file'
import { type PlacedLight, placedLight } from './placed-light'
import type { RunOfPhotos } from './run-photos'
import { LIGHT_HEADS, lightCells } from './sequence-export'
import type { WhiteReference } from './white-reference'

/** A run as it goes into a file: its photos and how far the subject was from the ring then. */
export interface ExportedRun {
  readonly run: RunOfPhotos
  readonly distanceMm: number
}

export type PhotoLight = PlacedLight & {
  readonly photo: string
  readonly run: string
  readonly place: number
  readonly step: string
}

/**
 * Where the light of each photo came from, as it was applied. Runs shot at several distances come out in one frame of reference, the
 * subject's. With a reference, intensities are as measured on its white target; else as the drives say.
 */
export function photoLights(
  runs: readonly ExportedRun[],
  layout: Layout,
  leds: LedKind,
  white: WhiteReference | null,
): readonly PhotoLight[] {
  const names = uniqueNames(runs)
  return runs.flatMap(({ run: { id, photos }, distanceMm }) =>
    photos.map(({ path, place, record }) => {
      const frame = hexToFrame(record.frame) ?? new Uint8Array()
      const light = placedLight(frame, layout, leds, distanceMm)
      const factor = white?.factorOf(record.frame) ?? 1
      return {
        photo: names.get(path) ?? path,
        run: id,
        place,
        step: record.step?.name ?? '',
        ...light,
        intensity: light.intensity * factor,
      }
    }),
  )
}

/** The file's name where that says which photo; else as much of its path as tells it from the others. */
function uniqueNames(runs: readonly ExportedRun[]): ReadonlyMap<string, string> {
  const photos = runs.flatMap(({ run }) => run.photos)
  const times = new Map<string, number>()
  for (const { name } of photos) times.set(name, (times.get(name) ?? 0) + 1)
  return new Map(
    photos.map(({ path, name }) => {
      const folder = path.slice(0, -name.length).split(/[/\\]/)
      return [path, times.get(name) === 1 ? name : `${folder.at(-2) ?? ''}/${name}`]
    }),
  )
}

/** One `.lp` of all the photos, whatever height each run was shot at. */
export const photosLpFile = (lights: readonly PhotoLight[]): string =>
  lpFile(lights.map(({ photo, at }) => ({ image: photo, at })))

/** Places in mm from the subject and intensities, one line a photo; dark frames have no place. */
export const photosCsv = (lights: readonly PhotoLight[]): string =>
  csv(
    ['photo', 'run', 'place', 'step', ...LIGHT_HEADS],
    lights.map((light) => [light.photo, light.run, light.place, light.step, ...lightCells(light)]),
  )
