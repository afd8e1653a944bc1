import type { PhotoBrightness } from '../../../core/api/photos/photos-snapshot'
import type { CameraFacts } from '../../../core/photos/exif/camera-facts'
import { readThumbnail } from '../../photos/read/read-head'
import { brightnessOf } from './brightness'

/** A photo's own small picture as a data URL; null where it has none that can be read. */
export async function thumbnailUrl(path: string): Promise<string | null> {
  const bytes = await readThumbnail(path).catch(() => null)
  return bytes === null ? null : `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
}

/** How bright photos are, one after the other: decoding a picture keeps this thread busy. */
export async function brightnessOfAll(
  paths: readonly string[],
  headOf: (path: string) => CameraFacts | undefined,
): Promise<readonly PhotoBrightness[]> {
  const measured: PhotoBrightness[] = []
  for (const path of paths) {
    const bytes = await readThumbnail(path).catch(() => null)
    const brightness = bytes === null ? null : brightnessOf(bytes)
    const { exposureS = null, fNumber = null, iso = null } = headOf(path) ?? {}
    if (brightness !== null) measured.push({ path, ...brightness, exposureS, fNumber, iso })
  }
  return measured
}
