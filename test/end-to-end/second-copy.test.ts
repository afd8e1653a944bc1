import { describe, expect, test } from 'vitest'
import { readTags, recordOfComment } from '../support/e2e/exiftool'
import { photosIn, readShots, sha256 } from '../support/e2e/files'
import { pickLook, shootLooks } from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { enter, until } from '../support/e2e/page'
import { lumacro, runShell } from '../support/e2e/running-app'

describe('a second copy, and the command line beside the app', () => {
  const here = openedApp()

  const master = () => here.visited.page.locator('.header-power').textContent()

  test('a second copy on the same data says in one sentence what to do, and the first goes on', async () => {
    const { code, stdout, stderr } = await runShell(['--data', here.app.dataDir])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `Lumacro is already running with its data in ${here.app.dataDir}: use that one, or start another with --data DIR.\n`,
    )
    await pickLook(here.visited, '1')
  })

  test('`lumacro light` moves the open page, and gives one JSON value', async () => {
    const dimmed = await lumacro('light', '--power', '-1', '--json', '--data', here.app.dataDir)
    expect([dimmed.code, dimmed.stderr]).toEqual([0, ''])
    expect(JSON.parse(dimmed.stdout)).toMatchObject({ look: { power: -1 }, frame: '00000080'.repeat(24) })
    await until(master, (text) => expect(text).toBe('−1 EV'))

    const named = await lumacro(
      'light',
      '--look',
      'cross light',
      '--zone',
      'left',
      '--cct',
      '3200',
      '--data',
      here.app.dataDir,
    )
    expect([named.code, named.stderr]).toEqual([0, ''])
    await until(
      () => here.visited.wire.snapshot('light')?.look.zones.map(({ color }) => color),
      (colors) =>
        expect(colors).toEqual([
          { cct: 3200, duv: 0 },
          { cct: 4500, duv: 0 },
        ]),
    )
    await here.visited.page.getByText('3200 K').first().waitFor()
  })

  test('what the command line did is undone on the page', async () => {
    await here.visited.page.keyboard.press('Control+z')
    await here.visited.page.getByText('Undone: Left 3200 K').waitFor()
  })

  test('`lumacro light --off` is darkness on the page', async () => {
    expect((await lumacro('light', '--off', '--data', here.app.dataDir)).code).toBe(0)
    await here.visited.page.getByText('blackout', { exact: true }).waitFor()
    expect((await lumacro('light', '--power', '0', '--data', here.app.dataDir)).code).toBe(0)
    await until(
      () => here.visited.page.getByText('blackout', { exact: true }).count(),
      (count) => expect(count).toBe(0),
    )
  })

  test('`lumacro tag` goes through the running app; page and photos agree, and `undo` gives the bytes back', async () => {
    await shootLooks(here, ['1/125 s', '1/30 s', '1/8 s', '1/60 s'])
    const photos = photosIn(here.app.demoPhotos)
    const before = photos.map(sha256)
    await enter(here.visited, 'Photos')
    await here.visited.page.getByText(/^4 photos · /).waitFor()

    const tag = await lumacro(
      'tag',
      here.app.demoPhotos,
      '--log',
      here.app.shotLog,
      '--json',
      '--data',
      here.app.dataDir,
    )
    expect([tag.code, tag.stderr]).toEqual([0, ''])
    const { batch, files } = JSON.parse(tag.stdout)
    expect(files).toEqual(photos.map((path) => ({ path, action: 'append', reason: '', verified: true })))
    await here.visited.page.getByText('Nothing to write').waitFor()

    const shots = readShots(here.app.shotLog)
    const tags = await readTags(photos)
    expect(tags.map(({ UserComment }) => recordOfComment(UserComment).record)).toEqual(
      shots.map(({ light }) => light),
    )

    const again = await lumacro(
      'tag',
      here.app.demoPhotos,
      '--log',
      here.app.shotLog,
      '--json',
      '--data',
      here.app.dataDir,
    )
    expect([again.code, JSON.parse(again.stdout).batch]).toEqual([0, null])

    const undo = await lumacro('undo', batch, '--json', '--data', here.app.dataDir)
    expect([undo.code, undo.stderr]).toEqual([0, ''])
    expect(photos.map(sha256)).toEqual(before)
    await here.visited.page.getByRole('button', { name: 'Write 4 photos' }).waitFor()
  })

  test('after the app has ended, its data is free and the command line works without it', async () => {
    expect(await here.app.stop()).toBe(0)
    expect(here.app.stderr()).toBe('')
    const { code, stdout } = await lumacro('shots', '--json', '--data', here.app.dataDir)
    expect(code).toBe(0)
    expect(JSON.parse(stdout).shots).toHaveLength(4)
  })
})
