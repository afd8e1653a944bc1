import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photosIn } from '../support/e2e/files'
import { clickLook, fire } from '../support/e2e/hands'
import { enter, openBrowser, type RoomName, rigReady, until, type Visit, visit } from '../support/e2e/page'
import { type RunningApp, removeFolder, root, startApp } from '../support/e2e/running-app'

/** Pictures for the README are made by `LUMACRO_SCREENSHOTS=1 npm test -- --project end-to-end rooms`. */
const pictures = process.env['LUMACRO_SCREENSHOTS'] === '1' ? join(root, 'docs', 'images') : null

const rooms: readonly RoomName[] = ['Light', 'Shots', 'Photos', 'Rig']

describe('the rooms at any width', () => {
  let app: RunningApp
  let browser: Browser
  let visited: Visit

  beforeAll(async () => {
    // A path that looks well on a picture.
    app = await startApp(pictures === null ? {} : { dataDir: join(tmpdir(), 'Lumacro') })
    browser = await openBrowser()
    visited = await visit(browser, app.address)
    await rigReady(visited)
    // A shoot to look at: well lit, from several sides, warm against cool at the end.
    const looks = ['Even', 'Key left', 'Top light', 'Insect eye', 'Cross light', 'Warm and cool']
    for (const [index, look] of looks.entries()) {
      await clickLook(visited, look)
      await fire(visited, index + 1)
      await until(
        () => photosIn(app.demoPhotos),
        (all) => expect(all).toHaveLength(index + 1),
        30_000,
      )
    }
    await enter(visited, 'Photos')
    await visited.page.getByText(/^6 photos · 6 ready/).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    removeFolder(app.dataDir)
  })

  test.each([
    [960, 640],
    [1280, 800],
    [1920, 1080],
    [2560, 1440],
  ])('at %d × %d nothing scrolls sideways and nothing leaves the window', async (width, height) => {
    const { page } = visited
    await page.setViewportSize({ width, height })
    for (const room of rooms) {
      await enter(visited, room)
      const { wide, outside } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        outside: [...document.querySelectorAll('button, input, select, h2, [role="slider"]')]
          .filter((element) => element.closest('.looks, .visually-hidden, .table-scroll') === null)
          .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > window.innerWidth + 1))
          .map(({ text }) => text),
      }))
      expect([room, wide, outside]).toEqual([room, width, []])
    }
  })

  test('photos show their small pictures', async () => {
    await enter(visited, 'Photos')
    await until(
      () =>
        visited.page
          .locator('.table-photos img')
          .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 40)),
      (loaded) => expect(loaded).toEqual([true, true, true, true, true, true]),
    )
  })

  test.runIf(pictures !== null)('pictures of the rooms', async () => {
    const { page } = visited
    const folder = pictures ?? ''
    mkdirSync(folder, { recursive: true })
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('row').filter({ hasText: 'LUM_0006' }).click()
    await page.locator('.photo-picture img').waitFor()
    await page.screenshot({ path: join(folder, 'photos.png') })
    await enter(visited, 'Shots')
    await page.locator('.camera-picture img').waitFor()
    await page.screenshot({ path: join(folder, 'shots.png') })
    await enter(visited, 'Light')
    await page.mouse.move(2, 400)
    await page.screenshot({ path: join(folder, 'light.png') })
  })
})
