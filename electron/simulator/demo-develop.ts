import { seededRandom } from './demo-noise'
import type { LightTransport } from './demo-transport'

/** How the demo camera is set. */
export interface CameraSettings {
  readonly exposureS: number
  readonly iso: number
  readonly fNumber: number
}

export interface DevelopedPhoto {
  readonly width: number
  readonly height: number
  /** sRGB, four bytes a pixel. */
  readonly rgba: Uint8Array
}

/** A dim room behind the photographer: moonlight and a screen, not a lamp. */
const AMBIENT_LUX = 6

/** Photons a channel that fill a photo site at ISO 100 (a 24-megapixel APS-C sensor), and its reading noise. */
const FULL_WELL = 30_000
const READ_NOISE = 4
/** A photo shrunk to the demo's size averages this many photo sites in every pixel. */
const SITES_PER_PIXEL = 24

const ROWS_AT_ONCE = 32
const CURVE_STEPS = 16_383

/** IEC 61966-2-1, from linear 0-1. */
const srgbCurve = Uint8Array.from({ length: CURVE_STEPS + 1 }, (_, index) => {
  const linear = index / CURVE_STEPS
  return Math.round(255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055))
})

/** Normally distributed numbers to draw noise from; a photo starts somewhere of its own in each row. */
const gaussians = (() => {
  const random = seededRandom(1)
  return Float32Array.from({ length: 1 << 16 }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    return radius * Math.cos(2 * Math.PI * random())
  })
})()

/**
 * Linear pixel value (1 is white) a candela-second per m² makes. Sensor exposure is 0.65 · L · t / N² with N the
 * effective f-number, and white is at 78 / ISO lux-seconds (ISO 12232:2006, saturation-based speed).
 */
export function sensitivity({ iso, fNumber }: CameraSettings, magnification: number): number {
  const effective = fNumber * (1 + magnification)
  return ((0.65 / (effective * effective)) * iso) / 78
}

/**
 * Develops a photo from the light each LED gave (`demo-dose.ts`, three values a pixel of the layout): sums it over
 * the scene, adds the room and the sensor's noise (repeatable by `seed`), clips and applies the sRGB curve. Lets the
 * event loop run between strips.
 */
export async function developPhoto(
  transport: LightTransport,
  doses: Float32Array,
  settings: CameraSettings,
  options: { readonly magnification: number; readonly seed: number },
): Promise<DevelopedPhoto> {
  const { width, height, albedo, normals } = transport.subject
  const gain = sensitivity(settings, options.magnification)
  const lit: { pixel: number; rgb: [number, number, number] }[] = []
  for (let pixel = 0; pixel < doses.length / 3; pixel++) {
    const rgb: [number, number, number] = [
      (doses[pixel * 3] ?? 0) * gain,
      (doses[pixel * 3 + 1] ?? 0) * gain,
      (doses[pixel * 3 + 2] ?? 0) * gain,
    ]
    if (rgb.some((value) => value !== 0)) lit.push({ pixel, rgb })
  }
  const leds = []
  for (const { pixel, rgb } of lit) {
    leds.push({ rgb, ...transport.of(pixel) })
    await turn()
  }

  const noise = noiseFor(settings, options.seed)
  const room = (AMBIENT_LUX / Math.PI) * settings.exposureS * gain
  const rgba = new Uint8Array(width * height * 4)
  const matte = new Float32Array(width * ROWS_AT_ONCE * 3)
  const gloss = new Float32Array(width * ROWS_AT_ONCE * 3)
  for (let firstRow = 0; firstRow < height; firstRow += ROWS_AT_ONCE) {
    const start = firstRow * width
    const count = Math.min(ROWS_AT_ONCE, height - firstRow) * width
    for (let at = 0; at < count; at++) {
      matte.fill(room * (0.4 + 0.6 * (normals[(start + at) * 3 + 2] ?? 0)), at * 3, at * 3 + 3)
    }
    gloss.fill(0)
    for (const led of leds) {
      addLight(matte, led.matte, led.rgb, led.matteScale, start, count)
      addLight(gloss, led.gloss, led.rgb, led.glossScale, start, count)
    }
    for (let at = 0; at < count; at++) {
      const to = (start + at) * 4
      for (let color = 0; color < 3; color++) {
        const linear =
          (matte[at * 3 + color] ?? 0) * (albedo[(start + at) * 3 + color] ?? 0) +
          (gloss[at * 3 + color] ?? 0)
        const noisy = linear <= 0 ? 0 : noise(linear, (start + at) * 3 + color)
        rgba[to + color] = srgbCurve[Math.min(CURVE_STEPS, Math.max(0, Math.round(noisy * CURVE_STEPS)))] ?? 0
      }
      rgba[to + 3] = 255
    }
    if (firstRow % (ROWS_AT_ONCE * 4) === 0) await turn()
  }
  return { width, height, rgba }
}

function addLight(
  sum: Float32Array,
  image: Uint16Array,
  [red, green, blue]: readonly [number, number, number],
  scale: number,
  start: number,
  count: number,
): void {
  const r = red * scale
  const g = green * scale
  const b = blue * scale
  for (let at = 0, to = 0; at < count; at++, to += 3) {
    const value = image[start + at] ?? 0
    if (value === 0) continue
    sum[to] = (sum[to] ?? 0) + value * r
    sum[to + 1] = (sum[to + 1] ?? 0) + value * g
    sum[to + 2] = (sum[to + 2] ?? 0) + value * b
  }
}

/** Shot and reading noise: the variance grows with the light, and with ISO as fewer photons make white. */
function noiseFor({ iso }: CameraSettings, seed: number): (linear: number, at: number) => number {
  const photonsAtWhite = (FULL_WELL * SITES_PER_PIXEL * 100) / iso
  const readVariance = (READ_NOISE * READ_NOISE * SITES_PER_PIXEL) / (photonsAtWhite * photonsAtWhite)
  const shift = Math.floor(seededRandom(seed)() * gaussians.length)
  return (linear, at) => {
    // 40503 is odd, so the strip of numbers is walked through in a scattered order before it repeats.
    const draw = gaussians[(Math.imul(at, 40_503) + (at >>> 9) + shift) & 0xffff] ?? 0
    return linear + draw * Math.sqrt(linear / photonsAtWhite + readVariance)
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
