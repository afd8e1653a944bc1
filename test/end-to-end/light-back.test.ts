import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { photosIn } from '../support/e2e/files'
import { fire, pickLook, typeValue } from '../support/e2e/hands'
import { openedApp } from '../support/e2e/opened-app'
import { atRest, enter, until } from '../support/e2e/page'

describe('a photo brings its light back', () => {
  const here = openedApp()

  const light = () => here.visited.wire.snapshot('light')

  async function drop(paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => [basename(path), readFileSync(path).toString('base64')] as const)
    const transfer = await here.visited.page.evaluateHandle((given) => {
      const data = new DataTransfer()
      for (const [name, base64] of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        data.items.add(new File([bytes], name, { type: 'image/jpeg' }))
      }
      return data
    }, files)
    await here.visited.page.locator('main').dispatchEvent('drop', { dataTransfer: transfer })
  }

  test('dropped in any room, it is on the rig; Ctrl+Z takes it back', async () => {
    const { page } = here.visited
    await pickLook(here.visited, '2')
    await typeValue(here.visited, 'Ratio', '8:1', '8:1')
    await fire(here.visited, 1)
    const frame = light()?.lookFrame
    await pickLook(here.visited, '5')
    await fire(here.visited, 2)
    await until(
      () => photosIn(here.app.demoPhotos),
      (photos) => expect(photos).toHaveLength(2),
      60_000,
    )
    await enter(here.visited, 'Photos')
    await page.getByRole('button', { name: 'Write 2 photos' }).click()
    await page.getByRole('button', { name: 'Nothing to write' }).waitFor()

    const [first = '', second = ''] = photosIn(here.app.demoPhotos)
    await drop([first])
    await page.getByRole('region', { name: 'Dropped: LUM_0001.JPG' }).waitFor()
    await atRest(here.visited)
    expect(light()?.look).toMatchObject({
      name: 'LUM_0001.JPG',
      zones: [
        { name: 'Key', power: 0 },
        { name: 'Fill', power: -3 },
      ],
    })
    expect(light()?.lookFrame).toBe(frame)
    await page.keyboard.press('Control+z')
    await atRest(here.visited)
    expect(light()?.look.name).toBe('Cross light')

    await drop([first, second])
    const panel = page.getByRole('region', { name: 'Two photos, two lights' })
    await panel.getByRole('row', { name: /^Key / }).first().waitFor()
    expect(light()?.look.name).toBe('Cross light')
  })

  test('the page had nothing to complain about', () => {
    expect(here.visited.complaints).toEqual([])
    expect(here.app.stderr()).toBe('')
  })
})
