import { describe, expect, test } from 'vitest'
import { clickLook, drawOver, pickLook, pixelPoint, stepSlider, typeValue } from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { atRest, enter, rigReady, until, visit } from '../support/e2e/page'

describe('the light in hand', () => {
  const here = openedApp()

  const master = () => here.visited.page.locator('.header-power').textContent()
  const pixel = (index: number) => here.visited.page.locator(`#pixel-${index}`).textContent()
  /** Its words follow once the light rests. */
  const pixelSays = (index: number, words: RegExp) =>
    until(
      () => pixel(index),
      (text) => expect(text).toMatch(words),
    )
  const selected = () =>
    here.visited.page
      .locator('[role="option"][aria-selected="true"]')
      .evaluateAll((all) => all.map(({ id }) => Number(id.slice('pixel-'.length))))
  const look = () => here.visited.wire.snapshot('light')?.look
  const frame = () => here.visited.wire.snapshot('light')?.shownFrame ?? ''

  test('a number key puts its look on the rig, and the rig’s own frame comes back', async () => {
    await pickLook(here.visited, '5')
    await pixelSays(18, /^Pixel 18, Left, .*drive 0 0 0 255$/)
    await pixelSays(0, /^Pixel 0, in no zone, off$/)
    await pickLook(here.visited, '1')
    await pixelSays(0, /^Pixel 0, All, .*drive 0 0 0 255$/)
  })

  test('the mouse selects by click, drag, arc and removal, and none of it touches the light', async () => {
    const { page } = here.visited
    const before = frame()
    await drawOver(here.visited, 2, 5)
    expect(await selected()).toEqual([2, 3, 4, 5])
    const click = async (index: number, key?: 'Shift' | 'Alt') => {
      const { x, y } = await pixelPoint(here.visited, index)
      if (key) await page.keyboard.down(key)
      await page.mouse.click(x, y)
      if (key) await page.keyboard.up(key)
    }
    await click(9)
    expect(await selected()).toEqual([9])
    await click(12, 'Shift')
    expect(await selected()).toEqual([9, 10, 11, 12])
    await click(10, 'Alt')
    expect(await selected()).toEqual([9, 11, 12])
    await page.keyboard.press('Escape')
    expect(await selected()).toEqual([])
    expect(frame()).toBe(before)
  })

  test('pixels are walked and chosen with the keyboard alone', async () => {
    const { page } = here.visited
    await page.getByRole('listbox').focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    expect(await selected()).toEqual([1, 2, 3])
    await page.keyboard.press('Control+a')
    expect(await selected()).toHaveLength(24)
    await page.keyboard.press('Escape')
  })

  test('the wheel over a pixel moves its zone by thirds, and its turns are undone as one', async () => {
    const { page } = here.visited
    await pickLook(here.visited, '5')
    const { x, y } = await pixelPoint(here.visited, 18)
    await page.mouse.move(x, y)
    for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 100)
    await until(
      () => look()?.zones.map(({ power }) => power),
      (powers) => expect(powers).toEqual([-1, 0]),
    )
    await page.keyboard.press('Control+z')
    await page.getByText('Undone: Left').waitFor()
    await until(
      () => look()?.zones.map(({ power }) => power),
      (powers) => expect(powers).toEqual([0, 0]),
    )
    await page.keyboard.press('Control+Shift+z')
    await until(
      () => look()?.zones.map(({ power }) => power),
      (powers) => expect(powers).toEqual([-1, 0]),
    )
  })

  test('the arrows turn the light by a pixel, and a zone’s arc turns it by hand', async () => {
    const { page } = here.visited
    await pickLook(here.visited, '7')
    await page.keyboard.press('Escape')
    const before = look()?.zones[0]?.pixels ?? []
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await atRest(here.visited)
    expect(look()?.zones[0]?.pixels).toEqual(before.map((at) => at + 2))
    await page.keyboard.press('ArrowLeft')
    await atRest(here.visited)
    expect(look()?.zones[0]?.pixels).toEqual(before.map((at) => at + 1))
  })

  test('what cannot be a power is answered where it stands and changes nothing', async () => {
    const { page } = here.visited
    await pickLook(here.visited, '1')
    await page.getByRole('button', { name: 'Master power: ' }).click()
    await page.getByRole('textbox', { name: 'Master power' }).fill('bright')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: '−10 to 0' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await master()).toBe('0 EV')
    await typeValue(here.visited, 'Master power', '1/4', '−2 EV')
    await typeValue(here.visited, 'Master power', '-1 1/3', '−1 1/3 EV')
    expect(frame()).toBe('00000065'.repeat(24))
  })

  test('a slider dragged across stops where the hand stopped, on the rig too', async () => {
    const { page } = here.visited
    const box = await page.getByRole('slider', { name: 'Master power' }).boundingBox()
    if (!box) throw new Error('expected the slider, got none')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width - 2, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.2, y, { steps: 120 })
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 60 })
    await page.mouse.up()
    await atRest(here.visited)
    expect(await master()).toBe('−3 EV')
    expect(frame()).toBe('00000020'.repeat(24))
    await page.keyboard.press('Control+z')
    await until(master, (text) => expect(text).toBe('−1 1/3 EV'))
  })

  test('blackout is one key, and the same key brings the same light back', async () => {
    const { page } = here.visited
    const before = frame()
    await page.keyboard.press('b')
    await page.getByText('blackout', { exact: true }).waitFor()
    await atRest(here.visited)
    expect(frame()).toBe('00000000'.repeat(24))
    expect(await page.getByRole('button', { name: 'Blackout' }).getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('b')
    await atRest(here.visited)
    expect(frame()).toBe(before)
  })

  test('in flash, Space turns the modelling light off and on; the light of the shot stays', async () => {
    const { page } = here.visited
    await page.getByText('Flash', { exact: true }).click()
    await page.getByRole('switch').waitFor()
    await atRest(here.visited)
    const shot = here.visited.wire.snapshot('light')?.lookFrame
    expect(frame()).not.toBe(shot)
    await page.keyboard.press('Space')
    await until(frame, (shown) => expect(shown).toBe('00000000'.repeat(24)))
    expect(here.visited.wire.snapshot('light')?.lookFrame).toBe(shot)
    await page.keyboard.press('Space')
    await until(frame, (shown) => expect(shown).not.toBe('00000000'.repeat(24)))
    // The look clicked last has the focus, and yet Space is the light's.
    await clickLook(here.visited, 'Cross light')
    await page.keyboard.press('Space')
    await until(frame, (shown) => expect(shown).toBe('00000000'.repeat(24)))
    await page.keyboard.press('Space')
    await until(frame, (shown) => expect(shown).not.toBe('00000000'.repeat(24)))
    await page.getByText('Steady', { exact: true }).click()
    await atRest(here.visited)
  })

  test('the knob on the rig moves the screen, and can be undone on it', async () => {
    const { page } = here.visited
    await pickLook(here.visited, '1')
    await enter(here.visited, 'Rig')
    await page.getByRole('button', { name: 'Knob −' }).click()
    await until(master, (text) => expect(text).toBe('−1/3 EV'))
    await page.getByRole('button', { name: 'Knob −' }).click()
    await until(
      () => here.visited.wire.snapshot('light')?.look.power ?? 0,
      (power) => expect(power).toBeLessThan(-0.6),
    )
    expect(here.visited.wire.snapshot('light')?.movedBy).toBe('knob')
    await page.getByRole('button', { name: 'Knob +' }).click()
    await until(master, (text) => expect(text).toMatch(/^(0|−1\/3) EV$/))
    await page.keyboard.press('Control+z')
    await until(master, (text) => expect(text).toBe('0 EV'))
  })

  test('the knob’s button darkens the light and brings it back', async () => {
    const { page } = here.visited
    await atRest(here.visited)
    const before = frame()
    await page.getByRole('button', { name: 'Press', exact: true }).click()
    await until(frame, (shown) => expect(shown).toBe('00000000'.repeat(24)))
    await page.getByRole('button', { name: 'Press', exact: true }).click()
    await until(frame, (shown) => expect(shown).toBe(before))
  })

  test('a second page shows the same light and moves it too', async () => {
    await enter(here.visited, 'Light')
    const other = await visit(here.browser, here.app.address)
    await rigReady(other)
    await stepSlider(other, 'Master power', 'PageDown', 1, '−1 EV')
    await until(master, (text) => expect(text).toBe('−1 EV'))
    expect(other.complaints).toEqual([])
    await other.page.context().close()
  })

  test('the page had nothing to complain about', () => {
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })
})
