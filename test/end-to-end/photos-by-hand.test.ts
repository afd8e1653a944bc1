import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTags, recordOfComment } from '../support/e2e/exiftool'
import { openedApp } from '../support/e2e/opened-app'
import { enter, until } from '../support/e2e/page'
import { datedPhoto } from '../support/photos/dated-photo'
import { bootMs, makeLight, makeShot } from '../support/shots/make-shot'

const timeOf = (n: number) => bootMs + 3_600_000 + n * 7000 + ((n * n * 137) % 4000)
const aheadMs = 36_004_200

describe('photos by hand and as they arrive', () => {
  const here = openedApp({
    rig: 'none',
    prepare: (dataDir) => {
      mkdirSync(join(dataDir, 'a shoot'))
      const lines = Array.from({ length: 12 }, (_, index) =>
        JSON.stringify(makeShot(index + 1, timeOf(index + 1), { light: makeLight(index + 1) })),
      )
      writeFileSync(join(dataDir, 'shots.jsonl'), `${lines.join('\n')}\n`)
    },
  })
  const folder = () => join(here.app.dataDir, 'a shoot')
  const path = (n: number) => join(folder(), `IMG_${String(n).padStart(4, '0')}.JPG`)
  const words = () => here.visited.page.locator('.axis-words').textContent()

  beforeAll(async () => {
    const { page } = here.visited
    for (let n = 1; n <= 10; n++) writeFileSync(path(n), datedPhoto(timeOf(n) + aheadMs))
    await enter(here.visited, 'Photos')
    await page.getByRole('button', { name: 'Choose a folder' }).click()
    await page.getByRole('textbox', { name: 'Path of the folder' }).fill(folder())
    await page.getByRole('button', { name: 'Go' }).click()
    await page.getByRole('button', { name: 'Open, 10 photos here' }).click()
    await page.getByText('10 photos · 10 ready').waitFor()
  })

  test('a photo dragged to another shot is pinned, and Ctrl Z gives it back', async () => {
    const { page } = here.visited
    await page.locator('.axis-photo').nth(9).waitFor()
    const box = async (selector: string, nth: number) => {
      const found = await page.locator(selector).nth(nth).boundingBox()
      if (!found) throw new Error(`expected ${selector} on the page`)
      return { x: found.x + found.width / 2, y: found.y + found.height / 2 }
    }
    const from = await box('.axis-photo rect', 9)
    const to = await box('.axis-shot', 11)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y - 20, { steps: 5 })
    await page.mouse.move(to.x, to.y)
    await page.mouse.up()
    await page.locator('.axis-words', { hasText: '1 pinned' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.axis-words', { hasText: /^10 of 10 sure$/ }).waitFor()
    expect(await words()).toBe('10 of 10 sure')
  })

  test('shifting all by one moves each photo to the next shot, and Clear forgets it', async () => {
    const { page } = here.visited
    await page.getByRole('button', { name: 'Shift ›' }).click()
    await page.locator('.axis-words', { hasText: '10 pinned' }).waitFor()
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.locator('.axis-words', { hasText: /^10 of 10 sure$/ }).waitFor()
  })

  test('the keyboard alone pins and frees, shifts all, and sets a clock that is kept for the body', async () => {
    const { page } = here.visited
    const say = (text: string | RegExp) => page.locator('.axis-words', { hasText: text }).waitFor()
    await page.getByRole('grid', { name: 'Photos' }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowRight')
    await say('1 pinned')
    await page.keyboard.press('Delete')
    await say(/^10 of 10 sure$/)
    await page.getByRole('button', { name: 'Shift ›' }).focus()
    await page.keyboard.press('Enter')
    await say('10 pinned')
    await page.keyboard.press('Control+z')
    await say(/^10 of 10 sure$/)
    const clock = page.getByRole('textbox', { name: /Model One/ })
    const found = await clock.inputValue()
    await clock.fill('+10:00:05')
    await page.keyboard.press('Enter')
    const find = page.getByRole('button', { name: /^Let Lumacro find/ })
    await find.waitFor()
    const kept = () => readFileSync(join(here.app.dataDir, 'camera-clocks.json'), 'utf8')
    await until(kept, (text) => expect(text).toMatch(/"offsetS": ?36005\b/))
    await find.focus()
    await page.keyboard.press('Enter')
    await until(
      () => clock.inputValue(),
      (text) => expect(text).toBe(found),
    )
  })

  test('a watched folder tags what arrives, and leaves the rest as it was', async () => {
    const { page } = here.visited
    const before = readFileSync(path(1))
    await page.getByRole('button', { name: 'Watch this folder' }).click()
    await page.getByText('Watching · 0 tagged').waitFor()
    const photo = datedPhoto(timeOf(11) + aheadMs)
    writeFileSync(path(11), photo.subarray(0, 200))
    await page.getByText(/1 arriving/).waitFor()
    writeFileSync(path(11), photo)
    await page.getByText('Watching · 1 tagged').waitFor()
    await page.getByRole('button', { name: 'Stop watching' }).click()
    await page.getByRole('button', { name: 'Watch this folder' }).waitFor()
    const [tags] = await readTags([path(11)])
    expect(recordOfComment(tags?.UserComment).record.shot?.seq).toBe(11)
    expect(readFileSync(path(1)).equals(before)).toBe(true)
  })

  test('the page had nothing to complain about', () => {
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })
})
