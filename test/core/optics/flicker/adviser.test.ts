import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandDepthEv, bands } from '../../../../core/optics/flicker/bands'
import { lightFlicker, type Pwm } from '../../../../core/optics/flicker/light-flicker'
import { pwmRipple, worstRippleEv } from '../../../../core/optics/flicker/ripple'
import { ALIKE_EV, fastestSafe, speedTable } from '../../../../core/optics/flicker/safe-speeds'
import { seeded, simulatedLightS } from './simulated-pwm'

const sk6812: Pwm = { frequencyHz: 1100, tolerance: 0.1, dcAtFull: true }

/** Every pixel white at this drive. */
const whiteFrame = (pixels: number, drive: number) =>
  Uint8Array.from({ length: pixels * 4 }, (_, at) => (at % 4 === 3 ? drive : 0))

const hertz = fc.double({ min: 300, max: 5000, noNaN: true })
const shutter = fc.double({ min: 1 / 2000, max: 1 / 15, noNaN: true })
const drive = fc.integer({ min: 8, max: 254 })

/** Phases at which an exposure begins or ends with a pulse's edge: all that lies between changes linearly. */
const kinks = (frequency: number, duty: number, exposure: number) => {
  const periods = frequency * exposure
  return [0, -duty, periods, periods - duty].map((phase) => ((phase % 1) + 1) % 1)
}

/** Darkest to brightest; 0 where all is dark, infinite where only some is. */
const stops = (lights: readonly number[]) => {
  const least = Math.min(...lights)
  const most = Math.max(...lights)
  return most < 1e-12 ? 0 : Math.log2(most / least)
}

describe('the flicker adviser against a simulated blinking light', () => {
  it('gives the worst ripple over all phases and frequencies within 0.01 EV', () => {
    fc.assert(
      fc.property(hertz, shutter, drive, (frequency, exposure, value) => {
        const duty = value / 255
        let worst = 0
        for (let step = 0; step <= 1500; step++) {
          const real = frequency * (0.95 + (0.1 * step) / 1500)
          const lights = kinks(real, duty, exposure).map((phase) =>
            simulatedLightS(real, duty, phase, 0, exposure),
          )
          worst = Math.max(worst, stops(lights))
        }
        const said = worstRippleEv(frequency, exposure, duty, 0.05)
        // A pulse that is all but missed is infinitely worse than none: no advice is meant to that digit.
        if (said < 2) expect(Math.abs(said - worst)).toBeLessThan(0.01)
        else expect(worst).toBeGreaterThan(1.5)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the ripple of a single LED exactly within 0.01 EV', () => {
    fc.assert(
      fc.property(hertz, shutter, drive, (frequency, exposure, value) => {
        const duty = value / 255
        const lights: number[] = []
        for (let phase = 0; phase < 1; phase += 1 / 4000) {
          lights.push(simulatedLightS(frequency, duty, phase, 0, exposure))
        }
        const simulated = Math.log2(Math.max(...lights) / Math.min(...lights))
        const { ev } = pwmRipple(frequency, exposure, duty)
        if (ev < 2) expect(Math.abs(ev - simulated)).toBeLessThan(0.01)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the spread of many pixels that do not agree, thrown at random', () => {
    const random = seeded(7)
    fc.assert(
      fc.property(
        hertz,
        shutter,
        drive,
        fc.integer({ min: 4, max: 60 }),
        (frequency, exposure, value, pixels) => {
          const duty = value / 255
          const lights = Array.from({ length: 4000 }, () => {
            let light = 0
            for (let pixel = 0; pixel < pixels; pixel++) {
              const real = frequency * (0.95 + 0.1 * random())
              light += simulatedLightS(real, duty, random(), 0, exposure)
            }
            return light
          })
          const mean = lights.reduce((sum, light) => sum + light, 0) / lights.length
          const variance = lights.reduce((sum, light) => sum + (light - mean) ** 2, 0) / lights.length
          const simulated = Math.log2(1 + Math.sqrt(variance) / mean)
          const pwm = { frequencyHz: frequency, tolerance: 0.05, dcAtFull: true }
          const { spreadEv } = lightFlicker(whiteFrame(pixels, value), pwm, exposure)
          // So few photos tell a deviation to some percent only: the next test is the finer judge.
          expect(Math.abs(spreadEv - simulated)).toBeLessThan(0.01 + spreadEv * 0.05)
        },
      ),
      { numRuns: 15 },
    )
  })

  it('gives the spread of frames of unlike drives within 0.01 EV, each pixel played over all its phases and frequencies', () => {
    const frame = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(hertz, shutter, frame, (frequency, exposure, drives) => {
        fc.pre(drives.some((value) => value > 7))
        let mean = 0
        let variance = 0
        for (const value of drives) {
          if (value === 0) continue
          let sum = 0
          let squares = 0
          const PHASES = 60
          const RATES = 40
          for (let rate = 0; rate < RATES; rate++) {
            const real = frequency * (0.95 + (0.1 * (rate + 0.5)) / RATES)
            for (let step = 0; step < PHASES; step++) {
              const light = simulatedLightS(real, value / 255, (step + 0.5) / PHASES, 0, exposure)
              sum += light
              squares += light * light
            }
          }
          const own = sum / PHASES / RATES
          mean += own
          // What pixels do has nothing to do with each other: their variances add.
          variance += Math.max(0, squares / PHASES / RATES - own * own)
        }
        const frameOf = new Uint8Array(drives.length * 4)
        for (const [pixel, value] of drives.entries()) frameOf[4 * pixel + 3] = value
        const { spreadEv } = lightFlicker(
          frameOf,
          { frequencyHz: frequency, tolerance: 0.05, dcAtFull: true },
          exposure,
        )
        expect(Math.abs(spreadEv - Math.log2(1 + Math.sqrt(variance) / mean))).toBeLessThan(0.01)
      }),
      { numRuns: 25 },
    )
  })

  it('gives the depth of bands over the rows of a rolling shutter within 0.01 EV', () => {
    const readout = fc.double({ min: 0.0001, max: 0.06, noNaN: true })
    fc.assert(
      fc.property(hertz, shutter, drive, readout, (frequency, exposure, value, rows) => {
        const duty = value / 255
        const edges = kinks(frequency, duty, exposure)
        let simulated = 0
        // A photo may begin at any moment: the worst have a kink at their first or last row.
        for (const start of edges.flatMap((edge) => [edge, edge + frequency * rows])) {
          const places = Array.from({ length: 401 }, (_, row) => (row / 400) * rows)
          for (const edge of edges) {
            for (let period = 0; period < 4; period++) {
              const at = ((((start - edge) % 1) + 1) % 1) + period
              if (at / frequency <= rows) places.push(at / frequency)
            }
          }
          simulated = Math.max(
            simulated,
            stops(places.map((at) => simulatedLightS(frequency, duty, start, at, exposure))),
          )
        }
        const said = bandDepthEv(frequency, duty, exposure, rows)
        if (said < 2) expect(Math.abs(said - simulated)).toBeLessThan(0.01)
        else expect(simulated).toBeGreaterThan(1.5)
      }),
      { numRuns: 60 },
    )
  })
})

describe('bands over a tolerance', () => {
  it('are as deep as the worst of a photo simulated at any frequency within it, electronic shutter or curtains, within 0.01 EV', () => {
    const rows = fc.oneof(
      fc.double({ min: 0.0025, max: 0.004, noNaN: true }),
      fc.double({ min: 0.005, max: 0.1, noNaN: true }),
    )
    fc.assert(
      fc.property(hertz, shutter, drive, rows, (frequency, exposure, value, rowsS) => {
        const duty = value / 255
        let simulated = 0
        for (let step = 0; step <= 600; step++) {
          const real = frequency * (0.9 + (0.2 * step) / 600)
          // Every row of a photo that spans whole periods is one of these, and one row in some photo is each of them.
          const starts = kinks(real, duty, exposure)
          const lights = starts.map((start) => simulatedLightS(real, duty, start, 0, exposure))
          simulated = Math.max(simulated, stops(lights))
        }
        const { depthEv, count } = bands(frequency, 0.1, duty, exposure, rowsS)
        expect(count).toBeCloseTo(frequency * rowsS, 9)
        if (depthEv < 2 && frequency * rowsS * 0.9 > 1)
          expect(Math.abs(depthEv - simulated)).toBeLessThan(0.01)
      }),
      { numRuns: 30 },
    )
  })
})

describe('flicker of a light', () => {
  it('is 0.14 EV for one pixel and 0.03 EV for 24 at 1.1 kHz, 1/250 s and a tenth of full', () => {
    const pwm = { frequencyHz: 1100, tolerance: 0.05, dcAtFull: true }
    expect(lightFlicker(whiteFrame(1, 26), pwm, 1 / 250).spreadEv).toBeCloseTo(0.14, 2)
    expect(lightFlicker(whiteFrame(24, 26), pwm, 1 / 250).spreadEv).toBeCloseTo(0.03, 2)
  })

  it('is none at 255 where that is steady, and none in the dark', () => {
    expect(lightFlicker(whiteFrame(24, 255), sk6812, 1 / 777)).toEqual({
      worstEv: 0,
      spreadEv: 0,
      drive: null,
    })
    expect(lightFlicker(whiteFrame(24, 0), sk6812, 1 / 777)).toEqual({ worstEv: 0, spreadEv: 0, drive: null })
    expect(
      lightFlicker(whiteFrame(24, 255), { ...sk6812, dcAtFull: false }, 1 / 777).worstEv,
    ).toBeGreaterThan(0)
  })

  it('is that of the worst LED, wherever it stands', () => {
    const frame = whiteFrame(24, 200)
    frame[4 * 5 + 1] = 20
    expect(lightFlicker(frame, sk6812, 1 / 125).drive).toBe(20)
  })
})

describe('bands', () => {
  it.each([
    [3.7, 4],
    [50.8, 56],
    [100.5, 110],
  ])('of 1.1 kHz over %d ms are about %d', (readoutMs, count) => {
    expect(bands(1100, 0.05, 0.5, 1 / 200, readoutMs / 1000).count).toBeCloseTo(count, -0.3)
  })

  it('fade where all rows are read within a small part of a period', () => {
    const whole = bandDepthEv(1100, 0.5, 1 / 220, 0.05)
    expect(bandDepthEv(1100, 0.5, 1 / 200, 0.00001)).toBeLessThan(0.01)
    expect(whole).toBeCloseTo(pwmRipple(1100, 1 / 220, 0.5).ev, 9)
  })
})

describe('safe speeds', () => {
  it('are those after which nothing slower ripples by more than a tenth of a stop', () => {
    const table = speedTable(whiteFrame(24, 128), sk6812, 0.0035)
    const fastest = fastestSafe(table)
    expect(fastest?.markedS).toBe(1 / 60)
    for (const { speed, worstEv, safe } of table) {
      expect(safe).toBe(worstEv <= ALIKE_EV)
      if (fastest && speed.exposureS >= fastest.exposureS) expect(safe).toBe(true)
    }
  })

  it('are all where nothing blinks, and none where even a second ripples', () => {
    expect(fastestSafe(speedTable(whiteFrame(24, 255), sk6812, 0.0035))?.markedS).toBe(1 / 8000)
    expect(fastestSafe(speedTable(whiteFrame(1, 1), { ...sk6812, frequencyHz: 2 }, 0.0035))).toBeNull()
  })
})
