import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultRigSettings, type RigSettings } from '../../../../core/light/layouts/rig-settings'
import { openRigSettings } from '../../../../electron/rig/settings/rig-settings'
import { temporaryFolder } from '../../../support/temporary-folder'

const strip: RigSettings = {
  layout: { shape: 'strip', pitchMm: 10, offsetMm: 30 },
  leds: { kind: 'white', kelvin: 3000 },
}

describe('what is said of rigs', () => {
  it('is kept for each rig by its id, and known at the next start', async () => {
    const folder = temporaryFolder()
    const store = await openRigSettings(folder)
    expect(store.of('a')).toEqual(defaultRigSettings)
    await Promise.all([store.save('a', strip), store.save('b', defaultRigSettings)])
    const again = await openRigSettings(folder)
    expect(again.of('a')).toEqual(strip)
    expect(again.of('b')).toEqual(defaultRigSettings)
  })

  it('is set aside where the file is damaged, and said', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'rigs.json'), '{"version":1,"value":{"a":{"layout":{"shape":"moon"}}}}')
    const store = await openRigSettings(folder)
    expect(store.of('a')).toEqual(defaultRigSettings)
    expect(readFileSync(store.setAside ?? '', 'utf8')).toContain('moon')
  })
})
