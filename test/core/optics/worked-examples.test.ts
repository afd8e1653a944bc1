import { describe, expect, it } from 'vitest'
import { frameDrawMa } from '../../../core/light/power/limiter'
import { achievedEv } from '../../../core/light/power/power'
import {
  airyDiameterUm,
  classicDepthOfFieldMm,
  waveDepthOfFieldMm,
} from '../../../core/optics/depth-of-field'
import { bands } from '../../../core/optics/flicker/bands'
import { lightFlicker } from '../../../core/optics/flicker/light-flicker'
import { pwmRipple, worstRippleEv } from '../../../core/optics/flicker/ripple'
import { focusSteps } from '../../../core/optics/focus-steps'
import { effectiveFNumber, lightLossEv, magnification } from '../../../core/optics/magnification'
import { directionToLed, elevationDeg, nearLightIlluminance } from '../../../core/optics/near-light'

/** Every worked example in which a source prints a number, to the digits it prints. Sources stand at the functions. */
interface Example {
  readonly what: string
  readonly value: () => number
  readonly printed: string
}

const white = (pixels: number, drive: number) =>
  Uint8Array.from({ length: pixels * 4 }, (_, at) => (at % 4 === 3 ? drive : 0))
const led = { x: 33, y: 0, z: 0 }
const axisLux = (distanceMm: number) =>
  nearLightIlluminance(led, { x: 0, y: 0, z: distanceMm }, { x: 0, y: 0, z: -1 })
const zereneCase = { effective: effectiveFNumber(16, 1), times: 1 }
const geraDof = classicDepthOfFieldMm(0.02, effectiveFNumber(5.6, 1), 1)
const wide = { frequencyHz: 1100, tolerance: 0.05, dcAtFull: true }
// The wire carries currents in whole tenths of a mA. Draw is proportional to them, so ten times the measured ones lose no digit.
const measuredTenfold = { fullMa: [79.8, 81.1, 79.8, 161.1], idleMa: 2.3 } as const
const drawA = (drive: number) => frameDrawMa(white(24, drive), measuredTenfold, 0) / 10 / 1000

const examples: readonly Example[] = [
  { what: '1. magnification of 36 over 70 mm', value: () => magnification(36, 70), printed: '0.514' },
  { what: '2. effective f-number of f/8 at 1×', value: () => effectiveFNumber(8, 1), printed: '16' },
  { what: '2. of f/5.6 at 2×', value: () => effectiveFNumber(5.6, 2), printed: '16.8' },
  { what: '2. with a pupil ratio of 0.6', value: () => effectiveFNumber(5.6, 2, 0.6), printed: '24.3' },
  { what: '3. light lost at 1×', value: () => lightLossEv(1), printed: '2.00' },
  { what: '3. at 2×', value: () => lightLossEv(2), printed: '3.17' },
  { what: '3. at 5×', value: () => lightLossEv(5), printed: '5.17' },
  { what: '3. at 2×, pupil ratio 0.6', value: () => lightLossEv(2, 0.6), printed: '4.23' },
  {
    what: '4. depth of field by rays, f/16 at 1×, 0.030 mm',
    value: () => classicDepthOfFieldMm(0.03, zereneCase.effective, zereneCase.times),
    printed: '1.92',
  },
  {
    what: '5. by waves, the same',
    value: () => waveDepthOfFieldMm(zereneCase.effective, zereneCase.times),
    printed: '2.253',
  },
  {
    what: '5. f/2.8 at 5×',
    value: () => waveDepthOfFieldMm(effectiveFNumber(2.8, 5), 5),
    printed: '0.0248',
  },
  { what: '5. f/4 at 5×', value: () => waveDepthOfFieldMm(effectiveFNumber(4, 5), 5), printed: '0.0507' },
  { what: '6. Airy disc at f/32', value: () => airyDiameterUm(32), printed: '42.9' },
  { what: '6. at f/16.8', value: () => airyDiameterUm(16.8), printed: '22.5' },
  { what: '7. depth of field, f/5.6 at 1×, 0.02 mm', value: () => geraDof, printed: '0.448' },
  { what: '7. step', value: () => focusSteps(5, geraDof).stepMm, printed: '0.314' },
  { what: '7. frames for 5 mm', value: () => focusSteps(5, geraDof).frames, printed: '17' },
  { what: '8. drive 128', value: () => achievedEv(255, Math.log2(128 / 255)).ev, printed: '-0.99' },
  { what: '8. drive 64', value: () => achievedEv(255, Math.log2(64 / 255)).ev, printed: '-1.99' },
  { what: '8. drive 1', value: () => achievedEv(255, Math.log2(1 / 255)).ev, printed: '-7.99' },
  {
    what: '9. ripple, 1.1 kHz, 1/200 s, half',
    value: () => pwmRipple(1100, 1 / 200, 0.5).ev,
    printed: '0.263',
  },
  { what: '9. 1/60 s, nominal', value: () => pwmRipple(1100, 1 / 60, 0.5).ev, printed: '0.05' },
  { what: '9. 1/60 s, worst', value: () => worstRippleEv(1100, 1 / 60, 0.5), printed: '0.09' },
  { what: '9. 1/30 s, worst', value: () => worstRippleEv(1100, 1 / 30, 0.5), printed: '0.04' },
  { what: '9. 1/10 s, worst', value: () => worstRippleEv(1100, 1 / 10, 0.5), printed: '0.014' },
  { what: '9. 430 Hz, 1/250 s, a tenth', value: () => pwmRipple(430, 1 / 250, 0.1).ev, printed: '1.0' },
  {
    what: '9. spread of one pixel, 1.1 kHz, 1/250 s, a tenth',
    value: () => lightFlicker(white(1, 26), wide, 1 / 250).spreadEv,
    printed: '0.14',
  },
  { what: '9. of 24', value: () => lightFlicker(white(24, 26), wide, 1 / 250).spreadEv, printed: '0.03' },
  {
    what: '10. bands of 1.1 kHz in 50.8 ms',
    value: () => bands(1100, 0.05, 0.5, 1 / 200, 0.0508).count,
    printed: '56',
  },
  {
    what: '11. direction to an LED at 33 and 60 mm, x',
    value: () => directionToLed(led, 60).x,
    printed: '0.482',
  },
  // Towards the camera is −z in a layout.
  { what: '11. z', value: () => -directionToLed(led, 60).z, printed: '0.876' },
  { what: '11. elevation', value: () => elevationDeg(led, 60), printed: '61.2' },
  { what: '11. moved from 60 to 40 mm', value: () => Math.log2(axisLux(40) / axisLux(60)), printed: '0.43' },
  { what: '12. current of 24 pixels, white at full', value: () => drawA(255) - drawA(0), printed: '0.387' },
  { what: '12. of 24 dark pixels', value: () => drawA(0), printed: '0.006' },
]

describe('worked examples, to the digits they are printed with', () => {
  it.each(examples)('$what is $printed', ({ value, printed }) => {
    const digits = printed.split('.')[1]?.length ?? 0
    expect(value().toFixed(digits)).toBe(printed)
  })
})
