import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { overlaps, tabStops, violationsByDayAndNight } from '../support/e2e/audit'
import { readTags } from '../support/e2e/exiftool'
import { photosIn } from '../support/e2e/files'
import { socketsBeyond } from '../support/e2e/no-network'
import { openedApp } from '../support/e2e/opened-app'
import { enter, enterHelp, type RoomName, until, type Visit } from '../support/e2e/page'
import { dataFolder } from '../support/e2e/running-app'

const rooms: readonly (RoomName | 'Help')[] = ['Light', 'Sync', 'Shots', 'Photos', 'Macro', 'Rig', 'Help']
const go = (visited: Visit, room: RoomName | 'Help') =>
  room === 'Help' ? enterHelp(visited) : enter(visited, room)

/** What opens over a room, each by the button that opens it. The stack check with its findings, and the question whose result a photo is, are in `sequence.test.ts`. */
const dialogs: readonly (readonly [RoomName, RegExp])[] = [
  ['Photos', /^Choose…$/],
  ['Photos', /^Options/],
  ['Photos', /^Export$/],
  ['Photos', /^Check a stack…$/],
  ['Shots', /^Export$/],
  ['Light', /^More for look Even$/],
  ['Light', /^Save look$/],
]

/** A folder of data whose camera clocks are spoiled, so that the app starts with something to say. */
function spoiledData(): string {
  const folder = dataFolder()
  writeFileSync(join(folder, 'camera-clocks.json'), 'spoiled')
  return folder
}

describe('for everyone', () => {
  const here = openedApp({ dataDir: spoiledData() })

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
    await go(here.visited, room)
    // What is folded away is part of the view.
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
    })
    expect(await violationsByDayAndNight(page)).toEqual([])
  })

  test('the second views of rooms: axe finds nothing', async () => {
    const { page } = here.visited
    const views = [
      ['Sync', 'Measure'],
      ['Macro', 'Exposure'],
    ] as const
    for (const [room, view] of views) {
      await enter(here.visited, room)
      await page.getByRole('radio', { name: view, exact: true }).click({ force: true })
      expect([view, await violationsByDayAndNight(page)]).toEqual([view, []])
    }
  })

  test('the keys: axe finds nothing', async () => {
    const { page } = here.visited
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    expect(await violationsByDayAndNight(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  /** Opens what a button opens, by the keyboard, looks at it and closes it. */
  const opensClean = async (name: string | RegExp) => {
    const { page } = here.visited
    await page.getByRole('button', { name }).first().press('Enter')
    const opened = page.locator('.popover, [role="dialog"]').first()
    await opened.waitFor()
    expect([name, await violationsByDayAndNight(page)]).toEqual([name, []])
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'detached' })
  }

  test.each(dialogs)('%s, what %s opens: axe finds nothing, and Escape closes it', async (room, name) => {
    await enter(here.visited, room)
    await opensClean(name)
  })

  test('the notices, and why photos were left as they are: axe finds nothing', async () => {
    const { page } = here.visited
    await enter(here.visited, 'Photos')
    await opensClean(/camera-clocks/)
    await page.getByRole('button', { name: /^Write 2 photos/ }).click()
    await page.getByText('Written to 2 photos').waitFor()
    appendFileSync(photosIn(here.app.demoPhotos)[0] ?? '', 'changed by somebody else')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await opensClean(/^1 reason/)
  })

  test('Light, what its sequences open: axe finds nothing', async () => {
    const { page } = here.visited
    await enter(here.visited, 'Light')
    await page.getByRole('button', { name: 'Sequence ▸' }).press('Enter')
    await opensClean('Make…')
    await opensClean('Export…')
  })

  test.each(rooms)(
    '%s: every stop of the Tab key has a name, is in view and shows that it has the focus',
    async (room) => {
      const { page } = here.visited
      await go(here.visited, room)
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
      await go(here.visited, room)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      const cut = await page.locator('main button').evaluateAll((all) =>
        all
          .filter((one) => one.closest('.looks, .table-scroll, .visually-hidden') === null)
          .filter((one) => one.getBoundingClientRect().right > window.innerWidth)
          .map(({ textContent }) => textContent),
      )
      expect([await overlaps(page), wide, cut]).toEqual([[], 480, []])
      await page.setViewportSize({ width: 1280, height: 800 })
    },
  )

  test('the page can ask nobody but the app, and a session of the app has asked nobody', async () => {
    const { page, complaints } = here.visited
    expect(complaints).toEqual([])
    // Nobody's address (RFC 5737): what is kept from it is kept from everybody.
    const reached = await page.evaluate(async () => {
      const away = 'http://192.0.2.1/'
      const loaded = (one: HTMLImageElement | HTMLScriptElement) => {
        one.src = away
        document.head.append(one)
        return new Promise<boolean>((resolve) => {
          one.onload = () => resolve(true)
          one.onerror = () => resolve(false)
        })
      }
      const fetched = fetch(away).then(
        () => true,
        () => false,
      )
      return [await fetched, await loaded(new Image()), await loaded(document.createElement('script'))]
    })
    expect(reached).toEqual([false, false, false])
    // A healthy page never comes to that: it would be complained of, in every session.
    await until(
      () => complaints.filter((one) => one.includes('192.0.2.1')).length,
      (count) => expect(count).toBeGreaterThanOrEqual(3),
    )
    expect(socketsBeyond(here.app.pid)).toEqual([])
  })

  test('with reduced motion nothing moves by itself', async () => {
    const { page } = here.visited
    for (const room of rooms) {
      await go(here.visited, room)
      const moving = await page.evaluate(
        () =>
          document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 0)
            .length,
      )
      expect([room, moving]).toEqual([room, 0])
    }
  })
})
