import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTags, recordOfComment } from '../support/e2e/exiftool'
import { photosIn } from '../support/e2e/files'
import { openedApp } from '../support/e2e/opened-app'
import { atRest, enter, rigReady, rigState, until, type Visit } from '../support/e2e/page'

/** A folder for pictures of every step, to look at: nothing here depends on them. */
const pictures = process.env['LUMACRO_LOOK'] ?? null

async function pictureOf({ page }: Visit, name: string): Promise<void> {
  if (pictures === null) return
  mkdirSync(pictures, { recursive: true })
  for (const [width, height] of [
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`) })
  }
}

describe('the first hour', () => {
  // No rig: the path begins before there is one.
  const here = openedApp({ rig: 'none' })

  // Help has a panel of the same name.
  const guide = () => here.visited.page.locator('.first-hour')
  const step = (text: string) => guide().getByText(text).waitFor()
  const press = (name: string) => guide().getByRole('button', { name, exact: true }).press('Enter')
  const settings = () => here.visited.wire.snapshot('settings')?.firstHour
  const look = (name: string) => pictureOf(here.visited, name)

  test('leads from no rig to the first tagged photo; each step notices that it is done', async () => {
    const { page } = here.visited
    await step('Connect the simulated rig')
    await look('guide-1')
    await press('Connect it')
    await rigReady(here.visited)
    await step('Change the light')
    expect(await rigState(page).textContent()).toContain('simulated')
    await page.keyboard.press('5')
    await step('Fire the camera')
    await atRest(here.visited)
    await look('guide-3')
    await press('Fire')
    await step('Write the light into the photo')
    await until(
      () => photosIn(here.app.demoPhotos),
      (all) => expect(all).toHaveLength(1),
      90_000,
    )
    await press('To Photos')
    await page.getByText(/^1 photo · 1 ready/).waitFor()
    await page.getByRole('button', { name: /^Write 1 photo/ }).click()
    await step('Your photo carries its light')
    const [tags] = await readTags(photosIn(here.app.demoPhotos))
    expect(recordOfComment(tags?.UserComment).record.source).toBe('shot')
    await look('guide-5')
  })

  test('then to wiring and installing a real one; what nobody can see is said by hand', async () => {
    const { page } = here.visited
    await press('Wiring')
    const own = page.getByRole('region', { name: 'A rig of your own' })
    await own.getByText('Wire it as drawn').waitFor()
    const drawn = own.getByRole('img')
    await until(
      () => drawn.evaluate((image) => (image as HTMLImageElement).naturalWidth),
      (width) => expect(width).toBeGreaterThan(100),
    )
    await look('help-own')
    await press('It is wired')
    await step('Put the firmware on your board')
    expect(settings()).toEqual({ done: ['rig', 'light', 'shutter', 'tag', 'wire'], hidden: false })
  })

  test('is put away, stays away over a reload and comes back from Help', async () => {
    const { page } = here.visited
    await guide()
      .getByRole('button', { name: /^Put the first hour away/ })
      .press('Enter')
    await guide().waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('listbox').waitFor()
    expect(await guide().count()).toBe(0)
    await page.keyboard.press('F1')
    await page.getByRole('button', { name: 'Show the first hour' }).click()
    await step('Put the firmware on your board')
    await page.getByRole('button', { name: 'Begin again' }).click()
    // The rig is there already: that step is done at once.
    await step('Change the light')
  })
})

describe('Help', () => {
  const here = openedApp()

  test('opens from the rail, by F1 and from the keys; looks at everything and says how it is', async () => {
    const { page } = here.visited
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByRole('button', { name: 'Help' }).click()
    await page.getByRole('button', { name: 'Look at everything' }).click()
    const region = page.getByRole('region', { name: 'What is wrong?' })
    await region.getByText(/Looked at/).waitFor({ timeout: 60_000 })
    await region
      .getByText('The running app is connected to the simulated rig.')
      .waitFor({ state: 'attached' })
    await pictureOf(here.visited, 'help')
  })

  test('waits for the shutter, and finds that it was seen while the light was off', async () => {
    const { page } = here.visited
    await page.keyboard.press('b')
    await atRest(here.visited)
    await page.getByRole('button', { name: 'Look, and wait for the shutter' }).click()
    await page.getByText('Press the shutter now.').waitFor({ timeout: 60_000 })
    await page.keyboard.press('f')
    await page.getByText('The shutter was seen, but no light came: blackout is on.').waitFor()
    await page.getByText('Press B in the app, or the knob.').waitFor()
    await page.keyboard.press('b')
    await pictureOf(here.visited, 'help-found')
  })

  test('shows the exchanges with the rig, and copies diagnostics without private paths', async () => {
    const { page } = here.visited
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Read again' }).click()
    await page
      .locator('.exchanges td', { hasText: /^\d+ (black|state|time|pixels)/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Copy diagnostics' }).click()
    await page.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Lumacro .*\n.*Node[\s\S]*## Checks[\s\S]*## Rig[\s\S]*## Exchanges/)
    expect(copied).not.toContain(here.visited.wire.snapshot('rig')?.info?.uid)
    expect(copied).not.toContain(process.env['HOME'] ?? '/home/')
  })

  test('the page had nothing to complain about', () => {
    expect(here.visited.complaints).toEqual([])
  })
})

describe('the Rig room', () => {
  const here = openedApp()

  beforeAll(() => enter(here.visited, 'Rig'))

  const care = () => here.visited.wire.snapshot('care')

  test('a key of the remote is pressed, given another meaning, obeyed and forgotten', async () => {
    const { page } = here.visited
    const remote = page.getByRole('region', { name: 'Remote' })
    const key = page.getByRole('group', { name: 'Remote' }).getByRole('button', { name: 'DIY' })
    await remote.getByRole('button', { name: 'Teach a key' }).click()
    await remote.getByText('Press the key on the remote now.').waitFor()
    await key.click()
    await remote.getByLabel('Meaning of the key').selectOption('black')
    await remote.getByRole('button', { name: 'Keep' }).click()
    await remote.getByRole('button', { name: 'Forget key 00ff10ef' }).waitFor()
    await key.click()
    await until(
      () => here.visited.wire.snapshot('light')?.blackout,
      (black) => expect(black).toBe(true),
    )
    await key.click()
    await until(
      () => here.visited.wire.snapshot('light')?.blackout,
      (black) => expect(black).toBe(false),
    )
    await pictureOf(here.visited, 'rig')
    await remote.getByRole('button', { name: 'Forget key 00ff10ef' }).click()
    await remote.getByText('Nothing learned yet').waitFor()
  })

  test('the rig tests itself by the wire to its trigger; what it measured stays with it', async () => {
    const { page } = here.visited
    const test = page.getByRole('region', { name: 'Self-test' })
    await test.getByRole('button', { name: 'Test the rig' }).click()
    await test.getByRole('progressbar').waitFor()
    await test.getByText('The Sync room reckons with this.').waitFor({ timeout: 60_000 })
    expect(here.visited.wire.snapshot('rig')?.measured).toMatchObject({ pixels: 24, latency: { edges: 24 } })
  })

  test('frames are taken by the camera’s release, and each makes its edge and its photo', async () => {
    const { page } = here.visited
    const release = page.getByRole('region', { name: 'Camera release' })
    const before = photosIn(here.app.demoPhotos).length
    await release.getByRole('button', { name: 'Frames: ' }).click()
    await release.getByRole('textbox', { name: 'Frames' }).fill('2')
    await page.keyboard.press('Enter')
    await until(
      () => here.visited.wire.snapshot('settings')?.release.frames,
      (frames) => expect(frames).toBe(2),
    )
    await release.getByRole('button', { name: 'Release', exact: true }).click()
    await release.getByText('All frames are taken.').waitFor({ timeout: 30_000 })
    expect(care()?.release).toMatchObject({ done: 2, missed: 0, seen: 2, end: 'done' })
    await until(
      () => photosIn(here.app.demoPhotos).length,
      (count) => expect(count).toBe(before + 2),
      90_000,
    )
  })

  test('a knob held and turned is for colour', async () => {
    await here.visited.page.getByRole('button', { name: 'Hold + turn' }).click()
    await here.visited.page.getByText('Knob: turns colour').waitFor()
    expect(here.visited.complaints).toEqual([])
  })
})
