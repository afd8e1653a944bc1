import { lightFlicker } from '../../core/optics/flicker/light-flicker'
import { ALIKE_EV, type SpeedFlicker } from '../../core/optics/flicker/safe-speeds'
import type { SyncPlan } from '../../core/optics/sync/light-course'
import type { Remedy } from '../../core/optics/sync/remedies'
import { allOpen } from '../../core/optics/sync/shutter'
import { formatExposure, formatTime } from '../light/mode/times'
import { words } from '../strings/words'
import type { SyncState } from './sync-state'

/** Stops without a sign, as far as they can be told. */
export function evWords(ev: number): string {
  const say = words.sync.ev
  if (!Number.isFinite(ev)) return say.untold
  return ev < 0.005 ? say.least : say.stops(String(Number(ev.toFixed(2))))
}

const percent = (share: number) => `${Math.max(1, Math.round(share * 100))} %`

/** How light and shutter agree, in a sentence or two. */
export function verdictWords({ plan, verdict, shutter, speed, silentDrive }: SyncState): string {
  const at = formatExposure(speed.markedS)
  const late = formatTime(verdict.lateUs)
  const open = allOpen(shutter)
  const name = nameOf(plan)
  const say = words.sync.verdict
  switch (verdict.code) {
    case 'even':
      if (plan.mode === 'steady') return say.steady
      return plan.mode === 'sequence' ? say.prelit : say.even(at, late)
    case 'short':
      return say.short[name](at, evWords(-verdict.lostEv))
    case 'uneven': {
      const reason = plan.mode === 'steady' ? 'flash' : plan.mode
      return say.uneven[reason](evWords(verdict.unevenEv), at)
    }
    case 'partial': {
      const share = percent(verdict.missed)
      return open ? say.partial[name](share, at, late, formatTime(open.toUs)) : say.neverOpen[name](share, at)
    }
    case 'missed':
      return say.missed[name](late, formatTime(shutter.exposureUs))
    case 'silent':
      return silentDrive ? say.silentDrive : say.silent
  }
}

/** What the light between shots adds, where it matters; null where it does not. */
export function betweenWords({ verdict, shutter }: SyncState): string | null {
  const { between, wantedUs } = verdict.course
  const added = Math.log2(1 + (between * shutter.exposureUs) / wantedUs)
  return added > 0.1 ? words.sync.verdict.between(evWords(added)) : null
}

export function remedyWords(remedy: Remedy): string {
  const say = words.sync.remedy
  switch (remedy.kind) {
    case 'slower':
      return say.slower(formatExposure(remedy.speed.markedS))
    case 'mechanical':
      return say.mechanical
    case 'single':
      return say.single
    case 'prefix':
      return say.prefix(remedy.pixels)
    case 'plan':
      return planWords(remedy.plan)
  }
}

function planWords(plan: SyncPlan): string {
  const say = words.sync.remedy
  switch (plan.mode) {
    case 'steady':
      return say.steady
    case 'flash':
      return plan.delayUs > 0
        ? say.after(formatTime(plan.onUs), formatTime(plan.delayUs))
        : say.prompt(formatTime(plan.onUs))
    case 'gated':
      return say.gated
    case 'strobe':
      return say.strobe(plan.pulses)
    case 'sequence':
      return plan.afterUs > 0 ? say.next(formatTime(plan.afterUs)) : say.sequence
  }
}

/** Ripple at the present speed, in a sentence. */
export function flickerWords(now: SpeedFlicker, pixels: number): string {
  const say = words.sync.flicker
  if (now.drive === null) return say.nothing
  const at = formatExposure(now.speed.markedS)
  const worst = evWords(now.worstEv)
  return pixels > 1
    ? say.many(at, now.drive, worst, pixels, evWords(2 * now.spreadEv))
    : say.single(at, now.drive, worst)
}

export function bandWords({ bands }: SpeedFlicker): string {
  const say = words.sync.bands
  if (bands.count < 0.5 || bands.depthEv < 0.01) return say.none
  return say.about(Math.round(bands.count), evWords(bands.depthEv))
}

const nameOf = ({ mode }: SyncPlan) => (mode === 'strobe' ? 'pulses' : mode === 'flash' ? 'flash' : 'light')

/** What disagrees, in a few words for the header; null where all is well. */
export function watchWords({ verdict, frame, pwm, shutter }: SyncState): string | null {
  const say = words.sync.watch
  switch (verdict.code) {
    case 'uneven':
      return say.uneven(evWords(verdict.unevenEv))
    case 'partial':
      return say.partial(percent(verdict.missed))
    case 'missed':
      return say.missed
    case 'silent':
      return say.silent
    case 'short':
      return say.short(evWords(-verdict.lostEv))
    case 'even': {
      const { worstEv } = lightFlicker(frame, pwm, shutter.exposureUs / 1e6)
      return worstEv > ALIKE_EV ? say.ripple(evWords(worstEv)) : null
    }
  }
}
