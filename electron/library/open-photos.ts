import { stat } from 'node:fs/promises'
import type { LightRecord } from '../../core/light/light-record'
import { type CameraFacts, NO_FACTS } from '../../core/photos/camera-facts'
import type { ExifTool } from '../photos/exiftool'
import { inParallel } from '../photos/in-parallel'
import { readFacts, readLight } from '../photos/read-head'
import { scanPhotos } from '../photos/scan'

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
  readonly exiftool: ExifTool
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number | null, file: string) => void
}

/**
 * Reads the photos of folders or files. What `known` holds of a file that has not changed since is kept, so that
 * looking again costs a `stat` a photo. A photo that cannot be read is there with empty facts: its plan says why.
 */
export async function readPhotos(
  inputs: readonly string[],
  known: ReadonlyMap<string, OpenPhoto>,
  { exiftool, signal, onProgress }: ReadingOptions,
): Promise<ReadonlyMap<string, OpenPhoto>> {
  const paths = await scanPhotos(inputs, {
    cwd: '/',
    signal,
    onProgress: (found) => onProgress(found, null, ''),
  })
  let done = 0
  const photos = await inParallel(paths, 8, async (path) => {
    signal.throwIfAborted()
    const photo = await readPhoto(path, known.get(path), exiftool)
    onProgress(++done, paths.length, path)
    return photo
  })
  return new Map(photos.map((photo) => [photo.path, photo]))
}

export async function readPhoto(
  path: string,
  known: OpenPhoto | undefined,
  exiftool: ExifTool,
): Promise<OpenPhoto> {
  const stamp = await stampOf(path)
  if (known?.stamp === stamp) return known
  return {
    path,
    stamp,
    head: await readFacts(path, exiftool).catch(() => NO_FACTS),
    carries: await readLight(path, exiftool).catch(() => null),
  }
}

async function stampOf(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null)
  return stats === null ? 'missing' : `${stats.size} ${stats.mtimeMs}`
}
