import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'
import { photosIn } from './files'
import type { OpenedApp } from './opened-app'
import { atRest, enter, until, type Visit } from './page'

/** What a photographer's hands do on the page. Each waits until the rig shows what the screen shows. */

/** Puts a look on the rig by its number key. */
export async function pickLook(visited: Visit, key: string): Promise<void> {
  await visited.page.keyboard.press(key)
  await visited.page.locator('.look-current kbd', { hasText: key }).waitFor()
  await atRest(visited)
}

/** Puts a look on the rig by its picture. */
export async function clickLook(visited: Visit, name: string): Promise<void> {
  const { page } = visited
  // Not the button beside it, which names the look too.
  await page.locator('.look-button', { hasText: name }).click()
  await page.locator('.look-current', { hasText: name }).waitFor()
  await atRest(visited)
}

/** Sets how long the demo camera in Shots exposes, in the words of its list: `1/125 s`. */
export async function setExposure({ page }: Visit, exposure: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Exposure', exact: true }).selectOption({ label: exposure })
}

/** Takes a zone in hand by its name. */
export async function chooseZone({ page }: Visit, name: string): Promise<void> {
  await page.getByRole('region', { name: 'Zones' }).locator('.zone-name', { hasText: name }).click()
  await page.locator('.zone-active', { hasText: name }).waitFor()
}

/** Opens a number for typing and types; waits until the number stands as `shown`. */
export async function typeValue(visited: Visit, label: string, text: string, shown: string): Promise<void> {
  const { page } = visited
  await page.getByRole('button', { name: `${label}: ` }).click()
  await page.getByRole('textbox', { name: label }).fill(text)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `${label}: ${shown}. ` }).waitFor()
  await atRest(visited)
}

/** Moves a slider by keys; waits until it says `shown`. */
export async function stepSlider(
  visited: Visit,
  label: string,
  key: string,
  times: number,
  shown: string,
): Promise<void> {
  const { page } = visited
  await page.getByRole('slider', { name: label, exact: true }).focus()
  for (let step = 0; step < times; step++) await page.keyboard.press(key)
  await page.locator(`[role="slider"][aria-label="${label}"][aria-valuetext="${shown}"]`).waitFor()
  await atRest(visited)
}

/** Where on the page a pixel of the ring of 24 is drawn: clockwise from the top, inside the room its names need. */
export async function pixelPoint(
  { page }: Visit,
  pixel: number,
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.getByRole('listbox').boundingBox()
  if (box === null) throw new Error('expected the ring on the page, got none')
  const angle = (pixel / 24) * 2 * Math.PI
  const radius = Math.min(box.width, box.height) / 2 - 100
  return {
    x: box.x + box.width / 2 + radius * Math.sin(angle),
    y: box.y + box.height / 2 - radius * Math.cos(angle),
  }
}

/** Draws over the pixels from one to another with the mouse, by way of those between. */
export async function drawOver(visited: Visit, from: number, to: number): Promise<void> {
  const { mouse } = visited.page
  const first = await pixelPoint(visited, from)
  await mouse.move(first.x, first.y)
  await mouse.down()
  for (let pixel = from; pixel <= to; pixel++) {
    const { x, y } = await pixelPoint(visited, pixel)
    await mouse.move(x, y, { steps: 3 })
  }
  await mouse.up()
}

/** Presses the shutter and waits until its shot has arrived. `count`: shots there are then. */
export async function fire({ page }: Visit, count: number): Promise<void> {
  await page.keyboard.press('f')
  await page.locator('.header-shots', { hasText: new RegExp(`^${count} shots?$`) }).waitFor()
}

/** Takes a photo of each exposure, under the second look, the third and so on, and waits for each to be there. */
export async function shootLooks(
  { app, visited }: Pick<OpenedApp, 'app' | 'visited'>,
  exposures: readonly string[],
): Promise<void> {
  for (const [index, exposure] of exposures.entries()) {
    await enter(visited, 'Shots')
    await setExposure(visited, exposure)
    await pickLook(visited, String(index + 2))
    await fire(visited, index + 1)
    await until(
      () => photosIn(app.demoPhotos),
      (all) => expect(all).toHaveLength(index + 1),
      30_000,
    )
  }
}

/** Lets a file fall on the window, as a hand drags it out of a file manager: the page sees its name and bytes only. */
export async function dropFile({ page }: Visit, path: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name))
      return data
    },
    [basename(path), readFileSync(path).toString('base64')] as const,
  )
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer })
}
