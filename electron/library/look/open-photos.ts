import { stat } from 'node:fs/promises'
import type { LightRecord } from '../../../core/light/light-record'
import { type CameraFacts, NO_FACTS } from '../../../core/photos/exif/camera-facts'
import type { SharedLights } from '../../../core/shots/shared-lights'
import { inParallel } from '../../photos/disk/in-parallel'
import type { ExifTool } from '../../photos/exiftool/exiftool'
import { readFacts } from '../../photos/read/read-head'
import { readLight } from '../../photos/read/read-light'
import { scanPhotos } from '../../photos/read/scan'

/** What was read of one photo, and of which state of its file. */
export interface OpenPhoto {
  readonly path: string
  readonly head: CameraFacts
  /** The light record it carries already, inside or in its sidecar. */
  readonly carries: LightRecord | null
  /** Changes whenever the file does. */
  readonly stamp: string
}

export interface ReadingOptions {
  /** What is known of a photo from the last reading; it stands if the file has not changed since. */
  readonly known: (path: string) => OpenPhoto | undefined
  readonly exiftool: ExifTool
  /** Photos of one light share its record's parts. */
  readonly lights: SharedLights
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number | null, file: string) => void
}

/**
 * Reads the photos of folders or files, in the order of the scan; looking again costs a `stat` a photo. One that cannot
 * be read is there with empty facts: its plan says why. Rejects with an `AbortError` once the signal is given.
 */
export async function readPhotos(
  inputs: readonly string[],
  { known, exiftool, lights, signal, onProgress }: ReadingOptions,
): Promise<ReadonlyMap<string, OpenPhoto>> {
  const paths = await scanPhotos(inputs, {
    cwd: '/',
    signal,
    onProgress: (found) => onProgress(found, null, ''),
  })
  let done = 0
  const photos = await inParallel(paths, 8, async (path) => {
    signal.throwIfAborted()
    const photo = await readPhoto(path, known(path), exiftool, lights)
    onProgress(++done, paths.length, path)
    return photo
  })
  signal.throwIfAborted()
  return new Map(photos.map((photo) => [photo.path, photo]))
}

async function readPhoto(
  path: string,
  known: OpenPhoto | undefined,
  exiftool: ExifTool,
  lights: SharedLights,
): Promise<OpenPhoto> {
  // Taken before reading: a change meanwhile is seen by the next look.
  const stamp = await stampOf(path)
  if (known?.stamp === stamp) return known
  const carries = await readLight(path, exiftool).catch(() => null)
  return {
    path,
    stamp,
    head: await readFacts(path, exiftool).catch(() => NO_FACTS),
    carries: carries && lights.share(carries),
  }
}

/** An edit in place keeps the size and may keep the time of change; the inode's own time it cannot keep. */
async function stampOf(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null)
  return stats === null ? 'missing' : `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`
}
