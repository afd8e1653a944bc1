import type { Locator, Page } from 'playwright-core'
import { atRest, type Visit } from './page'

/** More than a page has places for the keyboard to stop at. */
const MOST_STOPS = 250

/** Comes to a control as a keyboard does: by Tab alone, from wherever the focus is. Fails where Tab does not lead there. */
export async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor({ state: 'attached' })
  const target = await place.elementHandle()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    // As a hand does, the shorter way: back where it lies before.
    const way = await page.evaluate((element) => {
      const { activeElement } = document
      if (!activeElement || !element) return 'Tab'
      if (activeElement === element) return 'here'
      const before = activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
      return activeElement !== document.body && before ? 'Shift+Tab' : 'Tab'
    }, target)
    if (way === 'here') return
    await page.keyboard.press(way)
  }
  throw new Error(`expected Tab to lead to ${String(place)}, it did not`)
}

/** Presses a button by Tab and Enter. */
export async function enterOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }).first())
  await page.keyboard.press('Enter')
}

/** Types a number where it stands, by Tab, Enter, the number and Enter; waits until the rig shows what the screen shows. */
export async function typeByKeys(visited: Visit, label: string, text: string): Promise<void> {
  const { page } = visited
  await tabTo(page, page.getByRole('button', { name: `${label}: ` }))
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: label }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: label }).waitFor({ state: 'detached' })
  await atRest(visited)
}

/** Moves a group of choices on: Tab leads to the one that is chosen, an arrow to the next. */
export async function chooseByArrow(
  page: Page,
  from: string,
  key: 'ArrowRight' | 'ArrowLeft',
): Promise<void> {
  await tabTo(page, page.getByRole('radio', { name: from, exact: true }))
  await page.keyboard.press(key)
}
