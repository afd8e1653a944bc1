import { lightFlicker } from '../../core/optics/flicker/light-flicker'
import { ALIKE_EV, type SpeedFlicker } from '../../core/optics/flicker/safe-speeds'
import type { SyncPlan } from '../../core/optics/sync/light-course'
import type { Remedy } from '../../core/optics/sync/remedies'
import { allOpen } from '../../core/optics/sync/shutter'
import { formatExposure, formatTime } from '../light/mode/times'
import type { SyncState } from './sync-state'

/** Stops without a sign, as far as they can be told. */
export function evWords(ev: number): string {
  if (!Number.isFinite(ev)) return 'more than can be told'
  return ev < 0.005 ? 'less than 0.01 EV' : `${Number(ev.toFixed(2))} EV`
}

const percent = (share: number) => `${Math.max(1, Math.round(share * 100))} %`

/** How light and shutter agree, in a sentence or two. */
export function verdictWords({ plan, verdict, shutter, speed }: SyncState): string {
  const at = formatExposure(speed.markedS)
  const late = formatTime(verdict.lateUs)
  const open = allOpen(shutter)
  const name = nameOf(plan)
  switch (verdict.code) {
    case 'even':
      if (plan.mode === 'steady') return 'Steady light: every row gets the same, at any shutter.'
      if (plan.mode === 'sequence')
        return 'Lit before the shot: every row gets the same, with nothing to wait for.'
      return `Every row gets the same light at ${at}. It comes ${late} after the contact and fits between the curtains.`
    case 'short':
      return `Every row gets the same at ${at}, but ${evWords(-verdict.lostEv)} of the ${name} falls outside the exposure.`
    case 'uneven':
      return `Rows differ by ${evWords(verdict.unevenEv)} at ${at}: ${reasonOf(plan)}.`
    case 'partial':
      return open
        ? `${percent(verdict.missed)} of the photo gets no ${name} at ${at}: the light comes ${late} after the contact, and all rows are open together for ${formatTime(open.toUs)} only.`
        : `${percent(verdict.missed)} of the photo gets no ${name} at ${at}: at this speed the shutter never opens all rows together.`
    case 'missed':
      return `The ${name} misses the photo: it comes ${late} after the contact, and the shutter is open for ${formatTime(shutter.exposureUs)}.`
    case 'silent':
      return 'With this shutter the hot shoe stays silent: the rig never learns of the shot.'
  }
}

/** What the light between shots adds, where it matters; null where it does not. */
export function betweenWords({ verdict, shutter }: SyncState): string | null {
  const { between, wantedUs } = verdict.course
  const added = Math.log2(1 + (between * shutter.exposureUs) / wantedUs)
  return added > 0.1
    ? `The modelling light shines all through the exposure and adds about ${evWords(added)}. Switch it off, or dim it.`
    : null
}

export function remedyWords(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'slower':
      return `${formatExposure(remedy.speed.markedS)} on the camera`
    case 'mechanical':
      return 'Mechanical shutter on the camera'
    case 'prefix':
      return `Change only the first ${remedy.pixels} pixels of the chain`
    case 'plan':
      return planWords(remedy.plan)
  }
}

function planWords(plan: SyncPlan): string {
  switch (plan.mode) {
    case 'steady':
      return 'Steady light'
    case 'flash':
      return plan.delayUs > 0
        ? `Light on for ${formatTime(plan.onUs)}, after ${formatTime(plan.delayUs)}`
        : `Light on for ${formatTime(plan.onUs)}, no delay`
    case 'gated':
      return 'Lit until the contact opens'
    case 'strobe':
      return `${plan.pulses} pulses`
    case 'sequence':
      return plan.afterUs > 0
        ? `Next light ${formatTime(plan.afterUs)} after the edge`
        : 'Or light it before the shot, as a sequence'
  }
}

/** Ripple at the present speed, in a sentence. */
export function flickerWords(now: SpeedFlicker, pixels: number): string {
  const at = formatExposure(now.speed.markedS)
  if (now.drive === null) return 'Nothing blinks in this light: all that is lit is at full drive.'
  const worst = `At ${at} a single LED at drive ${now.drive} may differ by ${evWords(now.worstEv)} from photo to photo`
  const all = pixels > 1 ? `; all ${pixels} together by ${evWords(2 * now.spreadEv)}` : ''
  return `${worst}${all}.`
}

export function bandWords({ bands }: SpeedFlicker): string {
  if (bands.count < 0.5 || bands.depthEv < 0.01) return 'No bands to be seen.'
  const count = bands.count < 1.5 ? 'one band' : `${Math.round(bands.count)} bands`
  return `About ${count}, up to ${evWords(bands.depthEv)} deep in the light of one LED. Many LEDs blur them.`
}

function nameOf(plan: SyncPlan): string {
  return plan.mode === 'strobe' ? 'pulses' : plan.mode === 'flash' ? 'flash' : 'light'
}

function reasonOf(plan: SyncPlan): string {
  switch (plan.mode) {
    case 'sequence':
      return 'the contact opens in the middle of the exposure, and the next light comes too soon'
    case 'gated':
      return 'the light is still on while the second curtain runs, or comes after the first rows have closed'
    case 'strobe':
      return 'some pulses come while a curtain runs'
    default:
      return 'the flash is lit while the second curtain runs'
  }
}

/** What disagrees, in a few words for the header; null where all is well. */
export function watchWords({ verdict, frame, pwm, shutter }: SyncState): string | null {
  switch (verdict.code) {
    case 'uneven':
      return `rows differ by ${evWords(verdict.unevenEv)}`
    case 'partial':
      return `${percent(verdict.missed)} of the photo stays dark`
    case 'missed':
      return 'the light misses the photo'
    case 'silent':
      return 'the hot shoe stays silent'
    case 'short':
      return `${evWords(-verdict.lostEv)} of the light is lost`
    case 'even': {
      const { worstEv } = lightFlicker(frame, pwm, shutter.exposureUs / 1e6)
      return worstEv > ALIKE_EV ? `an LED may ripple by ${evWords(worstEv)}` : null
    }
  }
}
