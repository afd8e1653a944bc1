import { describe, expect, it } from 'vitest'
import { openProfiles } from '../../../electron/profiles/profiles-service'
import { SetupHistory } from '../../../electron/profiles/setup-history'
import { temporaryFolder } from '../../support/temporary-folder'
import { answered, appBench, connected } from '../app-bench'

describe('what the Macro room said when', () => {
  it('is told of each time, and of none before the app was opened', async () => {
    const profiles = await openProfiles(temporaryFolder())
    let nowMs = 1000
    const history = new SetupHistory(profiles, {
      wallMs: () => nowMs,
      monotonicMs: () => nowMs,
      after: () => () => {},
    })
    const changes: (number | undefined)[] = []
    history.onChange((macro) => changes.push(macro?.magnification))
    await profiles.set({ setup: { kind: 'known', magnification: 1 } })
    expect(history.at(1000)).toBeNull()
    nowMs = 2000
    await profiles.set({ carry: true })
    nowMs = 3000
    await profiles.set({ setup: { kind: 'known', magnification: 2 }, fNumber: 8 })
    await profiles.set({ depthMm: 3 })
    nowMs = 4000
    await profiles.set({ carry: false })
    expect([500, 1500, 2500, 3500, 4500].map((at) => history.at(at)?.magnification)).toEqual([
      undefined,
      undefined,
      1,
      2,
      undefined,
    ])
    expect(history.at(3000)).toEqual({
      magnification: 2,
      fNumber: 8,
      effectiveFNumber: 24,
      focalLengthMm: 100,
    })
    expect(changes).toEqual([1, 2, undefined])
  })

  it('goes into the records of shots and of the timeline, where it is switched on', async () => {
    const { ask, until } = await appBench('sim')
    await until(connected)
    const shoot = async (setting: object, count: number) => {
      answered(await ask('profiles/setting', { setting }))
      answered(await ask('camera/shutter', {}))
      const { shots } = await until((all) => all.shots.total === count)
      return shots.recent.at(-1)?.light.macro
    }
    expect(await shoot({}, 1)).toBeUndefined()
    const setup = { kind: 'known', magnification: 1.5 }
    expect(await shoot({ carry: true, setup, fNumber: 4 }, 2)).toEqual({
      magnification: 1.5,
      fNumber: 4,
      effectiveFNumber: 10,
      focalLengthMm: 100,
    })
    expect(await shoot({ carry: false }, 3)).toBeUndefined()
  })
})
