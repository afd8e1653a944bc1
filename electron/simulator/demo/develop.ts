import { gatherLight } from './light-sum'
import { seededRandom } from './subject/noise'
import type { LightTransport } from './transport'

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

/** Normally distributed numbers to draw noise from; each photo starts somewhere of its own. */
const GAUSSIAN_MASK = 0xffff
/** A large odd stride walks through the table without a visible pattern before it repeats. */
const SCATTER = 0x9e3779b1
const gaussians = (() => {
  const random = seededRandom(1)
  return Float32Array.from({ length: GAUSSIAN_MASK + 1 }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    return radius * Math.cos(2 * Math.PI * random())
  })
})()

/**
 * Linear pixel value (1 is white) a candela-second per m² makes. Sensor exposure is 0.65 · L · t / N² with N the
 * effective f-number, and white is at 78 / ISO lux-seconds (ISO 12232:2006, saturation-based speed).
 */
function sensitivity({ iso, fNumber }: CameraSettings, magnification: number): number {
  const effective = fNumber * (1 + magnification)
  return ((0.65 / (effective * effective)) * iso) / 78
}

/**
 * Develops a photo from the light each LED gave (`dose.ts`, three values a pixel of the layout): sums it over
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
  const room = (AMBIENT_LUX / Math.PI) * settings.exposureS
  const noise = sensorNoise(settings, options.seed)
  const light = await gatherLight(transport, doses)
  const rgba = new Uint8Array(width * height * 4).fill(255)
  for (let row = 0; row < height; row += ROWS_AT_ONCE) {
    const start = row * width
    const count = Math.min(ROWS_AT_ONCE, height - row) * width
    const matte = new Float32Array(count * 3)
    const gloss = new Float32Array(count * 3)
    light.strip(start, count, matte, gloss)
    for (let at = 0, from = 0; at < count; at++) {
      const pixel = start + at
      const ambient = room * (0.4 + 0.6 * (normals[pixel * 3 + 2] ?? 0))
      for (let color = 0; color < 3; color++, from++) {
        const radiance =
          ((matte[from] ?? 0) + ambient) * (albedo[pixel * 3 + color] ?? 0) + (gloss[from] ?? 0)
        const linear = radiance <= 0 ? 0 : radiance * gain
        const draw = gaussians[(Math.imul(pixel * 3 + color, SCATTER) + noise.shift) & GAUSSIAN_MASK] ?? 0
        const noisy = linear + draw * Math.sqrt(linear * noise.shot + noise.read)
        const step = noisy <= 0 ? 0 : noisy >= 1 ? CURVE_STEPS : Math.round(noisy * CURVE_STEPS)
        rgba[pixel * 4 + color] = srgbCurve[step] ?? 0
      }
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { width, height, rgba }
}

/** Shot and reading noise as variances: both grow with ISO, since fewer photons make white. */
function sensorNoise({ iso }: CameraSettings, seed: number) {
  const photonsAtWhite = (FULL_WELL * SITES_PER_PIXEL * 100) / iso
  return {
    shot: 1 / photonsAtWhite,
    read: (READ_NOISE * READ_NOISE * SITES_PER_PIXEL) / (photonsAtWhite * photonsAtWhite),
    shift: Math.floor(seededRandom(seed)() * gaussians.length),
  }
}
