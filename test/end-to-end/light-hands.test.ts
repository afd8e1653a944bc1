import jpeg from 'jpeg-js'
import { describe, expect, test } from 'vitest'
import { typeValue } from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { atRest, enter, until } from '../support/e2e/page'

/** Everything here is done by keyboard, but for opening numbers to type into. */
describe('light shaped by hand', () => {
  const here = openedApp()

  const light = () => {
    const snapshot = here.visited.wire.snapshot('light')
    if (!snapshot) throw new Error('expected a light, got none')
    return snapshot
  }
  const drives = () => light().lookFrame.match(/.{8}/g) ?? []
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await here.visited.page.keyboard.press(key)
      await atRest(here.visited)
    }
  }
  const zone = (name: string) => light().look.zones.find((one) => one.name === name)

  test('zones are soloed, mirrored, paired, copied, thinned, and all of it undone', async () => {
    await press('2')
    const { look } = light()
    await press('s')
    expect(drives().filter((drive) => drive !== '00000000')).toHaveLength(8)
    await press('s', 'x')
    expect(zone('Key')?.pixels).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
    await press('t', 'd')
    expect(zone('Key 2')?.pixels).toEqual([15, 17, 19, 21])
    for (let step = 0; step < 5; step++) await press('Control+z')
    expect(light().look).toEqual(look)
  })

  test('dimming by pixels lights fewer of them fully, and the rig confirms it', async () => {
    await press('1', 'p')
    await typeValue(here.visited, 'All power', '-1', '−1 EV')
    expect(light().confirmed).toBe(true)
    expect(drives().filter((drive) => drive === '000000ff')).toHaveLength(12)
    expect(drives().filter((drive) => drive === '00000000')).toHaveLength(12)
    await here.visited.page.getByText('achieved −1.00 EV · 12 of 24 pixels').waitFor()
  })

  test('C swaps two lights', async () => {
    await press('1', 'c', '2', 'c')
    expect(light().look.name).toBe('Even')
    await press('c')
    expect(light().look.name).toBe('Key left')
    await press('Shift+C')
  })

  test('what stands in front of the LEDs, and the white of a grey card, are part of the look and of the next record', async () => {
    const { page } = here.visited
    await press('1')
    await page.getByLabel('Put something in front').selectOption({ index: 1 })
    await until(
      async () => light().look.modifiers?.[0]?.kind,
      (kind) => expect(kind).toBe('diffuser'),
    )
    // A plain card a little warm: red 150, green 140, blue 120.
    const [width, height] = [120, 80]
    const data = Buffer.alloc(width * height * 4)
    for (let at = 0; at < data.length; at += 4) data.set([150, 140, 120, 255], at)
    const buffer = jpeg.encode({ width, height, data }, 95).data
    await page
      .getByLabel('Photo of a grey card')
      .setInputFiles({ name: 'card.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'Keep with this look' }).click()
    await until(
      async () => light().look.whiteBalance,
      (white) => expect(white).toBeDefined(),
    )
    await atRest(here.visited)
    const { total } = here.visited.wire.snapshot('shots') ?? { total: 0 }
    await page.keyboard.press('f')
    await until(
      async () => here.visited.wire.snapshot('shots')?.total ?? 0,
      (now) => expect(now).toBeGreaterThan(total),
    )
    const record = here.visited.wire.snapshot('shots')?.recent[0]?.light
    expect(record?.modifiers).toMatchObject([{ kind: 'diffuser', stops: light().look.modifiers?.[0]?.stops }])
    expect(record?.whiteBalance).toMatchObject({ cct: light().look.whiteBalance?.cct })
    await press('Control+z', 'Control+z')
    expect(light().look).toMatchObject({ name: 'Even' })
    expect(light().look.whiteBalance).toBeUndefined()
    expect(light().look.modifiers ?? []).toEqual([])
  })

  test('a look fades in over the time that is set, as one step of undo', async () => {
    const { page } = here.visited
    await press('1')
    const from = light().lookFrame
    await page.getByLabel('Fade from look to look').selectOption('2000')
    const seen = new Set<string>()
    await page.keyboard.press('2')
    await until(
      async () => {
        seen.add(light().lookFrame)
        return [light().look.name, light().confirmed]
      },
      (now) => expect(now).toEqual(['Key left', true]),
    )
    expect(seen.size).toBeGreaterThan(2)
    await page.getByLabel('Fade from look to look').selectOption('0')
    await press('Control+z')
    expect(light().lookFrame).toBe(from)
  })

  test('the white bin that is chosen is mixed at once, drawn, recorded, and known after a restart', async () => {
    const { page } = here.visited
    await press('1')
    await enter(here.visited, 'Rig')
    await page.getByRole('region', { name: 'LEDs' }).getByText('White bin').click()
    await page.getByRole('button', { name: 'Warm 3000 K' }).click()
    await page.getByRole('region', { name: 'LEDs' }).getByText('SK6812 RGBW 3000 K').waitFor()
    await page.getByRole('region', { name: 'Layout' }).getByText('Ring', { exact: true }).click()
    await typeValue(here.visited, 'Pixel 0 at', '90', '90°')
    await atRest(here.visited)
    // 4500 K is not this white any more.
    expect(drives()[0]).not.toBe('000000ff')
    await here.app.stop()
    await here.again()
    const rig = here.visited.wire.snapshot('rig')
    expect(rig?.info?.leds).toBe('SK6812 RGBW 3000 K')
    expect(rig?.layout.places[0]?.x).toBeCloseTo(33, 6)
  })

  test('the page had nothing to complain about', () => {
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })
})
