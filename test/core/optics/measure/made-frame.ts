import jpeg from 'jpeg-js'
import { encodeSrgb } from '../../../../core/light/mixing/srgb'
import type { Picture } from '../../../../core/optics/measure/row-strips'
import { seeded } from '../flicker/simulated-pwm'

export interface MadeFrame {
  readonly cycles: number
  readonly duty: number
  /** Exposure in periods of the light. */
  readonly exposurePeriods: number
  /** Standard deviation of a pixel, as a share of its light. */
  readonly noise: number
  /** Contrast of blotches on the surface. */
  readonly texture: number
  /** Light lost in the corners, as a share. */
  readonly vignetting: number
  /** Changes from light to dark that were left out, as the rig's own blink now and then does. */
  readonly leftOut?: number
  readonly seed: number
}

const WIDTH = 120
const HEIGHT = 600

/** Twenty bands of an LED at a quarter of its drive, on plain paper. */
export const plainFrame: MadeFrame = {
  cycles: 20.3,
  duty: 0.25,
  exposurePeriods: 4.4,
  noise: 0.02,
  texture: 0,
  vignetting: 0.3,
  seed: 1,
}

/** A photo of a surface under a blinking light, as a camera with a rolling shutter and a JPEG engine would give it. */
export function madeFrame(made: MadeFrame, quality = 88): Picture {
  const random = seeded(made.seed)
  const start = random()
  const blotches = Array.from({ length: made.texture > 0 ? 30 : 0 }, () => blotch(random, made.texture))
  const data = new Uint8Array(WIDTH * HEIGHT * 4)
  const slips = Array.from(
    { length: made.leftOut ?? 0 },
    () => Math.floor(random() * made.cycles) + made.duty,
  )
  const litTo = (periods: number) =>
    slips.reduce(
      (light, from) => light + Math.min(1 - made.duty, Math.max(0, periods - from)),
      Math.floor(periods) * made.duty + Math.min(periods - Math.floor(periods), made.duty),
    )
  for (let row = 0; row < HEIGHT; row++) {
    const from = start + (row / HEIGHT) * made.cycles
    const light = (litTo(from + made.exposurePeriods) - litTo(from)) / (made.exposurePeriods * made.duty)
    for (let column = 0; column < WIDTH; column++) {
      const off = Math.hypot(column / WIDTH - 0.5, row / HEIGHT - 0.5) / Math.SQRT1_2
      let value = 0.25 * light * (1 - made.vignetting * off * off)
      for (const { depth, across, down } of blotches) {
        value *= 1 + depth * (across[column] ?? 0) * (down[row] ?? 0)
      }
      // Four uniform numbers come near enough to a bell.
      value *= 1 + made.noise * Math.sqrt(3) * (random() + random() + random() + random() - 2)
      const byte = Math.round(255 * encodeSrgb(Math.min(1, Math.max(0, value))))
      const at = 4 * (row * WIDTH + column)
      data[at] = byte
      data[at + 1] = byte
      data[at + 2] = byte
      data[at + 3] = 255
    }
  }
  const { data: bytes } = jpeg.encode({ data, width: WIDTH, height: HEIGHT }, quality)
  return jpeg.decode(bytes, { useTArray: true })
}

/** A bell of light or shade, as the product of one along the rows and one across them. */
function blotch(random: () => number, texture: number) {
  const x = random() * WIDTH
  const y = random() * HEIGHT
  const size = 6 + random() * 45
  const bell = (length: number, middle: number) =>
    Float64Array.from({ length }, (_, at) => Math.exp(-((at - middle) ** 2) / (2 * size * size)))
  return { depth: (random() * 2 - 1) * texture, across: bell(WIDTH, x), down: bell(HEIGHT, y) }
}
