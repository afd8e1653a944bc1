import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { firstSettings } from '../../core/api/settings'
import { violationsByDayAndNight } from '../support/e2e/audit'
import { readTags, recordOfComment } from '../support/e2e/exiftool'
import { photosIn, readShots } from '../support/e2e/files'
import { dropFile, fire } from '../support/e2e/hands'
import { enterOn, tabTo } from '../support/e2e/keyboard'
import { openedApp } from '../support/e2e/opened-app'
import { atRest, enter, until } from '../support/e2e/page'
import { QUICK_RELEASE } from '../support/quick-release'

const rakes = ['000', '045', '090', '135', '180', '225', '270', '315'].map((angle) => `rake ${angle}`)

describe('a raking sweep of eight', () => {
  const here = openedApp({
    prepare: (dataDir) => {
      const settings = { ...firstSettings, release: QUICK_RELEASE }
      writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ version: 1, value: settings }))
    },
  })

  test('is made, its steps moved by keyboard and back', async () => {
    const { page } = here.visited
    await page.getByRole('button', { name: 'Sequence ▸' }).click()
    await page.getByRole('button', { name: 'Make…' }).click()
    await page.getByRole('button', { name: 'Make sequence' }).click()
    const steps = page.getByRole('region', { name: 'Sequence' }).getByRole('button', { name: /^Step \d/ })
    const names = () => steps.evaluateAll((all) => all.map((step) => step.getAttribute('aria-label')))
    const inOrder = rakes.map((name, index) => `Step ${index + 1}: ${name}`)
    await until(names, (all) => expect(all).toEqual(inOrder))
    await steps.nth(1).focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await until(names, (all) => expect(all[0]).toBe('Step 1: rake 045'))
    await steps.nth(0).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await until(names, (all) => expect(all).toEqual(inOrder))
  })

  test('the demo camera takes the whole run, each photo in the light of its step', async () => {
    const { page } = here.visited
    // Even shots alone could each be the one before: a shot ahead of them tells, however late their photos come.
    await fire(here.visited, 1)
    await until(
      () => photosIn(here.app.demoPhotos),
      (photos) => expect(photos).toHaveLength(1),
      60_000,
    )
    await page.getByRole('button', { name: 'Start the run' }).click()
    await page.getByText('0 of 8 shots, step 1 lit').waitFor()
    await page.getByRole('button', { name: 'Shoot the run' }).click()
    await page.getByText('8 of 8 shots, complete').waitFor({ timeout: 90_000 })
    await until(
      () => photosIn(here.app.demoPhotos),
      (photos) => expect(photos).toHaveLength(9),
      60_000,
    )
    const lights = readShots(here.app.shotLog)
      .map(({ light }) => light)
      .slice(1)
    expect(lights.map(({ step }) => step?.name)).toEqual(rakes)
    expect(new Set(lights.map(({ frame }) => frame)).size).toBe(8)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByRole('button', { name: 'Start the run' }).waitFor()
    await atRest(here.visited)
    expect(here.visited.wire.snapshot('light')?.sync).toEqual({ mode: 'steady' })
  })

  test('a photo that may be the result of the run is asked about: axe finds nothing', async () => {
    const { page } = here.visited
    await enter(here.visited, 'Photos')
    await page.getByRole('button', { name: 'Write 9 photos' }).waitFor()
    await dropFile(here.visited, photosIn(here.app.demoPhotos)[8] ?? '')
    const dialog = page.locator('.stack-result-modal').getByRole('dialog')
    await dialog.waitFor()
    expect(await violationsByDayAndNight(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('tagged, each photo says its step, as exiftool reads it', async () => {
    const { page } = here.visited
    await enter(here.visited, 'Photos')
    await page.getByRole('button', { name: 'Write 9 photos' }).click()
    await page.getByRole('button', { name: 'Nothing to write' }).waitFor()
    const tags = await readTags(photosIn(here.app.demoPhotos))
    const records = tags.slice(1).map(({ UserComment }) => recordOfComment(UserComment).record)
    expect(records.map(({ mode, step }) => [mode, step?.index, step?.of, step?.name])).toEqual(
      rakes.map((name, index) => ['sequence', index + 1, 8, name]),
    )
    expect(records.map(({ run }) => run?.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(tags.slice(1).map(({ Mode }) => Mode)).toEqual(rakes.map(() => 'sequence'))
  })

  test('a frame that was missed is shot by itself afterwards', async () => {
    const { page } = here.visited
    await enter(here.visited, 'Light')
    await page.getByRole('button', { name: 'Start the run' }).click()
    await page.getByText('0 of 8 shots, step 1 lit').waitFor()
    // The first two are passed over.
    await page.getByRole('button', { name: /^Step 3: rake 090/ }).click()
    await page.getByText('0 of 8 shots, step 3 lit').waitFor()
    await atRest(here.visited)
    await page.keyboard.press('f')
    await page.getByText('1 of 8 shots, step 4 lit, 2 missed').waitFor()
    await page.getByRole('button', { name: 'Shoot what is missing' }).click()
    await page.getByText('8 of 8 shots, complete').waitFor({ timeout: 90_000 })
    const places = readShots(here.app.shotLog).map(({ light }) => light.run?.place)
    expect(places.slice(9)).toEqual([3, 1, 2, 4, 5, 6, 7, 8])
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByRole('button', { name: 'Start the run' }).waitFor()
  })

  test('both runs become one .lp, each at its own height, named after its photos', async () => {
    const { page } = here.visited
    await until(
      () => here.visited.wire.snapshot('photos')?.ready,
      (ready) => expect(ready).toBe(8),
      60_000,
    )
    await page.getByRole('button', { name: 'Export…' }).click()
    const runs = page.getByRole('list', { name: 'As photographed' })
    await runs.getByRole('checkbox').first().check()
    await runs.getByRole('spinbutton').first().fill('30')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Directions (.lp)' }).click()
    const lines = readFileSync(await (await saved).path(), 'utf8')
      .trim()
      .split('\n')
    expect(lines[0]).toBe('16')
    expect(lines).toHaveLength(17)
    const heights = lines.slice(1).map((line) => Number(line.split(' ')[3]))
    expect(new Set(heights.map((z) => z.toFixed(2))).size).toBe(2)
    expect(lines[1]?.split(' ')[0]).toMatch(/^LUM_\d{4}\.JPG$/)
    await page.keyboard.press('Escape')
  })

  test('a stack is checked by keyboard alone: its frames measured, its corrections written to sidecars and undone', async () => {
    const { page } = here.visited
    await enter(here.visited, 'Photos')
    await enterOn(page, 'Check a stack…')
    const dialog = page.getByRole('dialog', { name: 'Stack check' })
    await dialog.getByText(/frames (are within|stand out by more than)|frame(s)? stand/).waitFor()
    expect(await violationsByDayAndNight(page)).toEqual([])
    const saved = page.waitForEvent('download')
    await enterOn(page, 'Corrections (CSV)')
    const table = readFileSync(await (await saved).path(), 'utf8')
      .trim()
      .split('\r\n')
    expect(table).toHaveLength(9)
    await tabTo(page, dialog.getByRole('button', { name: /^Write \d corrections? to/ }))
    await page.keyboard.press('Enter')
    await dialog.getByText(/sidecars? corrected/).waitFor()
    const sidecars = () => readdirSync(here.app.demoPhotos).filter((name) => name.endsWith('.xmp'))
    await until(sidecars, (names) => expect(names.length).toBeGreaterThan(0))
    await tabTo(page, dialog.getByRole('button', { name: 'Undo', exact: true }))
    await page.keyboard.press('Enter')
    await until(sidecars, (names) => expect(names).toEqual([]))
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('the page had nothing to complain about', () => {
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })
})
