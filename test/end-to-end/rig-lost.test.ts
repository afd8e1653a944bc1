import { beforeAll, describe, expect, test } from 'vitest'
import { photosIn, readShots } from '../support/e2e/files'
import { fire, pickLook } from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { atRest, enter, rigReady, rigState, until } from '../support/e2e/page'

describe('a rig that goes away and comes back', () => {
  const here = openedApp()

  beforeAll(async () => {
    await pickLook(here.visited, '2')
    await fire(here.visited, 1)
  })

  const hand = (name: string) => here.visited.page.getByRole('button', { name, exact: true }).click()
  const seqs = () => readShots(here.app.shotLog).map(({ seq }) => seq)

  test('the header says so, and the Rig room what to do', async () => {
    await enter(here.visited, 'Rig')
    await hand('Unplug')
    await rigState(here.visited.page).filter({ hasText: 'lost, waiting' }).waitFor()
    await here.visited.page.getByRole('heading', { name: 'Waiting for the simulated rig' }).waitFor()
  })

  test('shots and turns of the knob while it was away are all there after, once and in order', async () => {
    const { page } = here.visited
    for (const photos of [2, 3]) {
      await page.keyboard.press('f')
      await until(
        () => photosIn(here.app.demoPhotos),
        (all) => expect(all).toHaveLength(photos),
        30_000,
      )
    }
    await hand('Knob −')
    await page.keyboard.press('f')
    await until(
      () => photosIn(here.app.demoPhotos),
      (all) => expect(all).toHaveLength(4),
      30_000,
    )
    expect(seqs()).toEqual([1])

    await hand('Plug in')
    await page.locator('.header-shots', { hasText: '4 shots' }).waitFor()
    await rigState(page).filter({ hasText: 'simulated' }).waitFor()
    expect(seqs()).toEqual([1, 2, 3, 4])
    const lights = readShots(here.app.shotLog).map(({ light }) => light)
    expect(lights.map(({ power }) => power)).toEqual([0, 0, 0, -0.333])
    expect(lights.map(({ zones }) => zones.map(({ name }) => name))).toEqual(
      Array.from({ length: 4 }, () => ['Key', 'Fill']),
    )
    expect(lights[3]?.frame).not.toBe(lights[2]?.frame)
  })

  test('what the hand did at the rig meanwhile stands on the screen', async () => {
    await until(
      () => here.visited.page.locator('.header-power').textContent(),
      (text) => expect(text).toBe('−1/3 EV'),
    )
    await atRest(here.visited)
  })

  test('a power cut starts a new boot: the light comes back and shots count from 1 again', async () => {
    await hand('Power cycle')
    await until(
      () => here.visited.wire.snapshot('rig')?.info?.boot,
      (boot) => expect(boot).not.toBe(readShots(here.app.shotLog)[0]?.boot),
    )
    await rigReady(here.visited)
    expect(await here.visited.page.locator('.header-power').textContent()).toBe('−1/3 EV')
    await fire(here.visited, 5)
    expect(seqs()).toEqual([1, 2, 3, 4, 1])
    const last = readShots(here.app.shotLog).at(-1)
    expect(last?.light).toMatchObject({ power: -0.333, zones: [{ name: 'Key' }, { name: 'Fill' }] })
  })

  test('each of its photos is beside its own shot', async () => {
    await enter(here.visited, 'Photos')
    await until(
      () => photosIn(here.app.demoPhotos),
      (all) => expect(all).toHaveLength(5),
      30_000,
    )
    await here.visited.page.getByText(/^5 photos · /).waitFor()
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })

  test('an app that was killed loses no shot, and starts again with its light', async () => {
    const before = readShots(here.app.shotLog)
    await here.app.kill()
    await here.visited.page.getByRole('alert').filter({ hasText: 'The app is not answering' }).waitFor()
    await here.again()
    expect(await here.visited.page.locator('.header-power').textContent()).toBe('−1/3 EV')
    expect(await here.visited.page.locator('.header-shots').textContent()).toBe('5 shots')
    expect(readShots(here.app.shotLog)).toEqual(before)
  })
})
