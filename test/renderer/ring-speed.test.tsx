import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { xyToXyz } from '../../core/light/mixing/chromaticity'
import { driveToDisplayRgb } from '../../core/light/mixing/display-rgb'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { predictLight } from '../../core/light/mixing/predict'
import { discsByColor } from '../../renderer/light/ring/discs-by-color'
import { frameColors } from '../../renderer/light/ring/frame-colors'
import { useRested } from '../../renderer/ui/use-rested'

const disc = (x: number) => ({ x, y: 0, angleDeg: 0 })

describe('discs by colour', () => {
  it('hold every lit pixel once, with its own colour, and no dark one', () => {
    const frame = 'ff000000' + '00000000' + '00ff0000' + 'ff000000' + '000000ff'
    const colors = frameColors(frame, SK6812_RGBW_NEUTRAL)
    const groups = [...discsByColor([0, 1, 2, 3, 4].map(disc), colors)]
    expect(groups.map(([color, discs]) => [color.drive, discs.map(({ x }) => x)])).toEqual([
      [
        [255, 0, 0, 0],
        [0, 3],
      ],
      [[0, 255, 0, 0], [2]],
      [[0, 0, 0, 255], [4]],
    ])
  })

  it('leave out discs that the frame says nothing of', () => {
    const colors = frameColors('ff000000', SK6812_RGBW_NEUTRAL)
    expect([...discsByColor([disc(0), disc(1)], colors).values()]).toEqual([[disc(0)]])
    expect(discsByColor([], colors).size).toBe(0)
  })
})

describe('the colour of a pixel on the screen', () => {
  it('is exactly the predicted one, though nothing is predicted that a disc does not show', () => {
    for (const drive of [
      [255, 0, 0, 0],
      [3, 90, 200, 17],
      [0, 0, 0, 255],
      [1, 1, 1, 0],
    ] as const) {
      const hex = drive.map((value) => value.toString(16).padStart(2, '0')).join('')
      const [color] = frameColors(hex, SK6812_RGBW_NEUTRAL)
      const { r, g, b } = driveToDisplayRgb(drive, SK6812_RGBW_NEUTRAL)
      expect(color?.rgb).toEqual([r, g, b].map((value) => Math.round(value * 255)))
      const { chromaticity, relativeLuminance } = predictLight(drive, SK6812_RGBW_NEUTRAL)
      expect(chromaticity && xyToXyz(chromaticity, relativeLuminance)[1]).toBeCloseTo(relativeLuminance, 12)
      const lightness = 1.16 * Math.cbrt(relativeLuminance) - 0.16
      expect(color?.strength).toBeCloseTo(Math.min(1, Math.max(0, lightness)), 12)
    }
  })
})

describe('a value for what nobody can follow while it streams', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const rested = (first: number) =>
    renderHook(({ value }) => useRested(value, 100), { initialProps: { value: first } })
  const pass = (ms: number) => act(async () => void vi.advanceTimersByTime(ms))

  it('shows a single change at once', async () => {
    const { result, rerender } = rested(1)
    await pass(500)
    rerender({ value: 2 })
    expect(result.current).toBe(2)
  })

  it('shows the first of a storm, and the last once it has rested', async () => {
    const { result, rerender } = rested(0)
    await pass(500)
    const seen = new Set<number>()
    for (let value = 1; value <= 30; value++) {
      rerender({ value })
      seen.add(result.current)
      await pass(16)
    }
    expect([...seen]).toEqual([1])
    await pass(100)
    expect(result.current).toBe(30)
    await pass(100)
    rerender({ value: 31 })
    expect(result.current).toBe(31)
  })
})
