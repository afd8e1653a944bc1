import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstSettings } from '../../../core/api/settings'
import { openSettings } from '../../../electron/settings/settings-service'
import { temporaryFolder } from '../../support/temporary-folder'

describe('what is remembered for the page', () => {
  it('keeps what was changed, and only that, over a restart; who listens is told', async () => {
    const folder = temporaryFolder()
    const settings = await openSettings(folder, false)
    const told: unknown[] = []
    settings.onChange((value) => told.push(value))
    const release = { ...firstSettings.release, frames: 40 }
    await settings.change({ release })
    await settings.change({ firstHour: { done: ['rig'], hidden: true } })
    expect(told).toHaveLength(2)
    const again = await openSettings(folder, false)
    expect(again.snapshot()).toEqual({ release, firstHour: { done: ['rig'], hidden: true } })
  })

  it('shows the first hour to who has shot nothing yet, and not to who has', async () => {
    expect((await openSettings(temporaryFolder(), false)).snapshot().firstHour.hidden).toBe(false)
    expect((await openSettings(temporaryFolder(), true)).snapshot().firstHour.hidden).toBe(true)
  })

  it('sets a damaged file aside and begins anew', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'settings.json'), '{"version":1,"value":{"firstHour":7}}')
    const settings = await openSettings(folder, false)
    expect(settings.setAside).toContain('settings.json.set-aside-')
    expect(settings.snapshot()).toEqual(firstSettings)
  })
})
