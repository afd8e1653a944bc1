import { describe, expect, test } from 'vitest'
import type { LightRecord } from '../../core/light/light-record'
import { readTags, recordOfComment } from '../support/e2e/exiftool'
import { photosIn, readShots, sha256 } from '../support/e2e/files'
import {
  chooseZone,
  clickLook,
  drawOver,
  dropFile,
  fire,
  pickLook,
  setExposure,
  stepSlider,
  typeValue,
} from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { atRest, enter, until, type Visit } from '../support/e2e/page'

/** Ten lights, each made from the one before by hand, and what a record of it must say. */
const lights: readonly {
  make(visited: Visit): Promise<void>
  readonly says: object
  readonly exposure?: string
}[] = [
  {
    make: (visited) => pickLook(visited, '1'),
    says: {
      mode: 'steady',
      power: 0,
      zones: [{ name: 'All', pixels: '0-23', power: 0, color: { cct: 4500 } }],
    },
  },
  {
    make: (visited) => stepSlider(visited, 'Master power', 'PageDown', 2, '−2 EV'),
    exposure: '1/30 s',
    says: { mode: 'steady', power: -2 },
  },
  {
    make: (visited) => pickLook(visited, '2'),
    says: {
      power: 0,
      zones: [
        { name: 'Key', power: 0 },
        { name: 'Fill', power: -2 },
      ],
    },
  },
  {
    make: (visited) => stepSlider(visited, 'Key power', 'ArrowLeft', 4, '−1 1/3 EV'),
    exposure: '1/15 s',
    says: {
      zones: [
        { name: 'Key', power: -1.333 },
        { name: 'Fill', power: -2 },
      ],
    },
  },
  {
    make: (visited) => typeValue(visited, 'Kelvin', '3200', '3200 K'),
    says: {
      zones: [
        { name: 'Key', color: { cct: 3200 } },
        { name: 'Fill', color: { cct: 4500 } },
      ],
    },
  },
  {
    make: (visited) => clickLook(visited, 'Cross light'),
    exposure: '1/60 s',
    says: { zones: [{ name: 'Left' }, { name: 'Right' }] },
  },
  {
    async make(visited) {
      await chooseZone(visited, 'Right')
      await visited.page.getByText('HSI').click()
      await typeValue(visited, 'Hue', '210', '210°')
      await typeValue(visited, 'Saturation', '60', '60 %')
    },
    says: {
      zones: [
        { name: 'Left', color: { cct: 4500 } },
        { name: 'Right', color: { hue: 210, saturation: 0.6 } },
      ],
    },
  },
  {
    async make(visited) {
      await drawOver(visited, 10, 13)
      await visited.page.getByRole('button', { name: 'Zone from 4 pixels' }).click()
      await visited.page.locator('.zone-active', { hasText: 'Key' }).waitFor()
      await visited.page.getByText('RGBW').click()
      await typeValue(visited, 'White', '80', '80')
    },
    exposure: '1/125 s',
    says: { zones: [{ name: 'Left' }, { name: 'Right' }, { name: 'Key', pixels: '10-13' }] },
  },
  {
    async make(visited) {
      await visited.page.getByText('Flash', { exact: true }).click()
      await visited.page.getByRole('slider', { name: 'Light on for' }).waitFor()
      await atRest(visited)
    },
    exposure: '1/30 s',
    says: { mode: 'flash', flash: { pulses: 1 }, zones: [{}, {}, { pixels: '10-13' }] },
  },
  {
    async make(visited) {
      await pickLook(visited, '8')
      await typeValue(visited, 'Light on for', '10 ms', '10 ms')
    },
    says: { mode: 'flash', zones: [{ name: 'Rake', power: 0 }] },
  },
]

/** A zone's colour and power may say more than is asked; zones must be as many as asked. */
function saysAs(record: LightRecord, wanted: object) {
  expect(record).toMatchObject(wanted)
}

describe('from light to photo and back', () => {
  const here = openedApp()
  let before: readonly string[] = []

  test('ten presses of the shutter under ten lights give ten shots and ten photos', async () => {
    for (const [index, { make, exposure }] of lights.entries()) {
      if (exposure !== undefined) {
        await enter(here.visited, 'Shots')
        await setExposure(here.visited, exposure)
      }
      await enter(here.visited, 'Light')
      await make(here.visited)
      await fire(here.visited, index + 1)
    }
    await until(
      () => photosIn(here.app.demoPhotos),
      (photos) => expect(photos).toHaveLength(10),
      60_000,
    )
    const shots = readShots(here.app.shotLog)
    expect(shots.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const [index, shot] of shots.entries()) saysAs(shot.light, lights[index]?.says ?? {})
    expect(new Set(shots.map(({ light }) => light.frame + light.mode)).size).toBe(10)
    before = photosIn(here.app.demoPhotos).map(sha256)
    expect(new Set(before).size).toBe(10)
  })

  test('the Photos room shows each photo beside its shot', async () => {
    const { page } = here.visited
    await enter(here.visited, 'Photos')
    await page.getByText('10 photos · 10 ready').waitFor()
    const rows = page.getByRole('grid', { name: 'Photos' }).getByRole('row')
    await until(
      () => rows.count(),
      (count) => expect(count).toBe(11),
    )
    const shown = () =>
      rows.evaluateAll((all) =>
        all.slice(1).map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      )
    const names = Array.from({ length: 10 }, (_, index) => `LUM_${String(index + 1).padStart(4, '0')}.JPG`)
    await until(shown, (all) =>
      expect(all.map(([, name, , shot]) => [name?.slice(0, 12), shot])).toEqual(
        names.map((name, index) => [name, String(index + 1)]),
      ),
    )
  })

  test('Write puts the right light into each photo, as exiftool reads it', async () => {
    const photos = photosIn(here.app.demoPhotos)
    const { page } = here.visited
    const wereTags = await readTags(photos)
    await page.getByRole('button', { name: 'Write 10 photos' }).click()
    await page
      .getByRole('region', { name: 'Write' })
      .getByRole('button', { name: 'Undo', exact: true })
      .waitFor()
    await page.getByRole('button', { name: 'Nothing to write' }).waitFor()

    const shots = readShots(here.app.shotLog)
    const tags = await readTags(photos)
    for (const [index, tag] of tags.entries()) {
      const { words, record } = recordOfComment(tag.UserComment)
      expect(words).toMatch(/^Light: /)
      expect(record).toEqual(shots[index]?.light)
      expect(record.shot?.seq).toBe(index + 1)
      saysAs(record, lights[index]?.says ?? {})
      expect(JSON.parse(tag.Record ?? 'null')).toEqual(record)
      expect([tag.Mode, Number(tag.Power)]).toEqual([record.mode, Number(record.power.toFixed(2))])
      expect(tag.Zones).toContain(record.zones[0]?.name)
      expect(tag.Warning).toBeUndefined()
    }
    const foreign = ({
      UserComment,
      Record,
      Mode,
      Power,
      Zones,
      ColorTemperature,
      XMPToolkit,
      ...rest
    }: (typeof tags)[number]) => rest
    expect(tags.map((tag) => tag.ImageDataHash)).toEqual(wereTags.map((tag) => tag.ImageDataHash))
    expect(tags.map(foreign)).toEqual(wereTags.map(foreign))
    expect(photos.map(sha256).some((hash) => before.includes(hash))).toBe(false)
  })

  test('a photo dropped on the window brings its light back to the rig', async () => {
    await enter(here.visited, 'Light')
    await pickLook(here.visited, '4')
    const wanted = readShots(here.app.shotLog)[4]?.light
    await dropFile(here.visited, photosIn(here.app.demoPhotos)[4] ?? '')
    await until(
      () => here.visited.wire.snapshot('light')?.lookFrame,
      (frame) => expect(frame).toBe(wanted?.frame),
    )
    await atRest(here.visited)
    expect(here.visited.wire.snapshot('light')?.look.zones.map(({ name }) => name)).toEqual(['Key', 'Fill'])
    await enter(here.visited, 'Photos')
  })

  test('Undo gives every photo its bytes back', async () => {
    const { page } = here.visited
    await page
      .getByRole('region', { name: 'Write' })
      .getByRole('button', { name: 'Undo', exact: true })
      .click()
    await page.getByText('10 photos are as before.').waitFor()
    expect(photosIn(here.app.demoPhotos).map(sha256)).toEqual(before)
    await page.getByRole('button', { name: 'Write 10 photos' }).waitFor()
  })

  test('the page had nothing to complain about', () => {
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })
})
