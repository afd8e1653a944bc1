import { describe, expect, test } from 'vitest'
import { overlaps, tabStops, violations } from '../support/e2e/audit'
import { readTags } from '../support/e2e/exiftool'
import { photosIn } from '../support/e2e/files'
import { openedApp } from '../support/e2e/opened-app'
import { enter, type RoomName, until } from '../support/e2e/page'

const rooms: readonly RoomName[] = ['Light', 'Sync', 'Shots', 'Photos', 'Macro', 'Rig']

describe('for everyone', () => {
  const here = openedApp()

  test('the whole loop by keyboard alone: a light, two shots, their photos tagged, and undone', async () => {
    const { page } = here.visited
    /** Tab until the focus is on what is called so, as somebody does who cannot use a mouse. */
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 120; presses++) {
        const at = await page.evaluate(() => {
          const { activeElement: one } = document
          return one === document.body ? '' : (one?.getAttribute('aria-label') ?? one?.textContent ?? '')
        })
        if (name.test(at.trim())) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`expected to reach ${name} by Tab`)
    }
    await page.keyboard.press('2')
    await page.locator('.look-current kbd', { hasText: '2' }).waitFor()
    await page.keyboard.press('f')
    await page.locator('.header-shots', { hasText: /^1 shot$/ }).waitFor()
    await page.keyboard.press('f')
    await page.locator('.header-shots', { hasText: /^2 shots$/ }).waitFor()
    await until(
      () => photosIn(here.app.demoPhotos),
      (photos) => expect(photos).toHaveLength(2),
      30_000,
    )
    await enter(here.visited, 'Photos')
    await tabTo(/^Write 2 photos/)
    await page.keyboard.press('Enter')
    await page.getByText('Written to 2 photos').waitFor()
    const [photo = ''] = photosIn(here.app.demoPhotos)
    expect((await readTags([photo]))[0]?.Mode).toBe('steady')
    await tabTo(/^Undo$/)
    await page.keyboard.press('Enter')
    await page.getByText('2 photos are as before').waitFor()
    expect((await readTags([photo]))[0]?.Mode).toBeUndefined()
    expect(here.visited.complaints).toEqual([])
  })

  test.each(rooms)('%s: axe finds nothing, by day and by night', async (room) => {
    const { page } = here.visited
    await enter(here.visited, room)
    expect(await violations(page)).toEqual([])
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'night'
    })
    expect(await violations(page, ['color-contrast'])).toEqual([])
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'day'
    })
  })

  test('dialogs and menus: axe finds nothing', async () => {
    const { page } = here.visited
    await enter(here.visited, 'Photos')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Choose…' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await enter(here.visited, 'Light')
    await page.getByRole('button', { name: 'More for look Even' }).press('Enter')
    await page.locator('.popover').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('the second views of rooms, and Help: axe finds nothing', async () => {
    const { page } = here.visited
    const views = [
      ['Sync', 'Measure'],
      ['Macro', 'Exposure'],
    ] as const
    for (const [room, view] of views) {
      await enter(here.visited, room)
      await page.getByRole('radio', { name: view, exact: true }).click({ force: true })
      expect([view, await violations(page)]).toEqual([view, []])
    }
    await page.keyboard.press('F1')
    await page.getByRole('heading', { name: 'What is wrong?' }).waitFor()
    expect(await violations(page)).toEqual([])
  })

  test.each(rooms)(
    '%s: every stop of the Tab key has a name, is in view and shows that it has the focus',
    async (room) => {
      const { page } = here.visited
      await enter(here.visited, room)
      const stops = await tabStops(page)
      expect(stops.length).toBeGreaterThan(8)
      expect(stops.filter(({ named, shown, inView }) => !named || !shown || !inView)).toEqual([])
    },
  )

  test.each(rooms)(
    '%s: with 480 px to live in, 960 at 200 per cent, nothing overlaps or scrolls sideways',
    async (room) => {
      const { page } = here.visited
      await page.setViewportSize({ width: 480, height: 400 })
      await enter(here.visited, room)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([await overlaps(page), wide]).toEqual([[], 480])
      await page.setViewportSize({ width: 1280, height: 800 })
    },
  )

  test('with reduced motion nothing moves by itself', async () => {
    const { page } = here.visited
    for (const room of rooms) {
      await enter(here.visited, room)
      const moving = await page.evaluate(
        () =>
          document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 0)
            .length,
      )
      expect([room, moving]).toEqual([room, 0])
    }
  })
})
