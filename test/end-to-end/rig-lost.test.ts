import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photosIn, readShots } from '../support/e2e/files'
import { fire, pickLook } from '../support/e2e/hands'
import { atRest, enter, openBrowser, rigReady, rigState, until, type Visit, visit } from '../support/e2e/page'
import { type RunningApp, removeFolder, startApp } from '../support/e2e/running-app'

describe('a rig that goes away and comes back', () => {
  let app: RunningApp
  let browser: Browser
  let visited: Visit

  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    visited = await visit(browser, app.address)
    await rigReady(visited)
    await pickLook(visited, '2')
    await fire(visited, 1)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    removeFolder(app.dataDir)
  })

  const hand = (name: string) => visited.page.getByRole('button', { name, exact: true }).click()
  const seqs = () => readShots(app.shotLog).map(({ seq }) => seq)

  test('the header says so, and the Rig room what to do', async () => {
    await enter(visited, 'Rig')
    await hand('Unplug')
    await rigState(visited.page).filter({ hasText: 'lost, waiting' }).waitFor()
    await visited.page.getByRole('heading', { name: 'Waiting for the simulated rig' }).waitFor()
  })

  test('shots and turns of the knob while it was away are all there after, once and in order', async () => {
    const { page } = visited
    for (const photos of [2, 3]) {
      await page.keyboard.press('f')
      await until(
        () => photosIn(app.demoPhotos),
        (all) => expect(all).toHaveLength(photos),
        30_000,
      )
    }
    await hand('Knob −')
    await page.keyboard.press('f')
    await until(
      () => photosIn(app.demoPhotos),
      (all) => expect(all).toHaveLength(4),
      30_000,
    )
    expect(seqs()).toEqual([1])

    await hand('Plug in')
    await page.locator('.header-shots', { hasText: '4 shots' }).waitFor()
    await rigState(page).filter({ hasText: 'simulated' }).waitFor()
    expect(seqs()).toEqual([1, 2, 3, 4])
    const lights = readShots(app.shotLog).map(({ light }) => light)
    expect(lights.map(({ power }) => power)).toEqual([0, 0, 0, -0.333])
    expect(lights.map(({ zones }) => zones.map(({ name }) => name))).toEqual(
      Array.from({ length: 4 }, () => ['Key', 'Fill']),
    )
    expect(lights[3]?.frame).not.toBe(lights[2]?.frame)
  })

  test('what the hand did at the rig meanwhile stands on the screen', async () => {
    await until(
      () => visited.page.locator('.header-power').textContent(),
      (text) => expect(text).toBe('−1/3 EV'),
    )
    await atRest(visited)
  })

  test('a power cut starts a new boot: the light comes back and shots count from 1 again', async () => {
    await hand('Power cycle')
    await until(
      () => visited.wire.snapshot('rig')?.info?.boot,
      (boot) => expect(boot).not.toBe(readShots(app.shotLog)[0]?.boot),
    )
    await rigReady(visited)
    expect(await visited.page.locator('.header-power').textContent()).toBe('−1/3 EV')
    await fire(visited, 5)
    expect(seqs()).toEqual([1, 2, 3, 4, 1])
    const last = readShots(app.shotLog).at(-1)
    expect(last?.light).toMatchObject({ power: -0.333, zones: [{ name: 'Key' }, { name: 'Fill' }] })
  })

  test('each of its photos is beside its own shot', async () => {
    await enter(visited, 'Photos')
    await until(
      () => photosIn(app.demoPhotos),
      (all) => expect(all).toHaveLength(5),
      30_000,
    )
    await visited.page.getByText(/^5 photos · /).waitFor()
    expect(visited.complaints).toEqual([])
    expect(app.stderr()).toBe('')
  })

  test('an app that was killed loses no shot, and starts again with its light', async () => {
    const before = readShots(app.shotLog)
    await app.kill()
    await visited.page.getByRole('alert').filter({ hasText: 'The app is not answering' }).waitFor()
    app = await startApp({ dataDir: app.dataDir })
    const again = await visit(browser, app.address)
    await rigReady(again)
    expect(await again.page.locator('.header-power').textContent()).toBe('−1/3 EV')
    expect(await again.page.locator('.header-shots').textContent()).toBe('5 shots')
    expect(readShots(app.shotLog)).toEqual(before)
  })
})
