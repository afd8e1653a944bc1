import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTags, recordOfComment } from '../support/e2e/exiftool'
import { photosIn, readShots } from '../support/e2e/files'
import { atRest, enter, openBrowser, rigReady, until, type Visit, visit } from '../support/e2e/page'
import { type RunningApp, removeFolder, startApp } from '../support/e2e/running-app'

const rakes = ['000', '045', '090', '135', '180', '225', '270', '315'].map((angle) => `rake ${angle}`)

describe('a raking sweep of eight', () => {
  let app: RunningApp
  let browser: Browser
  let visited: Visit
  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    visited = await visit(browser, app.address)
    await rigReady(visited)
  })
  afterAll(async () => {
    await browser.close()
    await app.stop()
    removeFolder(app.dataDir)
  })

  test('is made, its steps moved by keyboard and back', async () => {
    const { page } = visited
    await page.getByRole('button', { name: 'Sequence ▸' }).click()
    await page.getByRole('button', { name: 'Make …' }).click()
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
    const { page } = visited
    await page.getByRole('button', { name: 'Start the run' }).click()
    await page.getByText('0 of 8 shots, step 1 lit').waitFor()
    await page.getByRole('button', { name: 'Shoot the run' }).click()
    await page.getByText('8 of 8 shots, complete').waitFor({ timeout: 30_000 })
    await until(
      () => photosIn(app.demoPhotos),
      (photos) => expect(photos).toHaveLength(8),
      60_000,
    )
    const lights = readShots(app.shotLog).map(({ light }) => light)
    expect(lights.map(({ step }) => step?.name)).toEqual(rakes)
    expect(new Set(lights.map(({ frame }) => frame)).size).toBe(8)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByRole('button', { name: 'Start the run' }).waitFor()
    await atRest(visited)
    expect(visited.wire.snapshot('light')?.sync).toEqual({ mode: 'steady' })
  })

  test('tagged, each photo says its step, as exiftool reads it', async () => {
    const { page } = visited
    await enter(visited, 'Photos')
    await page.getByRole('button', { name: 'Write 8 photos' }).click()
    await page.getByRole('button', { name: 'Nothing to write' }).waitFor()
    const tags = await readTags(photosIn(app.demoPhotos))
    const records = tags.map(({ UserComment }) => recordOfComment(UserComment).record)
    expect(records.map(({ mode, step }) => [mode, step?.index, step?.of, step?.name])).toEqual(
      rakes.map((name, index) => ['sequence', index + 1, 8, name]),
    )
    expect(records.map(({ run }) => run?.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(tags.map(({ Mode }) => Mode)).toEqual(rakes.map(() => 'sequence'))
  })

  test('the page had nothing to complain about', () => {
    expect(visited.complaints).toEqual([])
    expect(app.stderr()).toBe('')
  })
})
