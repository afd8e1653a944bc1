import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import { createDemoSubject } from '../../../../electron/simulator/demo/subject/subject'
import { createDemoCamera } from '../../../../electron/simulator/demo-camera'
import { DARK, frame, LEDS, PIXELS, type Pixels, pixelsOf, steady, toLinear, WHITE } from './demo-photos'

const WIDTH = 240
const DISTANCE_MM = 60
const lit = [0, 3, 6, 9, 12, 15, 18, 21]
const ring = ringLayout(PIXELS)
const subject = createDemoSubject(WIDTH)

let folder: string
const photos: Pixels[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lumacro-stereo-'))
  // Dark enough that one pixel's light clips nothing but its highlight.
  const settings = { iso: 3200, fNumber: 5.6 }
  const camera = createDemoCamera({ folder, layout: ring, leds: LEDS, widthPx: WIDTH, settings })
  for (const one of lit) {
    const { path } = await camera.shoot(
      steady(
        frame((pixel) => (pixel === one ? WHITE : DARK)),
        16_000,
      ),
    )
    photos.push(await pixelsOf(path))
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Vector = readonly [number, number, number]

/** Least squares of `rows · normal = values` by the normal equations and Cramer's rule; null if they do not fix it. */
function solve(rows: readonly Vector[], values: readonly number[]): Vector | null {
  const m = [0, 1, 2].map((i) => [0, 1, 2].map((j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)))
  const b = [0, 1, 2].map((i) => rows.reduce((sum, row, k) => sum + row[i]! * values[k]!, 0))
  const determinant = (a: number[][]) =>
    a[0]![0]! * (a[1]![1]! * a[2]![2]! - a[1]![2]! * a[2]![1]!) -
    a[0]![1]! * (a[1]![0]! * a[2]![2]! - a[1]![2]! * a[2]![0]!) +
    a[0]![2]! * (a[1]![0]! * a[2]![1]! - a[1]![1]! * a[2]![0]!)
  const whole = determinant(m)
  if (whole === 0) return null
  const [x, y, z] = [0, 1, 2].map(
    (k) => determinant(m.map((row, i) => row.map((v, j) => (j === k ? b[i]! : v)))) / whole,
  )
  const length = Math.hypot(x!, y!, z!)
  return length > 0 ? [x! / length, y! / length, z! / length] : null
}

/** Degrees between the normal the photos give, by near-light point sources, and the true one. */
function errorDeg(index: number, channel: number): number | null {
  const { width, height, pitchMm, heightMm, normals } = subject
  const x = ((index % width) - (width - 1) / 2) * pitchMm
  const y = ((height - 1) / 2 - Math.floor(index / width)) * pitchMm
  const seen = lit
    .map((pixel, shot) => {
      const led = ring.places[pixel]!
      const to = [led.x - x, led.y - y, DISTANCE_MM - heightMm[index]!] as const
      const squared = to[0] ** 2 + to[1] ** 2 + to[2] ** 2
      const strength = to[2] / squared ** 2
      const row: Vector = [to[0] * strength, to[1] * strength, to[2] * strength]
      return { row, value: toLinear(photos[shot]!.data[index * 4 + channel]!) }
    })
    .sort((a, b) => a.value - b.value)
    // The brightest may be a highlight, the darkest two a shadow.
    .slice(2, -1)
  if (seen.some(({ value }) => value < 0.02 || value > 0.9)) return null
  const normal = solve(
    seen.map(({ row }) => row),
    seen.map(({ value }) => value),
  )
  if (normal === null) return null
  const cosine =
    normal[0] * normals[index * 3]! +
    normal[1] * normals[index * 3 + 1]! +
    normal[2] * normals[index * 3 + 2]!
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI
}

describe('photos of one LED at a time', () => {
  it.each([
    { part: 'shell', beetle: 1, channel: 0, medianDeg: 3 },
    // The leaf's sheen is spread too widely to be left out as a highlight, and bends its normals a little.
    { part: 'leaf', beetle: 0, channel: 1, medianDeg: 6 },
  ])(
    'give back the true normals of the $part within $medianDeg degrees in the median',
    ({ beetle, channel, medianDeg }) => {
      const errors: number[] = []
      subject.mask.forEach((mask, index) => {
        const error = mask === beetle ? errorDeg(index, channel) : null
        if (error !== null) errors.push(error)
      })
      errors.sort((a, b) => a - b)
      expect(errors.length).toBeGreaterThan(1000)
      expect(errors[errors.length >> 1]).toBeLessThan(medianDeg)
    },
  )
})
