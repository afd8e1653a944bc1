import { describe, expect, it } from 'vitest'
import { pwmRipple } from '../../../../core/optics/flicker/ripple'
import { frequencyFromBandsHz, measureBands, readoutFromBandsS } from '../../../../core/optics/measure/bands'
import { rowStrips } from '../../../../core/optics/measure/row-strips'
import { detrended } from '../../../../core/optics/measure/spectrum'
import { type MadeFrame, madeFrame, plainFrame as plain } from './made-frame'

const measured = (made: Partial<MadeFrame>) => measureBands(rowStrips(madeFrame({ ...plain, ...made })))

describe('bands counted on made frames', () => {
  // A cut of the grid that `node scripts/bands-table.mjs` counts whole for docs/sync.md.
  const grid: readonly MadeFrame[] = [7.4, 37.2, 88.6].flatMap((cycles, at) => [
    { ...plain, cycles, noise: 0.01, texture: 0.25, exposurePeriods: 2.5, seed: 2 * at + 1 },
    { ...plain, cycles, noise: 0.05, texture: 0, exposurePeriods: 6.4, seed: 2 * at + 2 },
    { ...plain, cycles, noise: 0.05, texture: 0.25, exposurePeriods: 2.5, seed: 2 * at + 3 },
  ])

  it('are right within 1.5 percent in at least 8 of 9, over noise, texture, vignetting and JPEG, and never wrong unsaid', () => {
    let right = 0
    for (const made of grid) {
      const found = measureBands(rowStrips(madeFrame(made)))
      if (!found.ok) continue
      expect(Math.abs(found.cycles / made.cycles - 1)).toBeLessThan(0.015)
      right++
    }
    expect(right).toBeGreaterThanOrEqual(8)
  })

  it('tell the readout from a known light, and the light from a known readout', () => {
    const found = measured({ cycles: 55.9 })
    if (!found.ok) return expect.fail(found.reason)
    expect(readoutFromBandsS(found.cycles, 1100) * 1000).toBeCloseTo(50.8, 0)
    expect(frequencyFromBandsHz(found.cycles, 0.0508) / 1100).toBeCloseTo(1, 2)
  })
})

describe('a frame that will not do', () => {
  it('is refused where nothing blinks, however rough the surface', () => {
    for (let seed = 50; seed < 54; seed++) {
      const found = measured({ duty: 1, texture: 0.4, noise: 0.04, seed })
      expect(found).toMatchObject({ ok: false })
    }
  })

  it('is refused where so few bands could be blotches', () => {
    expect(measured({ cycles: 4.4 })).toEqual({ ok: false, reason: 'few' })
  })

  it('is refused where texture hides the bands and shows their multiples', () => {
    // Six and a half bands drown in blotches of half a photo's light; twice and six times as many do not.
    for (let seed = 1; seed <= 3; seed++) {
      const found = measured({ cycles: 6.6, texture: 0.5, exposurePeriods: 0.6, seed: 5000 + seed })
      if (found.ok) expect(found.cycles / 6.6).toBeCloseTo(1, 1)
    }
  })

  it('is counted at exposures far below a period, where rows between two pulses are black', () => {
    const found = measured({ exposurePeriods: 0.3 })
    expect(found).toMatchObject({ ok: true, cycles: expect.closeTo(20.3, 1) })
  })

  it('is refused where the exposure hides the bands', () => {
    expect(pwmRipple(1, 4, 0.25).ev).toBe(0)
    expect(measured({ exposurePeriods: 4 })).toEqual({ ok: false, reason: 'none' })
  })

  it('is refused where it is too small or too bright', () => {
    const strip = new Float64Array(90).fill(0.2)
    expect(measureBands({ strips: [strip, strip], clipped: 0, black: 0 })).toEqual({
      ok: false,
      reason: 'small',
    })
    const rows = new Float64Array(400).fill(0.2)
    expect(measureBands({ strips: [rows, rows], clipped: 0.2, black: 0 })).toEqual({
      ok: false,
      reason: 'clipped',
    })
    expect(measureBands({ strips: [rows, rows], clipped: 0, black: 0.9 })).toEqual({
      ok: false,
      reason: 'black',
    })
    expect(measureBands({ strips: [rows, rows], clipped: 0, black: 0 })).toEqual({
      ok: false,
      reason: 'none',
    })
  })

  it('is not fooled by the lens’s shading', () => {
    const shaded = Float64Array.from({ length: 500 }, (_, row) => 0.3 * (1 - 0.8 * (row / 250 - 1) ** 2))
    expect(Math.max(...detrended(shaded).map(Math.abs))).toBeLessThan(0.015)
  })
})
