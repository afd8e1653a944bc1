import { expect, it } from 'vitest'
import { type Layout, ringLayout } from '../../../../core/light/layouts/layout'
import { factoryLooks } from '../../../../core/light/looks/factory-looks'
import { SK6812_RGBW_NEUTRAL as leds } from '../../../../core/light/mixing/led-presets'
import { newSequence } from '../../../../core/light/sequences/sequence'
import {
  coverageOf,
  stepLights,
  stepsCsv,
  stepsLpFile,
} from '../../../../core/light/sequences/sequence-export'
import { generateSteps } from '../../../../core/light/sequences/sequence-generators'
import { en } from '../../../../renderer/strings/en'

const layout = ringLayout(24, { radiusMm: 30 })
const [look] = factoryLooks(layout)
if (!look) throw new Error('expected a look')
const set = (on: Layout, darkFrames = false) =>
  newSequence(
    'ps',
    'PS-4',
    generateSteps('ps-4', {
      layout: on,
      leds,
      look,
      count: 4,
      spacingEv: 1,
      darkFrames,
      names: en.sequence.steps,
    }),
  )

it('an .lp file has a unit vector towards each light, dark frames left out', () => {
  const lines = stepsLpFile(stepLights(set(layout, true), layout, leds, 40))
    .trim()
    .split('\n')
  expect(lines).toEqual([
    '4',
    'ps_000.jpg 0.000000 0.600000 0.800000',
    'ps_090.jpg 0.600000 0.000000 0.800000',
    'ps_180.jpg 0.000000 -0.600000 0.800000',
    'ps_270.jpg -0.600000 0.000000 0.800000',
  ])
})

it('the CSV has places in mm and intensities that halve with a stop', () => {
  const sequence = set(layout)
  const steps = sequence.steps.map((step, at) => ({
    ...step,
    look: { ...step.look, power: at === 0 ? 0 : -1 },
  }))
  const lights = stepLights({ ...sequence, steps }, layout, leds, 40)
  expect((lights[1]?.intensity ?? 0) / (lights[0]?.intensity ?? 1)).toBeCloseTo(0.5, 2)
  const [head, first] = stepsCsv(lights).split('\r\n')
  expect(head).toBe('step,name,x_mm,y_mm,z_mm,intensity,spread_mm')
  expect(first).toMatch(/^1,ps 000,0\.000,30\.000,40\.000,\d\.\d+,0\.00$/)
})

it('says that a single ring has one height of light, and how far heights differ', () => {
  expect(coverageOf(stepLights(set(layout), layout, leds, 40))).toEqual({
    kind: 'one-height',
    elevationDeg: 53,
  })
  const near = stepLights(set(layout), layout, leds, 15)
  expect(coverageOf([...near, ...stepLights(set(layout), layout, leds, 90)])).toEqual({
    kind: 'heights',
    fromDeg: 27,
    toDeg: 72,
  })
  expect(coverageOf([])).toEqual({ kind: 'dark' })
})
