import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { photosIn } from '../support/e2e/files'
import { chooseByArrow, enterOn, tabTo, typeByKeys } from '../support/e2e/keyboard'
import { openedApp } from '../support/e2e/opened-app'
import { atRest, enter, until } from '../support/e2e/page'

/** No mouse, no focus set from outside: Tab, letters and arrows do all of it, and Ctrl Z takes all of it back. */
describe('the light room by keyboard alone', () => {
  const here = openedApp()
  const page = () => here.visited.page
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page().keyboard.press(key)
      await atRest(here.visited)
    }
  }
  const look = () => here.visited.wire.snapshot('light')?.look ?? expect.fail('expected a light')
  const zone = (name: string) =>
    look().zones.find((one) => one.name === name) ?? expect.fail(`expected ${name}`)
  const names = () => look().zones.map(({ name }) => name)
  const choose = async (label: string | RegExp, ...keys: readonly string[]) => {
    await tabTo(page(), page().getByRole('combobox', { name: label, exact: true }))
    await press(...keys)
  }

  test('colour: kelvin, gel, hue and drives', async () => {
    await press('2')
    await typeByKeys(here.visited, 'Kelvin', '3200')
    expect(zone('Key').color).toMatchObject({ cct: 3200 })
    await chooseByArrow(page(), 'Black body', 'ArrowRight')
    await typeByKeys(here.visited, 'Kelvin', '6500')
    expect(zone('Key').color).toMatchObject({ duv: expect.closeTo(0.0033, 3) })
    await choose('Gel', 'ArrowDown')
    await until(
      () => zone('Key').color,
      (color) => expect(color).toMatchObject({ gel: 'Full CTO' }),
    )
    await chooseByArrow(page(), 'CCT', 'ArrowRight')
    await typeByKeys(here.visited, 'Saturation', '60')
    await tabTo(page(), page().getByRole('slider', { name: 'Hue' }))
    await press('PageUp')
    expect(zone('Key').color).toMatchObject({ saturation: 0.6, hue: 45 })
    await chooseByArrow(page(), 'HSI', 'ArrowRight')
    await typeByKeys(here.visited, 'White', '77')
    const { color } = zone('Key')
    expect('rgbw' in color && color.rgbw[3]).toBe(77)
  })

  test('power: thirds, tenths, a ratio, and pixels instead of PWM', async () => {
    await press('2')
    await tabTo(page(), page().getByRole('slider', { name: 'Master power' }))
    await press('ArrowLeft')
    expect(look().power).toBeCloseTo(-1 / 3, 2)
    await press('Shift+ArrowLeft')
    expect(look().power).toBeCloseTo(-0.4, 6)
    await typeByKeys(here.visited, 'Ratio', '4:1')
    expect(zone('Fill').power - zone('Key').power).toBeCloseTo(-2, 6)
    await press('p')
    expect(zone('Key').dim).toBe('pixels')
  })

  test('zones: named, an arc, thinned, a gradient, and one of chosen pixels', async () => {
    await press('2')
    await tabTo(page(), page().locator('.zone-name', { hasText: 'Key' }))
    await press('F2', 'Control+a')
    await page().keyboard.type('Main')
    await press('Enter')
    expect(names()).toEqual(['Main', 'Fill'])
    await tabTo(page(), page().locator('.zone-tools > summary'))
    await press('Enter')
    await typeByKeys(here.visited, 'Arc direction', '90')
    await typeByKeys(here.visited, 'Arc width', '90')
    expect(zone('Main').pixels).toEqual([3, 4, 5, 6, 7, 8, 9])
    await enterOn(page(), '3rd')
    await until(
      () => zone('Main').pixels,
      (pixels) => expect(pixels).toEqual([3, 6, 9]),
    )
    await enterOn(page(), 'Make zones')
    await until(names, (all) => expect(all.length).toBeGreaterThan(2))
    await press('1', 'Escape')
    await tabTo(page(), page().getByRole('listbox'))
    await press('Home', 'Enter', 'Shift+ArrowDown', 'Shift+ArrowDown', 'n')
    expect(look().zones.at(-1)?.pixels).toEqual([0, 1, 2])
  })

  test('the zone in hand: given pixels, turned, mirrored, copied, alone, muted; the light as the subject meets it', async () => {
    await press('2', 'Escape')
    await tabTo(page(), page().getByRole('listbox'))
    await press('Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'a')
    expect(zone('Key').pixels).toEqual([0, 1, 2])
    await press('ArrowRight')
    expect(zone('Key').pixels).toEqual([1, 2, 3])
    await press('x')
    expect(zone('Key').pixels).toEqual([21, 22, 23])
    await press('Shift+X')
    expect(zone('Key').pixels).toEqual([13, 14, 15])
    await press('d')
    expect(zone('Key 2')).toMatchObject({ pixels: [1, 2, 3], power: zone('Key').power })
    await press('s')
    expect(look().solo).toBe(zone('Key 2').id)
    await press('s', 'm')
    expect(look().solo).toBeUndefined()
    expect(zone('Key 2').on).toBe(false)
    await press('m', 'Escape', 'ArrowLeft')
    expect(['Key', 'Key 2'].map((name) => zone(name).pixels)).toEqual([
      [12, 13, 14],
      [0, 1, 2],
    ])
    await press('v')
    await page().locator('.stage-subject').waitFor()
    await press('v')
    await page().locator('.stage-subject').waitFor({ state: 'detached' })
  })

  test('a photo is taken, written, and brings its light back by the button', async () => {
    await press('5', 'f')
    await until(
      () => photosIn(here.app.demoPhotos),
      (photos) => expect(photos).toHaveLength(1),
      60_000,
    )
    const [photo = ''] = photosIn(here.app.demoPhotos)
    await enter(here.visited, 'Photos')
    await page().getByRole('button', { name: 'Write 1 photo', exact: true }).waitFor()
    await enterOn(page(), 'Write 1 photo')
    await page().getByRole('button', { name: 'Nothing to write' }).waitFor()
    await enter(here.visited, 'Light')
    await press('2')
    expect(look().name).toBe('Key left')
    const chooser = page().waitForEvent('filechooser')
    await enterOn(page(), 'From a photo')
    await (await chooser).setFiles(photo)
    await page()
      .getByRole('region', { name: `Dropped: ${basename(photo)}` })
      .waitFor()
    await until(
      () => look().name,
      (name) => expect(name).toBe(basename(photo)),
    )
    await enterOn(page(), 'Close')
    await press('Control+z')
    expect(look().name).toBe('Key left')
  })

  test('looks: saved, found, named again, on a key, compared, out to a file and in again', async () => {
    await enterOn(page(), 'Save look')
    await page().getByRole('textbox', { name: 'Name of the look' }).waitFor()
    await page().keyboard.type('Moth')
    await press('Enter')
    await page().locator('.look-button', { hasText: 'Moth' }).waitFor()
    await enterOn(page(), 'More for look Moth')
    const name = page().getByRole('textbox', { name: 'Name of this look' })
    await tabTo(page(), name)
    await press('Control+a')
    await page().keyboard.type('Wing')
    await choose('Number key', '9')
    await tabTo(page(), page().getByRole('button', { name: 'Keep', exact: true }))
    await press('Enter')
    await page().locator('.look-button', { hasText: 'Wing' }).waitFor()
    await press('1', 'c', '9')
    expect(names().length).toBeGreaterThan(1)
    await page().getByRole('region', { name: 'A and B' }).getByRole('row').nth(1).waitFor()
    await press('c')
    expect(look().name).toBe('Even')
    await press('Shift+C', '/')
    await page().keyboard.type('wing')
    await until(
      () => page().locator('.look').count(),
      (count) => expect(count).toBe(1),
    )
    await press('Escape')
    await choose('Fade from look to look', 'ArrowDown')
    await choose('Fade from look to look', 'ArrowUp')
    const saved = page().waitForEvent('download')
    await enterOn(page(), 'Export')
    const file = join(here.app.dataDir, 'mine.json')
    await (await saved).saveAs(file)
    expect(readFileSync(file, 'utf8')).toContain('"Wing"')
    const chooser = page().waitForEvent('filechooser')
    await enterOn(page(), 'Import')
    await (await chooser).setFiles(file)
    await page().locator('.look-button', { hasText: 'Wing (2)' }).waitFor()
  })

  test('what stands in front of the LEDs', async () => {
    await choose('Put something in front', 'ArrowDown')
    await until(
      () => look().modifiers,
      (modifiers) => expect(modifiers).toMatchObject([{ kind: 'diffuser' }]),
    )
    await typeByKeys(here.visited, 'Stops lost in diffuser', '-1.5')
    expect(look().modifiers).toMatchObject([{ stops: -1.5 }])
  })

  test('a layout from a file, a panel whose pixels are walked, chosen and nudged, and pixels identified', async () => {
    await enter(here.visited, 'Rig')
    const shape = () => here.visited.wire.snapshot('rig')?.layout.shape
    const csv = join(here.app.dataDir, 'pixels.csv')
    writeFileSync(
      csv,
      `x,y,z\n${Array.from({ length: 24 }, (_, at) => `${at * 5},${at % 2},0`).join('\n')}\n`,
    )
    for (const from of ['Likeliest', 'Ring', 'Rings', 'Strip'])
      await chooseByArrow(page(), from, 'ArrowRight')
    await until(shape, (now) => expect(now).toBe('panel'))
    const chooser = page().waitForEvent('filechooser')
    await chooseByArrow(page(), 'Panel', 'ArrowRight')
    await (await chooser).setFiles(csv)
    await until(shape, (now) => expect(now).toBe('custom'))
    await press('Control+z')
    await until(shape, (now) => expect(now).toBe('panel'))
    await enterOn(page(), 'Identify pixels')
    await until(
      () =>
        here.visited.wire
          .snapshot('light')
          ?.shownFrame.match(/.{8}/g)
          ?.filter((one) => one !== '00000000').length,
      (lit) => expect(lit).toBe(1),
    )
    await enterOn(page(), 'Next pixel')
    await page().getByText('Pixel 1 is lit').waitFor()
    await enterOn(page(), 'Done')
    await enter(here.visited, 'Light')
    await press('1', 'Escape')
    await tabTo(page(), page().getByRole('listbox'))
    await press('Home', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown', 'n')
    expect(look().zones.at(-1)?.pixels).toEqual([8, 9, 16, 17])
    await page().keyboard.press('Tab')
    await press('ArrowUp', 'ArrowRight')
    expect(look().zones.at(-1)?.pixels).toEqual([1, 2, 9, 10])
  })

  test('a sequence is made, changed, run, led on from a step and stopped', async () => {
    const steps = () =>
      here.visited.wire.snapshot('sequences')?.sequences[0]?.steps.map(({ name }) => name) ?? []
    await enterOn(page(), 'Sequence ▸')
    await enterOn(page(), 'Make…')
    await choose('Kind', 'ArrowDown')
    await tabTo(page(), page().getByRole('button', { name: 'Make sequence' }))
    await press('Enter')
    await until(steps, (all) => expect(all.length).toBeGreaterThan(2))
    const made = steps()
    await tabTo(page(), page().getByRole('button', { name: /^Step 1: / }))
    await press('Control+d')
    await until(steps, (all) => expect(all).toHaveLength(made.length + 1))
    await press('Delete')
    await until(steps, (all) => expect(all).toHaveLength(made.length))
    await press('Control+z', 'Control+z')
    await until(steps, (all) => expect(all).toEqual(made))
    await enterOn(page(), 'Start the run')
    await page()
      .getByText(/^0 of \d+ shots, step 1 lit/)
      .waitFor()
    await atRest(here.visited)
    await press('f')
    await page()
      .getByText(/^1 of \d+ shots, step 2 lit/)
      .waitFor()
    await tabTo(page(), page().getByRole('button', { name: /^Step 1: / }))
    await press('Enter')
    await page()
      .getByText(/shots?, step 1 lit/)
      .waitFor()
    await enterOn(page(), 'Stop')
    await page().getByRole('button', { name: 'Start the run' }).waitFor()
  })

  test('Ctrl Z takes all of it back, one after the other, to where it began', async () => {
    await enter(here.visited, 'Light')
    const undo = () => here.visited.wire.snapshot('light')?.undo ?? null
    for (let step = 0; step < 30 && undo() !== null; step++) {
      // As fast as a hand can: none of them is lost, and one too many harms nothing.
      for (let stroke = 0; stroke < 6; stroke++) await page().keyboard.press('Control+z')
      await atRest(here.visited)
    }
    expect(undo()).toBeNull()
    expect(here.visited.wire.snapshot('sequences')?.sequences).toEqual([])
    expect(here.visited.wire.snapshot('looks')?.looks.filter(({ factory }) => !factory)).toEqual([])
    expect(here.visited.wire.snapshot('rig')?.layout.name).toBe('ring-24')
    expect(look()).toMatchObject({ name: 'Even', power: 0 })
    expect(look().modifiers ?? []).toEqual([])
  })

  test('the page had nothing to complain about', () => {
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })
})
