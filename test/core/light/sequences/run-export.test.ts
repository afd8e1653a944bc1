import { expect, it } from 'vitest'
import type { PhotoRow } from '../../../../core/api/photos/photos-snapshot'
import { frameToHex } from '../../../../core/light/frame'
import { ringLayout } from '../../../../core/light/layouts/layout'
import type { LightRecord } from '../../../../core/light/light-record'
import { SK6812_RGBW_NEUTRAL as leds } from '../../../../core/light/mixing/led-presets'
import { photoLights, photosCsv, photosLpFile } from '../../../../core/light/sequences/run-export'
import { runsOfPhotos } from '../../../../core/light/sequences/run-photos'
import { whiteReference } from '../../../../core/light/sequences/white-reference'
import { lightRecord } from '../../../support/photos/record'

const layout = ringLayout(4, { radiusMm: 30 })

const recordOf = (run: string, place: number, drives: readonly number[]): LightRecord => ({
  ...lightRecord(),
  mode: 'sequence',
  frame: frameToHex(Uint8Array.from(drives.flatMap((white) => [0, 0, 0, white]))),
  step: { index: place, of: 4, name: `ps ${place}`, shot: 1, shots: 1 },
  run: { id: run, place },
})
const only = (pixel: number, drive = 255) => [0, 1, 2, 3].map((one) => (one === pixel ? drive : 0))

let minute = 0
function row(name: string, carries: LightRecord, more: Partial<PhotoRow> = {}): PhotoRow {
  return {
    path: `/photos/${name}`,
    name,
    takenAt: `2026-11-23T10:${String(minute++).padStart(2, '0')}:00`,
    camera: null,
    exposureS: null,
    light: null,
    pinned: false,
    carries,
    action: null,
    reason: null,
    state: 'unchanged',
    ...more,
  }
}

it('photos are told apart by run and stand in its order; a shot that was taken again counts once', () => {
  const rows = [
    row('B.JPG', recordOf('one', 2, only(1))),
    row('A.JPG', recordOf('one', 1, only(0))),
    row('C.JPG', recordOf('two', 1, only(2))),
    row('A2.JPG', recordOf('one', 1, only(0))),
    row('unsure.JPG', recordOf('one', 3, only(3)), {
      carries: null,
      light: {
        via: 'shot',
        shot: null,
        confidence: 0.6,
        lightConfidence: 0.6,
        record: recordOf('one', 3, only(3)),
      },
    }),
  ]
  expect(
    runsOfPhotos(rows).map(({ id, photos, older }) => [id, photos.map(({ name }) => name), older]),
  ).toEqual([
    ['two', ['C.JPG'], 0],
    ['one', ['A2.JPG', 'B.JPG'], 1],
  ])
})

it('two heights become one .lp, each run with its own distance', () => {
  const rows = [0, 1].flatMap((pixel) => [
    row(`near ${pixel}.JPG`, recordOf('near', pixel + 1, only(pixel))),
    row(`far ${pixel}.JPG`, recordOf('far', pixel + 1, only(pixel))),
  ])
  const [near, far] = runsOfPhotos(rows)
  if (!near || !far) throw new Error('expected two runs')
  const lights = photoLights(
    [
      { run: near, distanceMm: 40 },
      { run: far, distanceMm: 30 },
    ],
    layout,
    leds,
    null,
  )
  expect(photosLpFile(lights)).toBe(
    '4\nnear_0.JPG 0.000000 0.600000 0.800000\nnear_1.JPG 0.600000 0.000000 0.800000\n' +
      'far_0.JPG 0.000000 0.707107 0.707107\nfar_1.JPG 0.707107 0.000000 0.707107\n',
  )
  expect(photosCsv(lights).split('\r\n')[3]).toBe('far 0.JPG,far,1,ps 1,0.000,30.000,30.000,1.00000,0.00')
})

it('photos of one name in two folders keep their folder’s', () => {
  const rows = ['a', 'b'].map((folder, at) => ({
    ...row('IMG_1.JPG', recordOf('run', at + 1, only(at))),
    path: `/photos/${folder}/IMG_1.JPG`,
  }))
  const [run] = runsOfPhotos(rows)
  if (!run) throw new Error('expected a run')
  const names = photoLights([{ run, distanceMm: 40 }], layout, leds, null).map(({ photo }) => photo)
  expect(names).toEqual(['a/IMG_1.JPG', 'b/IMG_1.JPG'])
})

it('a white target measures unequal LEDs, the light of the room taken off, whatever the power', () => {
  const rows = [
    row('W0.JPG', recordOf('white', 1, only(0))),
    row('W1.JPG', recordOf('white', 2, only(1, 128))),
    row('WD.JPG', recordOf('white', 3, [0, 0, 0, 0])),
  ]
  const [run] = runsOfPhotos(rows)
  if (!run) throw new Error('expected a run')
  // Pixel 1 gives a fifth more than pixel 0, and is at half of it.
  const centres = new Map([
    ['/photos/W0.JPG', 0.2 + 0.05],
    ['/photos/W1.JPG', 0.24 * (128 / 255) + 0.05],
    ['/photos/WD.JPG', 0.05],
  ])
  const white = whiteReference(run, centres, layout, leds, 60)
  const factor = (pixel: number) => white?.factorOf(recordOf('x', 1, only(pixel, 64)).frame) ?? 0
  expect(factor(1) / factor(0)).toBeCloseTo(1.2, 6)
  expect(white?.factorOf(recordOf('x', 1, only(2)).frame)).toBeNull()
  expect((white?.mostEv ?? 0) - (white?.leastEv ?? 0)).toBeCloseTo(Math.log2(1.2), 6)
  expect(whiteReference(run, new Map(), layout, leds, 60)).toBeNull()
})
