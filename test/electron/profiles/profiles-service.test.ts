import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstSetting, presetCameras, presetLeds, presetLenses } from '../../../core/optics/presets'
import { profileSchema, settingSchema } from '../../../core/optics/profile'
import { profileHandlers } from '../../../electron/profiles/profile-handlers'
import { openProfiles } from '../../../electron/profiles/profiles-service'
import { temporaryFolder } from '../../support/temporary-folder'

const [preset = expect.fail('expected a preset')] = presetCameras

describe('profiles', () => {
  it('come with presets that keep their own bounds, and begin with the first of each', async () => {
    for (const profile of [...presetCameras, ...presetLenses, ...presetLeds]) {
      expect(profileSchema.parse(profile)).toEqual(profile)
    }
    expect(settingSchema.parse(firstSetting)).toEqual(firstSetting)
    const profiles = (await openProfiles(temporaryFolder())).snapshot()
    expect([profiles.camera, profiles.lens, profiles.led]).toEqual([
      presetCameras[0],
      presetLenses[0],
      presetLeds[0],
    ])
  })

  it('let all rows be open together at X-sync, as its definition says', () => {
    for (const { xSyncS, travelMs } of presetCameras) expect(xSyncS * 1000).toBeGreaterThan(travelMs)
  })

  it('are saved, told to whoever listens, and there again at the next start', async () => {
    const folder = temporaryFolder()
    const profiles = await openProfiles(folder)
    const told: string[] = []
    profiles.onChange(({ camera }) => told.push(camera.name))
    const mine = { ...preset, id: 'mine', name: 'Meine Kamera Ä', travelMs: 2.6 }
    await profiles.save(mine)
    await profiles.choose('camera', 'mine')
    await profiles.set({ exposureS: 1 / 200 })
    const again = (await openProfiles(folder)).snapshot()
    expect(again.camera).toEqual(mine)
    expect(again.cameras.at(-1)?.origin).toBe('own')
    expect(again.setting.exposureS).toBe(1 / 200)
    expect(told).toEqual([preset.name, 'Meine Kamera Ä', 'Meine Kamera Ä'])
  })

  it('of the app can be edited and returned to what they were; one that is removed gives way to the first', async () => {
    const profiles = await openProfiles(temporaryFolder())
    await profiles.save({ ...preset, travelMs: 2 })
    expect(profiles.snapshot().cameras[0]).toMatchObject({ origin: 'edited', profile: { travelMs: 2 } })
    await profiles.remove('camera', preset.id)
    expect(profiles.snapshot().cameras[0]).toEqual({ origin: 'preset', profile: preset })
    await profiles.save({ ...preset, id: 'mine' })
    await profiles.choose('camera', 'mine')
    await profiles.remove('camera', 'mine')
    expect(profiles.snapshot().camera).toEqual(preset)
  })

  it('ignore a choice of what is not there', async () => {
    const profiles = await openProfiles(temporaryFolder())
    await profiles.choose('lens', 'nobody')
    expect(profiles.snapshot().setting).toEqual(firstSetting)
  })

  it('that cannot be read are set aside, never overwritten', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'profiles.json'), '{"version":1,"value":{"cameras":[{}]}}')
    const profiles = await openProfiles(folder)
    expect(profiles.snapshot().setting).toEqual(firstSetting)
    expect(readFileSync(profiles.setAside ?? expect.fail('expected it set aside'), 'utf8')).toContain('[{}]')
  })

  it('are reached over the contract', async () => {
    const profiles = await openProfiles(temporaryFolder())
    const handlers = profileHandlers(profiles, { alongside: (_realm, _label, _key, change) => change() })
    await handlers['profiles/save']({ profile: { ...preset, id: 'mine' } })
    await handlers['profiles/choose']({ kind: 'camera', id: 'mine' })
    await handlers['profiles/setting']({ setting: { fNumber: 11, shutter: undefined } })
    expect(profiles.snapshot().setting).toEqual({ ...firstSetting, cameraId: 'mine', fNumber: 11 })
    await handlers['profiles/remove']({ kind: 'camera', id: 'mine' })
    expect(profiles.snapshot().cameras).toHaveLength(presetCameras.length)
  })
})
