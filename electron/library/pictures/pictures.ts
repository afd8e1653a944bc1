import type { PhotoBrightness, PhotoPicture } from '../../../core/api/photos/photos-snapshot'
import type { CameraFacts } from '../../../core/photos/exif/camera-facts'
import { readPictureToMeasure, readSmallPicture } from '../../photos/read/read-picture'
import { brightnessOf } from './brightness'

/** A photo's own small picture, and how it is to be shown. Never rejects. */
export async function pictureOf(path: string): Promise<PhotoPicture> {
  const picture = await readSmallPicture(path).catch(() => null)
  if (picture === null) return { dataUrl: null, shape: null }
  const dataUrl = `data:image/jpeg;base64,${Buffer.from(picture.jpeg).toString('base64')}`
  return { dataUrl, shape: picture.shape }
}

/** How bright photos are, one after the other: decoding a picture keeps this thread busy. */
export async function brightnessOfAll(
  paths: readonly string[],
  headOf: (path: string) => CameraFacts | undefined,
): Promise<readonly PhotoBrightness[]> {
  const measured: PhotoBrightness[] = []
  for (const path of paths) {
    const picture = await readPictureToMeasure(path).catch(() => null)
    const brightness = picture === null ? null : brightnessOf(picture)
    const { exposureS = null, fNumber = null, iso = null } = headOf(path) ?? {}
    if (brightness !== null) measured.push({ path, ...brightness, exposureS, fNumber, iso })
  }
  return measured
}
