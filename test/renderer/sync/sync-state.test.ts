import { describe, expect, it } from 'vitest'
import { planOf, settingsOf, speedOf, syncState } from '../../../renderer/sync/sync-state'
import { firstSnapshots } from '../../support/fake-bridge'

describe('the settings of a mode', () => {
  it('become a plan, a sequence of flashed steps that of a flash', () => {
    expect(planOf({ mode: 'steady' })).toEqual({ mode: 'steady' })
    expect(planOf({ mode: 'gated', delayUs: 5, limitUs: 9000 })).toEqual({
      mode: 'gated',
      delayUs: 5,
      limitUs: 9000,
    })
    expect(planOf({ mode: 'sequence', onUs: 0, afterUs: 40 })).toEqual({ mode: 'sequence', afterUs: 40 })
    expect(planOf({ mode: 'sequence', onUs: 3000, afterUs: 0 })).toEqual({
      mode: 'flash',
      delayUs: 0,
      onUs: 3000,
    })
  })

  it('come from a plan in whole microseconds; a sequence cannot be begun without its steps', () => {
    const steady = { mode: 'steady' } as const
    expect(settingsOf({ mode: 'flash', delayUs: 0.4, onUs: 1200.6 }, steady)).toEqual({
      mode: 'flash',
      delayUs: 0,
      onUs: 1201,
    })
    expect(settingsOf({ mode: 'sequence', afterUs: 0 }, steady)).toBeNull()
  })
})

describe('what the Sync room works with', () => {
  it('takes a marked speed for the exact one, and any other for itself', () => {
    expect(speedOf(1 / 60).exposureS).toBeCloseTo(1 / 64, 9)
    expect(speedOf(13)).toEqual({ markedS: 13, exposureS: 13 })
  })

  it('sends only as far as the last pixel that changes', () => {
    const { light, rig, profiles } = firstSnapshots()
    const lookFrame = `${'000000ff'.repeat(5)}${'00000000'.repeat(19)}`
    const dark = '00000000'.repeat(24)
    const flash = { mode: 'flash', delayUs: 0, onUs: 8000 } as const
    const state = syncState({ light: { ...light, sync: flash, lookFrame, shownFrame: dark }, rig, profiles })
    expect(state.rig.prefixPixels).toBe(5)
    expect(state.verdict.lateUs).toBe(60 + 5 * 40 + 80)
  })
})
