import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import jpeg from 'jpeg-js'
import { describe, expect, test } from 'vitest'
import { madeFrame, plainFrame } from '../core/optics/measure/made-frame'
import { photosIn, readShots } from '../support/e2e/files'
import { fire } from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { enter, until } from '../support/e2e/page'

describe('the camera and macro cockpit', () => {
  const here = openedApp()
  const button = (name: string | RegExp) => here.visited.page.getByRole('button', { name })
  const profiles = () => here.visited.wire.snapshot('profiles')

  test('one photo of the demo camera ties power to exposure; the power it says is set and undone', async () => {
    const { page } = here.visited
    await fire(here.visited, 1)
    // Its first photo waits until the light of every pixel is worked out.
    await until(
      () => photosIn(here.app.demoPhotos),
      (all) => expect(all).toHaveLength(1),
      60_000,
    )
    await enter(here.visited, 'Macro')
    await page.getByText('Exposure', { exact: true }).click()
    await page.getByText(/does not know yet how bright this rig is/).waitFor()
    await button('The demo camera’s newest').click()
    await page.getByRole('slider', { name: 'Tones' }).waitFor()
    await button('Keep this calibration').click()
    await page.getByText(/The rig is too dim for this by/).waitFor()
    await button(/^ISO \d+ on the camera$/).click()
    await button(/^Set master power to −/).click()
    await page.getByText(/and that is where it stands\.$/).waitFor()
    const power = here.visited.wire.snapshot('light')?.look.power ?? 0
    expect(power).toBeLessThan(0)
    await page.keyboard.press('Control+z')
    await until(
      () => here.visited.wire.snapshot('light')?.look.power,
      (now) => expect(now).toBe(0),
    )
  })

  test('magnification and aperture go into the record of the next shot, where that is switched on', async () => {
    const { page } = here.visited
    await page.getByText('Depth', { exact: true }).click()
    await page.getByRole('switch', { name: 'Write into the record of each shot' }).click()
    await until(profiles, (now) => expect(now?.setting.carry).toBe(true))
    await fire(here.visited, 2)
    await until(
      () => readShots(join(here.app.dataDir, 'shots.jsonl')),
      (shots) => {
        expect(shots[0]?.light.macro).toBeUndefined()
        expect(shots[1]?.light.macro).toMatchObject({ magnification: 1, focalLengthMm: 100 })
      },
    )
  })

  test('a photo with bands gives the readout, and one that is none is answered in a sentence', async () => {
    const { page } = here.visited
    const picture = madeFrame({ ...plainFrame, cycles: 55.9 })
    const path = join(here.app.dataDir, 'bands.jpg')
    writeFileSync(path, jpeg.encode({ ...picture, data: Buffer.from(picture.data) }, 90).data)
    writeFileSync(join(here.app.dataDir, 'half.jpg'), 'no photo')
    await enter(here.visited, 'Sync')
    await page.getByText('Measure', { exact: true }).click()
    await page.getByLabel('Photo to measure by').setInputFiles(join(here.app.dataDir, 'half.jpg'))
    await page.getByText(/^half\.jpg is no JPEG and no RAW\./).waitFor()
    await button('Let the first LED blink').click()
    await page.getByText(/^Blinking for [1-9]\d* of/).waitFor()
    await page.getByLabel('Photo to measure by').setInputFiles(path)
    await page.getByText(/^The rig blinked at \d+\.\d Hz\.$/).waitFor()
    // This photo was taken under a light of the LEDs' own rate.
    await page.getByText('The light’s rate', { exact: true }).click()
    await button(/^Keep 5\d(\.\d)? ms in /).click()
    await until(profiles, (now) => expect(now?.camera.readoutMs).toBeCloseTo(50.8, 0))
  })

  test('four shots tell how the contact behaves', async () => {
    const { page } = here.visited
    await button('Begin').click()
    for (let shot = 0; shot < 4; shot++) {
      await button(/^Fire the demo camera at/).click()
      await page.locator('.header-shots', { hasText: `${shot + 3} shots` }).waitFor()
    }
    await page.getByText(/^The contact follows the shutter/).waitFor()
    await button(/^Keep in /).click()
    await until(profiles, (now) => {
      expect(now?.camera.contact.mechanical.kind).toBe('held')
      expect(now?.camera.checked.testShot).toBe(true)
    })
    expect(here.visited.complaints).toEqual([])
  })
})
