import { describe, expect, it } from 'vitest'
import { nextStep, type Seen, seenIn, stepsSeen } from '../../../renderer/help/guide/first-hour'
import { firstSnapshots } from '../../support/fake-bridge'

const nothing: Seen = { rig: 'none', light: 'a', shots: 3, written: null }
const simulated: Seen = { ...nothing, rig: 'simulated' }

describe('the first hour', () => {
  it('sees a rig that comes, and does not take the light it brings for a hand’s', () => {
    expect(stepsSeen(nothing, { ...simulated, light: 'b' })).toEqual(['rig'])
    expect(stepsSeen(simulated, { ...simulated, light: 'b' })).toEqual(['rig', 'light'])
    expect(stepsSeen(nothing, { ...nothing, light: 'b' })).toEqual([])
  })

  it('sees a shot that is new, and a batch that wrote something', () => {
    expect(stepsSeen(simulated, { ...simulated, shots: 4 })).toEqual(['rig', 'shutter'])
    expect(stepsSeen(simulated, { ...simulated, written: 2 })).toEqual(['rig', 'tag'])
    expect(stepsSeen({ ...simulated, written: 2 }, { ...simulated, written: 2 })).toEqual(['rig'])
  })

  it('takes a rig of one’s own as wired and installed, and its shot as the end', () => {
    const real: Seen = { ...nothing, rig: 'real' }
    expect(stepsSeen(nothing, real)).toEqual(['rig', 'wire', 'install'])
    expect(stepsSeen(real, { ...real, shots: 4 })).toContain('shot')
  })

  it('goes on with the first step that is not done', () => {
    expect(nextStep([])).toBe('rig')
    expect(nextStep(['rig', 'shutter'])).toBe('light')
    expect(nextStep(['rig', 'light', 'shutter', 'tag', 'wire', 'install', 'shot'])).toBeNull()
  })

  it('counts a batch that refused every photo as none', () => {
    const { photos, ...rest } = firstSnapshots()
    const batch = {
      report: 5,
      batch: 'b',
      cancelled: false,
      total: 2,
      counts: { refused: 2 },
      reasons: { first: [], different: 0 },
    }
    expect(seenIn({ ...rest, photos: { ...photos, lastBatch: batch } }).written).toBeNull()
    const half = { ...batch, counts: { refused: 1, append: 1 } }
    expect(seenIn({ ...rest, photos: { ...photos, lastBatch: half } }).written).toBe(5)
  })
})
