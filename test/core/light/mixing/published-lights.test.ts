import { describe, expect, test } from 'vitest'
import { cctDuvToXy, xyToCctDuv } from '../../../../core/light/mixing/cct'
import { uvToXy } from '../../../../core/light/mixing/chromaticity'
import { OBSERVER, OBSERVER_FIRST_NM, OBSERVER_STEP_NM } from '../../../../core/light/mixing/observer'

/** Chromaticities of the spectral colours, CIE 15:2004 table T.4 (Wyszecki & Stiles, table I(3.3.1)): nm, x, y. */
const SPECTRUM: readonly (readonly [number, number, number])[] = [
  [380, 0.1741, 0.005],
  [450, 0.1566, 0.0177],
  [480, 0.0913, 0.1327],
  [500, 0.0082, 0.5384],
  [520, 0.0743, 0.8338],
  [550, 0.3016, 0.6923],
  [580, 0.5125, 0.4866],
  [600, 0.627, 0.3725],
  [650, 0.7259, 0.274],
  [700, 0.7347, 0.2653],
]

/** CIE 15:2004 table T.8: representative fluorescent lamps, x, y, and CCT in kelvin to the ten. */
const FLUORESCENT: readonly (readonly [string, number, number, number])[] = [
  ['FL1', 0.3131, 0.3371, 6430],
  ['FL2', 0.3721, 0.3751, 4230],
  ['FL3', 0.4091, 0.3941, 3450],
  ['FL4', 0.4402, 0.4031, 2940],
  ['FL5', 0.3138, 0.3452, 6350],
  ['FL6', 0.3779, 0.3882, 4150],
  ['FL7', 0.3129, 0.3292, 6500],
  ['FL8', 0.3458, 0.3586, 5000],
  ['FL9', 0.3741, 0.3727, 4150],
  ['FL10', 0.3458, 0.3588, 5000],
  ['FL11', 0.3805, 0.3769, 4000],
  ['FL12', 0.437, 0.4042, 3000],
]

/**
 * CIE 15:2018 table 12.2: representative white LEDs, x, y, and CCT in kelvin. Without LED-V1, whose y as printed (0.4548) is
 * not of the 2724 K printed beside it.
 */
const LEDS: readonly (readonly [string, number, number, number])[] = [
  ['LED-B1', 0.456, 0.4078, 2733],
  ['LED-B2', 0.4357, 0.4012, 2998],
  ['LED-B3', 0.3756, 0.3723, 4103],
  ['LED-B4', 0.3422, 0.3502, 5109],
  ['LED-B5', 0.3118, 0.3236, 6598],
  ['LED-BH1', 0.4474, 0.4066, 2851],
  ['LED-RGB1', 0.4557, 0.4211, 2840],
  ['LED-V2', 0.3781, 0.3775, 4070],
]

/** ANSI C78.377-2008, tables 1 and A1: nominal kelvin of a bin, CCT and Duv it aims at, x and y of its middle. */
const BINS: readonly (readonly [number, number, number, number, number])[] = [
  [2700, 2725, 0, 0.4578, 0.4101],
  [3000, 3045, 0.0001, 0.4338, 0.403],
  [3500, 3465, 0.0005, 0.4073, 0.3917],
  [4000, 3985, 0.001, 0.3818, 0.3797],
  [4500, 4503, 0.0015, 0.3611, 0.3658],
  [5000, 5028, 0.002, 0.3447, 0.3553],
  [5700, 5665, 0.0025, 0.3287, 0.3417],
  [6500, 6530, 0.003, 0.3123, 0.3282],
]

describe('published lights', () => {
  test.each(SPECTRUM)('the observer sees %d nm where CIE 15 has it', (nm, x, y) => {
    const line = ((nm - OBSERVER_FIRST_NM) / OBSERVER_STEP_NM) * 3
    const [xBar = 0, yBar = 0, zBar = 0] = OBSERVER.slice(line, line + 3)
    const sum = xBar + yBar + zBar
    // The table is rounded to six decimals, which shows where the eye hardly sees.
    const within = nm < 400 ? 4e-4 : 1e-4
    expect(Math.abs(xBar / sum - x)).toBeLessThan(within)
    expect(Math.abs(yBar / sum - y)).toBeLessThan(within)
  })

  test('the sums of the observer, 380-780 nm in steps of 5 nm, are those of Wyszecki & Stiles', () => {
    const from = ((380 - OBSERVER_FIRST_NM) / OBSERVER_STEP_NM) * 3
    const to = ((780 - OBSERVER_FIRST_NM) / OBSERVER_STEP_NM) * 3 + 3
    const sums = [0, 0, 0]
    OBSERVER.slice(from, to).forEach((value, index) => {
      sums[index % 3] = (sums[index % 3] ?? 0) + value
    })
    for (const [index, sum] of [21.3714, 21.3711, 21.3715].entries()) {
      expect(Math.abs((sums[index] ?? 0) - sum)).toBeLessThan(6e-4)
    }
  })

  test.each(FLUORESCENT)('%s (%d, %d) is %d K, as CIE 15 has it', (_name, x, y, kelvin) => {
    expect(Math.abs((xyToCctDuv({ x, y })?.cct ?? 0) - kelvin)).toBeLessThanOrEqual(10)
  })

  test.each(LEDS)('%s (%d, %d) is %d K, as CIE 15:2018 has it', (_name, x, y, kelvin) => {
    // Four decimals of x and y are 1-2 K at 2700 K and some 5 K at 6600 K.
    expect(Math.abs((xyToCctDuv({ x, y })?.cct ?? 0) - kelvin)).toBeLessThan(kelvin * 0.0012)
  })

  test.each(BINS)('the middle of the ANSI bin %d K is of %d K at Duv %d', (_nominal, cct, duv, x, y) => {
    // The middles are those of the quadrangles, up to 11 K and 0.0007 from what these aim at; a MacAdam step is 0.0011.
    const middle = xyToCctDuv({ x, y })
    expect(Math.abs((middle?.cct ?? 0) / cct - 1)).toBeLessThan(0.0035)
    expect(Math.abs((middle?.duv ?? 1) - duv)).toBeLessThan(0.0008)
    const back = cctDuvToXy(middle ?? { cct, duv })
    expect(back.x).toBeCloseTo(x, 6)
    expect(back.y).toBeCloseTo(y, 6)
  })

  test('the worked example of Robertson’s method, 6500 K at Duv 1/120, comes out', () => {
    // Python package "colour", uv_to_CCT_Robertson1968, after Wyszecki & Stiles: 6500.016 K, Duv 0.008333.
    const white = xyToCctDuv(uvToXy({ u: 0.19374137, v: 0.31522103 }))
    expect(Math.abs((white?.cct ?? 0) - 6500.016)).toBeLessThan(4)
    expect(white?.duv).toBeCloseTo(0.008333, 4)
  })
})
