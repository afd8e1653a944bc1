import type { Shutter, Span } from '../../core/optics/sync/shutter'
import type { SyncState } from './sync-state'

/** The stretch of time a drawing shows, in microseconds from the closing of the contact. */
export type Window = Span

/** All of the exposure and of the light that reaches it, with a little room on both sides. */
export function wholeWindow({ shutter, verdict }: SyncState): Window {
  const ends = verdict.course.lit.flatMap(({ toUs }) => (Number.isFinite(toUs) ? [toUs] : []))
  // A light that lasts much longer than the shutter would make the shutter too small to see.
  const toUs = Math.max(shutter.exposureUs, Math.min(2.5 * shutter.exposureUs, Math.max(0, ...ends)))
  const room = 0.06 * (toUs + shutter.travelUs)
  return { fromUs: -shutter.travelUs - room, toUs: toUs + room }
}

const NARROWEST_US = 500

/** Nearer by `factor` around a place 0-1 of the window; never wider than `whole`, nor out of it. */
export function zoom(window: Window, whole: Window, factor: number, place: number): Window {
  const length = window.toUs - window.fromUs
  const next = Math.min(whole.toUs - whole.fromUs, Math.max(NARROWEST_US, length / factor))
  return moved(
    { fromUs: window.fromUs + (length - next) * place, toUs: window.fromUs + (length - next) * place + next },
    whole,
  )
}

/** Moved sideways by a share of its length. */
export function pan(window: Window, whole: Window, share: number): Window {
  const by = share * (window.toUs - window.fromUs)
  return moved({ fromUs: window.fromUs + by, toUs: window.toUs + by }, whole)
}

function moved({ fromUs, toUs }: Window, whole: Window): Window {
  const length = Math.min(toUs - fromUs, whole.toUs - whole.fromUs)
  const from = Math.min(Math.max(fromUs, whole.fromUs), whole.toUs - length)
  return { fromUs: from, toUs: from + length }
}

/** Corners of the area in which rows are open: time across, rows down. `x` places a time, `top` and `bottom` the rows. */
export function openArea(
  { exposureUs, travelUs }: Shutter,
  x: (us: number) => number,
  top: number,
  bottom: number,
): string {
  return [
    [x(-travelUs), top],
    [x(exposureUs - travelUs), top],
    [x(exposureUs), bottom],
    [x(0), bottom],
  ]
    .map(([left = 0, down = 0]) => `${left.toFixed(1)},${down.toFixed(1)}`)
    .join(' ')
}

/** Pulses of an LED's PWM within the window; null where they would be too dense to draw. */
export function pwmPulses(
  window: Window,
  frequencyHz: number,
  duty: number,
  widthPx: number,
): readonly Span[] | null {
  const periodUs = 1e6 / frequencyHz
  const length = window.toUs - window.fromUs
  if ((periodUs / length) * widthPx < 4) return null
  const first = Math.floor(window.fromUs / periodUs)
  const count = Math.ceil(length / periodUs) + 1
  return Array.from({ length: count }, (_, index) => {
    const fromUs = (first + index) * periodUs
    return { fromUs, toUs: fromUs + duty * periodUs }
  })
}
