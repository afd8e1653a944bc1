import type { PhotoBrightness, PhotoPicture } from '../../../core/api/photos/photos-snapshot'
import type { CameraFacts } from '../../../core/photos/exif/camera-facts'
import { pictureShape } from '../../../core/photos/picture-shape'
import { withFile } from '../../photos/disk/disk'
import { readThumbnail } from '../../photos/read/read-head'
import { readJpegHead } from '../../photos/read/read-jpeg-head'
import { brightnessOf } from './brightness'

/** A photo's own small picture, and how it is to be shown. Never rejects. */
export async function pictureOf(path: string): Promise<PhotoPicture> {
  const bytes = await readThumbnail(path).catch(() => null)
  if (bytes === null) return { dataUrl: null, shape: null }
  const shape = await withFile(path, async (file) => pictureShape(await readJpegHead(file))).catch(() => null)
  return { dataUrl: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`, shape }
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
