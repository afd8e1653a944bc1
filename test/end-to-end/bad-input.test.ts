import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { photosIn, readShots, sha256 } from '../support/e2e/files'
import { dropFile, fire, pickLook, shootLooks } from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { enter, until } from '../support/e2e/page'
import { dataFolder, removeFolder, runShell } from '../support/e2e/running-app'

describe('starts that cannot be', () => {
  const refused = async (status: number, sentence: RegExp, ...args: readonly string[]) => {
    const { code, stdout, stderr } = await runShell(args)
    expect([code, stdout]).toEqual([status, ''])
    expect(stderr).toMatch(sentence)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  }

  test('a port in use is said, with what to do', async () => {
    const folder = dataFolder()
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await refused(
      1,
      /^Port \d+ is in use by another program: choose another/,
      '--data',
      folder,
      '--port',
      String(port),
    )
    server.close()
    removeFolder(folder)
  })

  test('flags that are none are wrong usage', async () => {
    await refused(2, /--port takes a number/, '--port', 'high')
    await refused(2, /Unknown option '--colour'/, '--colour')
  })

  test('a data folder that is a file is said by name', async () => {
    const folder = dataFolder()
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await refused(1, /is not a folder\.$/m, '--data', file)
    removeFolder(folder)
  })
})

describe('an app that ends under its page', () => {
  const here = openedApp()

  test('the page says so and still shows every room', async () => {
    const { app, visited } = here
    await visited.page.waitForLoadState('networkidle')
    await app.stop()
    await visited.page.getByRole('alert').filter({ hasText: 'start it again' }).waitFor()
    for (const room of ['Photos', 'Shots', 'Rig', 'Light'] as const) await enter(visited, room)
  })
})

describe('damaged data at start', () => {
  const here = openedApp()

  test('torn logs and a damaged light file cost neither the start nor the shots before', async () => {
    const { dataDir, shotLog } = here.app
    await pickLook(here.visited, '3')
    await fire(here.visited, 1)
    await fire(here.visited, 2)
    await here.app.stop()
    const shots = readShots(shotLog)

    appendFileSync(shotLog, '{"v":1,"rig":"half a li')
    appendFileSync(join(dataDir, 'timeline.jsonl'), '\0\0\0\0')
    writeFileSync(join(dataDir, 'light.json'), '{"version":1,"val')
    await here.again()
    await here.visited.page.getByText(/was kept as .*light\.json/).waitFor()
    await until(
      () => here.visited.page.locator('.header-shots').textContent(),
      (text) => expect(text).toBe('2 shots'),
    )
    await fire(here.visited, 3)
    await here.app.stop()
    const lines = readFileSync(shotLog, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
    expect(lines.map((line) => JSON.parse(line)).slice(0, 2)).toEqual(shots)
    expect(lines).toHaveLength(3)
  })
})

describe('photos that are none, and folders that go', () => {
  const here = openedApp()

  beforeAll(() => shootLooks(here, ['1/125 s', '1/30 s', '1/8 s']))

  const openFolder = async (folder: string) => {
    const { page } = here.visited
    await page.getByRole('button', { name: /^Choose/ }).click()
    await page.getByLabel('Path of the folder').fill(folder)
    await page.getByRole('button', { name: 'Go' }).click()
    await page.getByRole('button', { name: /^Open, / }).click()
    await page.locator('.bar-title', { hasText: folder }).waitFor()
  }
  const row = (name: string) => here.visited.page.getByRole('row').filter({ hasText: name })

  test('a read-only photo is refused with its reason and left alone; the others are written', async () => {
    const { page } = here.visited
    const [first = '', second = ''] = photosIn(here.app.demoPhotos)
    chmodSync(second, 0o444)
    const before = sha256(second)
    await enter(here.visited, 'Photos')
    await page.getByText(/^3 photos · 3 ready/).waitFor()
    await page.getByRole('button', { name: /^Write \d photos/ }).click()
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor()
    await row('LUM_0002').getByText('Not writable').waitFor()
    await row('LUM_0002').click()
    await page.getByText('The file is read-only.').first().waitFor()
    await row('LUM_0001').getByText('Written, verified').waitFor()
    expect(sha256(second)).toBe(before)
    chmodSync(second, 0o644)
    expect(sha256(first)).not.toBe('')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('2 photos are as before.').waitFor()
  })

  test('cut, empty and disguised files are in the list, each with its reason, and do not stop the rest', async () => {
    const folder = join(here.app.dataDir, 'mixed')
    mkdirSync(folder)
    const [good = ''] = photosIn(here.app.demoPhotos)
    copyFileSync(good, join(folder, 'good.jpg'))
    copyFileSync(good, join(folder, 'cut.jpg'))
    truncateSync(join(folder, 'cut.jpg'), 900)
    writeFileSync(join(folder, 'empty.jpg'), '')
    writeFileSync(join(folder, 'words.jpg'), 'These are words and no picture.')
    await openFolder(folder)
    await here.visited.page.getByText(/^4 photos · /).waitFor()
    for (const name of ['cut.jpg', 'empty.jpg', 'words.jpg']) await row(name).waitFor()
  })

  test('a folder that vanishes is said, and nothing else breaks', async () => {
    const { page } = here.visited
    const folder = join(here.app.dataDir, 'mixed')
    rmSync(folder, { recursive: true })
    await page.getByRole('button', { name: /^Choose/ }).click()
    await page.getByLabel('Path of the folder').fill(folder)
    await page.getByRole('button', { name: 'Go' }).click()
    await page.getByText(`${folder} is not there any more.`).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await openFolder(here.app.demoPhotos)
    await page.getByText(/^3 photos · /).waitFor()
  })

  test('photos that vanish between the list and the writing are refused; the rest is written', async () => {
    const { page } = here.visited
    const [, second = ''] = photosIn(here.app.demoPhotos)
    const kept = join(here.app.dataDir, 'kept.jpg')
    copyFileSync(second, kept)
    await page.getByRole('button', { name: 'Write 3 photos' }).waitFor()
    rmSync(second)
    await page.getByRole('button', { name: 'Write 3 photos' }).click()
    await page.getByText('1 refused').waitFor()
    await page.getByRole('button', { name: '1 reason' }).click()
    await page.getByText('The file is no longer there.').waitFor()
    await page.keyboard.press('Escape')
    copyFileSync(kept, second)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('2 photos are as before.').waitFor()
  })

  test('garbage dropped on the window is answered, and a dropped photo finds its folder', async () => {
    const { page } = here.visited
    const elsewhere = dataFolder()
    const notes = join(elsewhere, 'notes.txt')
    writeFileSync(notes, 'words')
    await dropFile(here.visited, notes)
    removeFolder(elsewhere)
    await page.getByRole('alert').first().waitFor()
    await page.keyboard.press('Escape')
    const [first = ''] = photosIn(here.app.demoPhotos)
    await dropFile(here.visited, first)
    await page.locator('.bar-title', { hasText: here.app.demoPhotos }).waitFor()
  })

  test('the app itself is as well as before', async () => {
    await fire(here.visited, 4)
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })
})
