import { describe, expect, it } from 'vitest'
import { SK6812_RGBW_NEUTRAL as leds } from '../../../core/light/mixing/led-presets'
import { checkStack, type StackCause } from '../../../core/stack/check-stack'
import { correctionsCsv } from '../../../core/stack/corrections-csv'
import { doseEv } from '../../../core/stack/light-dose'
import type { StackFrame } from '../../../core/stack/stack-frame'
import { lightRecord } from '../../support/photos/record'

const record = (change: Parameters<typeof lightRecord>[0] = {}) =>
  lightRecord({ frame: '000000ff'.repeat(8) + '00000000'.repeat(16), ...change })

/** Thirty frames, slowly brighter as the focus moves, with a ripple of a hundredth of a stop. */
const stack = (faults: Readonly<Record<number, Partial<StackFrame>>> = {}): readonly StackFrame[] =>
  Array.from({ length: 30 }, (_, at) => ({
    path: `/photos/${at}.CR3`,
    name: `${at}.CR3`,
    record: record(),
    edge: true,
    exposureS: 1 / 4,
    fNumber: 5.6,
    iso: 100,
    brightness: 0.1 * 2 ** (at / 60 + 0.01 * Math.sin(7 * at)),
    clipped: 0,
    ...faults[at],
  }))

const found = (faults: Readonly<Record<number, Partial<StackFrame>>>) =>
  checkStack(stack(faults), leds).frames.flatMap(({ cause }, at) => (cause ? [[at, cause]] : []))

describe('a stack', () => {
  it('without a fault has no outlier, however the picture drifts', () => {
    const { outliers, frames, errorEv } = checkStack(stack(), leds)
    expect(outliers).toBe(0)
    // A ripple of a hundredth of a stop, as one standard deviation of what is left beside the neighbours' line.
    expect(errorEv).toBeGreaterThan(0.004)
    expect(errorEv).toBeLessThan(0.015)
    expect(checkStack(stack({ 4: { brightness: 0.02 } }), leds).errorEv).toBeLessThan(0.015)
    expect(Math.max(...frames.map(({ correctionEv }) => Math.abs(correctionEv)))).toBeLessThan(0.09)
  })

  it.each<[StackCause, Partial<StackFrame>]>([
    ['missed-pulse', { brightness: 0.02 }],
    ['no-edge', { brightness: 0.02, edge: false, record: null }],
    ['limited', { brightness: 0.06, record: record({ limited: -0.7 }) }],
    ['power', { brightness: 0.06, record: record({ power: -2 }) }],
    ['settings', { brightness: 0.2, iso: 200 }],
    ['wrong-look', { record: record({ frame: 'ff000000'.repeat(24) }) }],
    ['dark', { brightness: 0.0001, record: record({ frame: '00000000'.repeat(24) }) }],
  ])('names %s, and only the frame it is in', (cause, fault) => {
    expect(found({ 11: fault })).toEqual([[11, cause]])
  })

  it('in steady light says that nothing in the log explains it', () => {
    const steady = Object.fromEntries(
      stack().map((_, at) => [at, { record: record({ mode: 'steady', flash: null }) }]),
    )
    expect(found({ ...steady, 4: { ...steady[4], brightness: 0.05 } })).toEqual([[4, 'unexplained']])
  })

  it('at its ends and with neighbours of the same fault is held against the rest', () => {
    const dark = { brightness: 0.05, record: record({ limited: -1 }) }
    expect(found({ 0: dark, 1: dark, 29: dark })).toEqual([
      [0, 'limited'],
      [1, 'limited'],
      [29, 'limited'],
    ])
  })

  it('of several lights holds each frame against its own', () => {
    const steps = stack().map(({ brightness }, at) => ({
      record: record({ step: { index: (at % 2) + 1, of: 2, name: 'x', shot: 1, shots: 1 } }),
      brightness: (brightness ?? 0) * (at % 2 === 0 ? 1 : 0.3),
    }))
    expect(found(Object.assign({}, steps))).toEqual([])
    const [, , , fourth] = steps
    expect(found({ ...Object.assign({}, steps), 3: { ...fourth, brightness: 0.01 } })).toEqual([
      [3, 'missed-pulse'],
    ])
  })

  it('of a set in which every frame has a light of its own is held against the log', () => {
    const set = (missed: number | null): readonly StackFrame[] =>
      Array.from({ length: 10 }, (_, at) => {
        const dark = at === 0 || at === 9
        const lit = at % 3 === 0 ? 64 : 255
        const hex = lit.toString(16).padStart(2, '0')
        const frame = ['00000000', `000000${hex}`, '00000000'].join('')
        return {
          ...(stack()[at] as StackFrame),
          record: record({
            flash: null,
            frame: dark ? '00000000'.repeat(3) : frame,
            step: { index: at + 1, of: 10, name: `ps ${at}`, shot: 1, shots: 1 },
          }),
          brightness: dark ? 0 : at === missed ? 0.0005 : (0.1 * lit) / 255,
        }
      })
    expect(checkStack(set(null), leds).outliers).toBe(0)
    expect(checkStack(set(4), leds).frames.flatMap(({ cause }, at) => (cause ? [[at, cause]] : []))).toEqual([
      [4, 'unexplained'],
    ])
  })

  it('is brought back by its corrections', () => {
    const brightness = 0.1 * 2 ** (11 / 60) * 2 ** -0.8
    const { frames } = checkStack(stack({ 11: { brightness } }), leds)
    expect(frames[11]?.correctionEv).toBeCloseTo(0.8, 1)
    const lines = correctionsCsv(checkStack(stack({ 11: { brightness } }), leds)).split('\r\n')
    expect(lines[12]).toMatch(
      /^11\.CR3,,0\.25,5\.6,100,-1\.3,0,0\.000,-?\d\.\d+,-0\.[78]\d\d,missed-pulse,0\.[78]\d\d$/,
    )
  })
})

it('the dose follows light, time, aperture and ISO, each a stop at a time', () => {
  const settings = { exposureS: 1 / 4, fNumber: 8, iso: 100 }
  const of = (change: Parameters<typeof record>[0], other: Partial<typeof settings> = {}) =>
    (doseEv(record(change), { ...settings, ...other }, leds) ?? Number.NaN) -
    (doseEv(record(), settings, leds) ?? Number.NaN)
  const flash = { delayUs: 0, onUs: 10_000, pulses: 1, periodUs: null }
  expect(of({ flash })).toBeCloseTo(-1, 6)
  expect(of({ flash: { ...flash, pulses: 2, periodUs: 50_000 } })).toBeCloseTo(0, 6)
  // What comes after the shutter has closed is no light.
  expect(of({ flash: { ...flash, onUs: 20_000, delayUs: 240_000 } })).toBeCloseTo(-1, 6)
  expect(of({}, { iso: 200 })).toBeCloseTo(1, 6)
  expect(of({}, { fNumber: 8 * Math.SQRT2 })).toBeCloseTo(-1, 6)
  expect(of({ frame: '0000007f'.repeat(8) + '00000000'.repeat(16) })).toBeCloseTo(-1, 1)
  expect(doseEv(record({ frame: '00'.repeat(96) }), settings, leds)).toBeNull()
})
