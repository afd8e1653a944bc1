import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { photosIn } from '../support/e2e/files'
import { clickLook, fire } from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { enter, type RoomName, until } from '../support/e2e/page'
import { root } from '../support/e2e/running-app'

/** Pictures for the README are made by `LUMACRO_SCREENSHOTS=1 npm test -- --project end-to-end rooms`. */
const pictures = process.env['LUMACRO_SCREENSHOTS'] === '1' ? join(root, 'docs', 'images') : null

const rooms: readonly RoomName[] = ['Light', 'Sync', 'Shots', 'Photos', 'Macro', 'Rig']

describe('the rooms at any width', () => {
  // A path that looks well on a picture.
  const here = openedApp(pictures === null ? {} : { dataDir: join(tmpdir(), 'Lumacro'), photoWidthPx: 960 })

  beforeAll(async () => {
    const { app, visited } = here
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

  test.each([
    [960, 640],
    [1280, 800],
    [1920, 1080],
    [2560, 1440],
  ])('at %d × %d nothing scrolls sideways and nothing leaves the window', async (width, height) => {
    const { page } = here.visited
    await page.setViewportSize({ width, height })
    for (const room of rooms) {
      await enter(here.visited, room)
      const { wide, outside } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        outside: [...document.querySelectorAll('button, input, select, h2, [role="slider"]')]
          .filter((element) => element.closest('.looks, .visually-hidden, .table-scroll') === null)
          .map((element) => ({
            name: element.textContent || element.outerHTML,
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > window.innerWidth + 1))
          .map(({ name }) => name),
      }))
      expect([room, wide, outside]).toEqual([room, width, []])
    }
  })

  test('photos show their small pictures', async () => {
    await enter(here.visited, 'Photos')
    await until(
      () =>
        here.visited.page.locator('.table-photos .thumbnail-picture').evaluateAll((pictures) =>
          Promise.all(
            pictures.map(async (picture) => {
              const image = new Image()
              image.src = getComputedStyle(picture).backgroundImage.slice('url("'.length, -'")'.length)
              await image.decode()
              return image.naturalWidth > 40
            }),
          ),
        ),
      (loaded) => expect(loaded).toEqual([true, true, true, true, true, true]),
    )
  })

  test.runIf(pictures !== null)('pictures of the rooms', async () => {
    const { visited } = here
    const { page } = visited
    const folder = pictures ?? ''
    mkdirSync(folder, { recursive: true })
    await page.setViewportSize({ width: 1280, height: 800 })
    const take = async (room: RoomName, ready: () => Promise<unknown>) => {
      await enter(visited, room)
      await ready()
      await page.mouse.move(2, 400)
      await page.screenshot({ path: join(folder, `${room.toLowerCase()}.png`) })
    }
    await take('Photos', async () => {
      await page.getByRole('row').filter({ hasText: 'LUM_0006' }).click()
      await page.locator('.photo-picture .thumbnail-picture').waitFor()
    })
    await take('Shots', () => page.locator('.camera-picture .thumbnail-picture').waitFor())
    await take('Sync', () => page.locator('main svg').first().waitFor())
    await take('Macro', () => page.locator('main svg').first().waitFor())
    await take('Rig', () => page.getByRole('heading', { name: 'Ports' }).waitFor())
    await take('Light', () => page.getByRole('listbox').waitFor())
  })
})
