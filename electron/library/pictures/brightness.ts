import jpeg from 'jpeg-js'
import type { PhotoBrightness } from '../../../core/api/photos/photos-snapshot'

/** Of the middle of the picture, as a share of its width and height. */
const CENTRE = 0.3
/** Cameras pad thumbnails to 4:3 with black; nothing of a picture is this dark across its whole width. */
const PADDING = 6
/** From here on a value says only that it is too bright. */
const CLIPPED = 253

/** A photo without a small picture is decoded whole. */
const MOST_MEGAPIXELS = 160
const MOST_MB = 4096

/** IEC 61966-2-1, to linear 0-1. */
const linearOf = Float64Array.from({ length: 256 }, (_, value) =>
  value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
)

/**
 * How bright a JPEG is, as linear sRGB luminance 0-1: the camera's tone curve is in it, so only photos developed
 * alike may be compared. Null where it is no JPEG that can be decoded.
 */
export function brightnessOf(bytes: Uint8Array): Pick<PhotoBrightness, 'mean' | 'centre' | 'clipped'> | null {
  const picture = decode(bytes)
  if (picture === null) return null
  const { width, height, data } = picture
  const rows = range(height, (row) =>
    range(width, (column) => column).some((x) => isLit(data, row * width + x)),
  )
  const [top, bottom] = [rows.findIndex(Boolean), rows.lastIndexOf(true)]
  if (top < 0) return { mean: 0, centre: 0, clipped: 0 }
  const all = meanOf(picture, { left: 0, right: width, top, bottom: bottom + 1 })
  const [middleX, middleY] = [width / 2, (top + bottom + 1) / 2]
  const [halfX, halfY] = [(CENTRE * width) / 2, (CENTRE * (bottom + 1 - top)) / 2]
  const centre = meanOf(picture, {
    left: Math.round(middleX - halfX),
    right: Math.max(Math.round(middleX + halfX), Math.round(middleX - halfX) + 1),
    top: Math.round(middleY - halfY),
    bottom: Math.max(Math.round(middleY + halfY), Math.round(middleY - halfY) + 1),
  })
  return { mean: all.mean, centre: centre.mean, clipped: all.clipped }
}

interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

function decode(bytes: Uint8Array): Picture | null {
  try {
    return jpeg.decode(bytes, {
      useTArray: true,
      maxResolutionInMP: MOST_MEGAPIXELS,
      maxMemoryUsageInMB: MOST_MB,
    })
  } catch {
    return null
  }
}

const range = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index))

const isLit = (data: Uint8Array, pixel: number): boolean =>
  Math.max(data[pixel * 4] ?? 0, data[pixel * 4 + 1] ?? 0, data[pixel * 4 + 2] ?? 0) > PADDING

function meanOf(
  { width, data }: Picture,
  part: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): { readonly mean: number; readonly clipped: number } {
  let [sum, clipped, count] = [0, 0, 0]
  for (let row = part.top; row < part.bottom; row++) {
    for (let column = part.left; column < part.right; column++) {
      const at = (row * width + column) * 4
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
      sum += 0.2126 * (linearOf[red] ?? 0) + 0.7152 * (linearOf[green] ?? 0) + 0.0722 * (linearOf[blue] ?? 0)
      if (Math.max(red, green, blue) >= CLIPPED) clipped++
      count++
    }
  }
  return { mean: sum / count, clipped: clipped / count }
}
