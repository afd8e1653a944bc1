import { expect, it } from 'vitest'
import { WarmthMeter } from '../../../../electron/rig/run/warmth'

const MINUTE = 60_000

it('counts how long LEDs have been lit, and settles after five even minutes', () => {
  const meter = new WarmthMeter(0)
  expect(meter.read(0)).toEqual({ litS: 0, meanMa: 0, settled: false })
  meter.draws(120, 0)
  expect(meter.read(2 * MINUTE)).toEqual({ litS: 120, meanMa: 120, settled: false })
  expect(meter.read(5 * MINUTE)).toEqual({ litS: 300, meanMa: 120, settled: true })
})

it('another power unsettles it until the mean has followed', () => {
  const meter = new WarmthMeter(0)
  meter.draws(100, 0)
  meter.draws(400, 6 * MINUTE)
  expect(meter.read(8 * MINUTE)).toMatchObject({ meanMa: 220, settled: false })
  expect(meter.read(11 * MINUTE)).toMatchObject({ meanMa: 400, settled: true })
})

it('a dark step does not make it cold, a dark minute does', () => {
  const meter = new WarmthMeter(0)
  meter.draws(100, 0)
  meter.draws(0, MINUTE)
  meter.draws(100, MINUTE + 5000)
  expect(meter.read(2 * MINUTE).litS).toBe(120)
  meter.draws(0, 2 * MINUTE)
  expect(meter.read(3 * MINUTE + 1).litS).toBe(0)
})
