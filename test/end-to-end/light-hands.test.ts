import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typeValue } from '../support/e2e/hands'
import { atRest, enter, openBrowser, rigReady, type Visit, visit } from '../support/e2e/page'
import { type RunningApp, removeFolder, startApp } from '../support/e2e/running-app'

/** Everything here is done by keyboard, but for opening numbers to type into. */
describe('light shaped by hand', () => {
  let app: RunningApp
  let browser: Browser
  let visited: Visit

  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    visited = await visit(browser, app.address)
    await rigReady(visited)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    removeFolder(app.dataDir)
  })

  const light = () => {
    const snapshot = visited.wire.snapshot('light')
    if (!snapshot) throw new Error('expected a light, got none')
    return snapshot
  }
  const drives = () => light().lookFrame.match(/.{8}/g) ?? []
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await visited.page.keyboard.press(key)
      await atRest(visited)
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
    await typeValue(visited, 'All power', '-1', '−1 EV')
    expect(light().confirmed).toBe(true)
    expect(drives().filter((drive) => drive === '000000ff')).toHaveLength(12)
    expect(drives().filter((drive) => drive === '00000000')).toHaveLength(12)
    await visited.page.getByText('achieved −1.00 EV · 12 of 24 pixels').waitFor()
  })

  test('C swaps two lights', async () => {
    await press('1', 'c', '2', 'c')
    expect(light().look.name).toBe('Even')
    await press('c')
    expect(light().look.name).toBe('Key left')
    await press('Shift+C')
  })

  test('the white bin that is chosen is mixed at once, drawn, recorded, and known after a restart', async () => {
    const { page } = visited
    await press('1')
    await enter(visited, 'Rig')
    await page.getByRole('region', { name: 'LEDs' }).getByText('White bin').click()
    await page.getByRole('button', { name: 'Warm 3000 K' }).click()
    await page.getByRole('region', { name: 'LEDs' }).getByText('SK6812 RGBW 3000 K').waitFor()
    await page.getByRole('region', { name: 'Layout' }).getByText('Ring', { exact: true }).click()
    await typeValue(visited, 'Pixel 0 at', '90', '90°')
    await atRest(visited)
    // 4500 K is not this white any more.
    expect(drives()[0]).not.toBe('000000ff')
    await app.stop()
    app = await startApp({ dataDir: app.dataDir })
    visited = await visit(browser, app.address)
    await rigReady(visited)
    const rig = visited.wire.snapshot('rig')
    expect(rig?.info?.leds).toBe('SK6812 RGBW 3000 K')
    expect(rig?.layout.places[0]?.x).toBeCloseTo(33, 6)
  })

  test('the page had nothing to complain about', () => {
    expect(visited.complaints).toEqual([])
    expect(app.stderr()).toBe('')
  })
})
