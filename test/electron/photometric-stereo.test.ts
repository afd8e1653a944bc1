import { readFileSync } from 'node:fs'
import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { photoLights, photosCsv, photosLpFile } from '../../core/light/sequences/run-export'
import { runsOfPhotos } from '../../core/light/sequences/run-photos'
import { newSequence } from '../../core/light/sequences/sequence'
import { generateSteps } from '../../core/light/sequences/sequence-generators'
import { whiteReference } from '../../core/light/sequences/white-reference'
import { createDemoSubject } from '../../electron/simulator/demo/subject/subject'
import { en } from '../../renderer/strings/en'
import { QUICK_RELEASE } from '../support/quick-release'
import { type ExportedLight, readLightsCsv } from '../support/stereo/exported-lights'
import { solveNormals } from '../support/stereo/near-light-solver'
import { type AppBench, answered, appBench, connected } from './app-bench'
import { toLinear } from './simulator/demo/demo-photos'

// As wide as the app bench's demo camera takes its photos.
const WIDTH = 240
const DISTANCE_MM = 60
const subject = createDemoSubject(WIDTH)

/** What the app put on disk and what it exported: all that the solver is given. */
interface Shot {
  /** Each photo's pixels, by the file's name. */
  readonly pixels: ReadonlyMap<string, Uint8Array>
  readonly csv: string
  readonly csvWithoutWhite: string
  readonly lp: string
  readonly dark: string
}

/** A PS-8 set with dark frames, of a white card and of the beetle, through the app: run, shots, matching, tags, export. */
async function shootAndExport(): Promise<Shot> {
  const { app, ask, until }: AppBench = await appBench('sim')
  const { rig, light } = await until(connected)
  const steps = generateSteps('ps-8', {
    layout: rig.layout,
    leds: SK6812_RGBW_NEUTRAL,
    look: { ...light.look, power: 0 },
    count: 8,
    spacingEv: 1,
    darkFrames: true,
    names: en.sequence.steps,
  })
  answered(await ask('sequences/save', { sequence: newSequence('ps', 'PS-8', steps) }))
  answered(await ask('settings/change', { change: { release: QUICK_RELEASE } }))
  const shoot = async () => {
    answered(await ask('run/start', { sequence: 'ps' }))
    expect(answered(await ask('run/shoot', {}))).toEqual({ photos: 10 })
    answered(await ask('run/stop', {}))
  }
  answered(await ask('camera/settings', { exposureS: 1 / 30, subject: 'white-card', compensationEv: 2 }))
  await shoot()
  answered(await ask('camera/settings', { subject: 'beetle', compensationEv: 4 }))
  await shoot()
  const { folder } = app.snapshot().camera
  answered(await ask('photos/open', { paths: [folder] }))
  await until(({ photos }) => photos.ready === 20)
  expect(answered(await ask('photos/write', { sidecar: 'adobe' }))).toMatchObject({ total: 20 })
  // From here on the tags alone say which light was which photo's.
  const rows = answered(await ask('photos/page', { from: 0, count: 50 })).map((row) => ({
    ...row,
    light: null,
  }))
  const [white, set] = runsOfPhotos(rows)
  expect([white?.photos.length, set?.photos.length]).toEqual([10, 10])
  const paths = white!.photos.map(({ path }) => path)
  const centres = answered(await ask('photos/brightness', { paths }))
  const reference = whiteReference(
    white!,
    new Map(centres.map(({ path, centre }) => [path, centre])),
    rig.layout,
    SK6812_RGBW_NEUTRAL,
    DISTANCE_MM,
  )
  expect(reference).not.toBeNull()
  const exported = [{ run: set!, distanceMm: DISTANCE_MM }]
  const lights = photoLights(exported, rig.layout, SK6812_RGBW_NEUTRAL, reference)
  return {
    pixels: new Map(
      set!.photos.map(({ path, name }) => [name, jpeg.decode(readFileSync(path), { useTArray: true }).data]),
    ),
    csv: photosCsv(lights),
    csvWithoutWhite: photosCsv(photoLights(exported, rig.layout, SK6812_RGBW_NEUTRAL, null)),
    lp: photosLpFile(lights),
    dark: set!.photos[0]!.name,
  }
}

let shot: Shot

const channelOf = (name: string, channel: number): Float64Array => {
  const data = shot.pixels.get(name)!
  return Float64Array.from({ length: data.length / 4 }, (_, at) => toLinear(data[at * 4 + channel]!))
}

/** Median degrees between true normals and those that photos and exported lights give, over the beetle or the leaf. */
function medianErrorDeg(lights: readonly ExportedLight[], part: 'beetle' | 'leaf', rounds = 3): number {
  // The shell is red, the leaf green.
  const channel = part === 'beetle' ? 0 : 1
  const room = channelOf(shot.dark, channel)
  const photos = lights.map((light) => ({
    light,
    values: channelOf(light.photo, channel).map((value, at) => Math.max(0, value - room[at]!)),
  }))
  const normals = solveNormals(photos, { ...subject, rounds })
  const errors: number[] = []
  subject.mask.forEach((mask, at) => {
    if (mask !== (part === 'beetle' ? 1 : 0)) return
    const cosine = [0, 1, 2].reduce((sum, k) => sum + normals[at * 3 + k]! * subject.normals[at * 3 + k]!, 0)
    if (!Number.isNaN(cosine)) errors.push((Math.acos(Math.min(1, cosine)) * 180) / Math.PI)
  })
  errors.sort((a, b) => a - b)
  expect(errors.length).toBeGreaterThan(1000)
  return errors[errors.length >> 1]!
}

describe('a PS-8 set of the demo subject, shot, matched, tagged and exported by the app', () => {
  it('names eight photos and their directions in the .lp, in the order of the run', async () => {
    shot = await shootAndExport()
    const lights = readLightsCsv(shot.csv)
    expect(lights.map(({ step }) => step)).toEqual(
      ['000', '045', '090', '135', '180', '225', '270', '315'].map((angle) => `ps ${angle}`),
    )
    const [count, ...lines] = shot.lp.trim().split('\n')
    expect(count).toBe('8')
    lines.forEach((line, at) => {
      const [name, ...direction] = line.split(' ')
      const { photo, x, y, z } = lights[at]!
      const length = Math.hypot(x, y, z)
      expect(name).toBe(photo)
      expect(direction.map(Number)).toEqual([x, y, z].map((part) => expect.closeTo(part / length, 4)))
    })
  }, 120_000)

  it('gives back its normals: within 3.5 degrees on the shell, 5 on the leaf, in the median', () => {
    expect(medianErrorDeg(readLightsCsv(shot.csv), 'beetle')).toBeLessThan(3.5)
    expect(medianErrorDeg(readLightsCsv(shot.csv), 'leaf')).toBeLessThan(5)
  }, 60_000)

  it('gives them back worse where the LEDs are taken for equal', () => {
    expect(medianErrorDeg(readLightsCsv(shot.csvWithoutWhite), 'beetle', 1)).toBeGreaterThan(4.2)
  })

  it('does not where the order is off by one, or two lights are exchanged', () => {
    const lights = readLightsCsv(shot.csv)
    const photos = lights.map(({ photo }) => photo)
    const shifted = lights.map((light, at) => ({ ...light, photo: photos[(at + 1) % photos.length]! }))
    expect(medianErrorDeg(shifted, 'beetle', 1)).toBeGreaterThan(20)
    const swapped = lights.map((light, at) => ({ ...light, photo: photos[[1, 0][at] ?? at]! }))
    expect(medianErrorDeg(swapped, 'beetle', 1)).toBeGreaterThan(8)
  })
})
