import type { PixelPlace } from '../../../core/light/layouts/layout'
import { soften } from './lens'
import { coarseHeights, type HeightGrid, refine, visibility } from './shadow'
import { inSlices, type Sliced } from './slices'
import type { DemoSubject } from './subject/subject'

/** What one LED does to the scene, a pixel of the photo a value; times its scale in candela per m² and lumen. */
export interface LedTransport {
  /** Without albedo: reflectance 1 all over. */
  readonly matte: Uint16Array
  readonly matteScale: number
  /** The highlights, which keep the LED's own colour. */
  readonly gloss: Uint16Array
  readonly glossScale: number
}

/** Chitin and leaf wax: refractive index about 1.5. */
const REFLECTANCE_AT_NORMAL = 0.04
const LUX_FROM_MM = 1e6
const FULL_SCALE = 65535

/**
 * Light from each LED to each pixel of the photo, worked out the first time the LED is lit and kept: a photo is then
 * a weighted sum. Point source by core/optics/near-light.ts, shadows by the height field, highlights by a Beckmann
 * microfacet lobe with the visibility term of Kelemen and Szirmay-Kalos (Eurographics 2001). The camera looks
 * straight down from far away, which at macro distances is as near to the truth as the subject needs.
 */
export class LightTransport {
  readonly subject: DemoSubject
  readonly #places: readonly PixelPlace[]
  readonly #workingDistanceMm: number
  readonly #grid: HeightGrid
  readonly #known = new Map<number, Promise<LedTransport>>()

  constructor(subject: DemoSubject, places: readonly PixelPlace[], workingDistanceMm: number) {
    this.subject = subject
    this.#places = places
    this.#workingDistanceMm = workingDistanceMm
    this.#grid = coarseHeights(subject)
  }

  /** Takes some 0.1 s, in slices, for an LED that was never lit before. */
  of(pixel: number): Promise<LedTransport> {
    const known = this.#known.get(pixel)
    if (known !== undefined) return known
    const place = this.#places[pixel]
    if (place === undefined) throw new Error(`expected a pixel below ${this.#places.length}, got ${pixel}`)
    const led = { x: place.x, y: place.y, z: this.#workingDistanceMm - place.z }
    const made = inSlices(trace(this.subject, this.#grid, led))
    this.#known.set(pixel, made)
    return made
  }
}

function* trace(subject: DemoSubject, grid: HeightGrid, led: PixelPlace): Sliced<LedTransport> {
  const { width, height } = subject
  const seen = refine(yield* visibility(grid, led), grid, subject)
  yield
  const matte = new Float32Array(width * height)
  const gloss = new Float32Array(width * height)
  for (let row = 0; row < height; row++) {
    traceRow(subject, led, seen, row, matte, gloss)
    yield
  }
  soften(matte, width, height)
  yield
  soften(gloss, width, height)
  yield
  const matteScale = largest(matte) / FULL_SCALE
  const glossScale = largest(gloss) / FULL_SCALE
  const small = packed(matte, matteScale)
  yield
  return { matte: small, matteScale, gloss: packed(gloss, glossScale), glossScale }
}

function traceRow(
  subject: DemoSubject,
  led: PixelPlace,
  seen: Float32Array,
  row: number,
  matte: Float32Array,
  gloss: Float32Array,
): void {
  const { width, height, pitchMm, heightMm, normals, roughness } = subject
  const y = led.y - ((height - 1) / 2 - row) * pitchMm
  for (let index = row * width; index < (row + 1) * width; index++) {
    const share = seen[index] ?? 0
    if (share === 0) continue
    const x = led.x - ((index % width) - (width - 1) / 2) * pitchMm
    const z = led.z - (heightMm[index] ?? 0)
    const squared = x * x + y * y + z * z
    const distance = Math.sqrt(squared)
    const nx = normals[index * 3] ?? 0
    const ny = normals[index * 3 + 1] ?? 0
    const nz = normals[index * 3 + 2] ?? 0
    const facing = (nx * x + ny * y + nz * z) / distance
    if (facing <= 0 || z <= 0) continue
    const emission = z / distance
    const lux = (share * facing * emission * LUX_FROM_MM) / (Math.PI * squared)
    matte[index] = lux / Math.PI

    // The camera sees along z, so the half vector is (l + (0, 0, 1)) and its length 2 l·h.
    const cosHalf = Math.sqrt((1 + emission) / 2)
    const normalHalf = (facing + nz) / (2 * cosHalf)
    const alpha = roughness[index] ?? 1
    const alpha2 = alpha * alpha
    const cos2 = normalHalf * normalHalf
    const exponent = (1 - cos2) / (cos2 * alpha2)
    if (exponent > 12) continue
    const facets = Math.exp(-exponent) / (Math.PI * alpha2 * cos2 * cos2)
    // Schlick's fifth power, spelt out: a call of pow for each pixel would double the time.
    const graze = 1 - cosHalf
    const graze2 = graze * graze
    const fresnel = REFLECTANCE_AT_NORMAL + (1 - REFLECTANCE_AT_NORMAL) * graze2 * graze2 * graze
    gloss[index] = (lux * facets * fresnel) / (4 * cosHalf * cosHalf)
  }
}

function largest(values: Float32Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}

/** Two bytes a value: 24 LEDs at 960 × 640 would otherwise hold 118 MB. */
function packed(values: Float32Array, scale: number): Uint16Array {
  const small = new Uint16Array(values.length)
  if (scale === 0) return small
  for (let index = 0; index < values.length; index++) {
    small[index] = Math.round((values[index] ?? 0) / scale)
  }
  return small
}
