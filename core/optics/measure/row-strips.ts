import { decodeSrgb } from '../../light/mixing/srgb'

/** Pixels as decoders give them: RGBA, a byte each, row by row from the top. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export interface RowStrips {
  /** Mean linear light of each row, 0-1, in strips side by side. */
  readonly strips: readonly Float64Array[]
  /** Pixels at either end of the scale, as shares. Rows between two pulses are rightly black; what is burnt out tells nothing. */
  readonly clipped: number
  readonly black: number
}

const STRIPS = 6

const linear = Float64Array.from({ length: 256 }, (_, value) => decodeSrgb(value / 255))

/** Row means in linear light; the photo must stand upright to the sensor's rows. */
export function rowStrips({ width, height, data }: Picture): RowStrips {
  const strips = Array.from({ length: STRIPS }, () => new Float64Array(height))
  let clipped = 0
  let black = 0
  for (let index = 0; index < STRIPS; index++) {
    const from = Math.floor((index * width) / STRIPS)
    const to = Math.floor(((index + 1) * width) / STRIPS)
    const strip = strips[index]
    if (!strip || to === from) continue
    for (let row = 0; row < height; row++) {
      let sum = 0
      for (let column = from; column < to; column++) {
        // Green carries most light and least noise.
        const green = data[4 * (row * width + column) + 1] ?? 0
        if (green > 252) clipped++
        else if (green < 3) black++
        sum += linear[green] ?? 0
      }
      strip[row] = sum / (to - from)
    }
  }
  const pixels = Math.max(1, width * height)
  return { strips, clipped: clipped / pixels, black: black / pixels }
}
