import type { Contact } from '../sync/shutter'

/** One shot: the shutter that was set, and how long the rig saw the contact closed. */
export interface ContactSample {
  readonly exposureS: number
  readonly closedUs: number
}

export type ContactMeasured =
  | { readonly ok: true; readonly contact: Exclude<Contact, { kind: 'silent' }>; readonly scatterUs: number }
  /** Too few shots, or all at speeds too alike to tell; or neither a pulse nor held. */
  | { readonly ok: false; readonly reason: 'few' | 'alike' | 'neither' }

const FEWEST = 3
/** Speeds must span two stops for the two behaviours to part. */
const SPAN = 4
/** How far one shot may stray: the rig's clock counts milliseconds. */
const STRAY_US = 2500

/** How a body closes its contact, from shots at several speeds: as long as the shutter is open, or for a time of its own. */
export function measureContact(samples: readonly ContactSample[]): ContactMeasured {
  if (samples.length < FEWEST) return { ok: false, reason: 'few' }
  const times = samples.map(({ exposureS }) => exposureS)
  if (Math.max(...times) < SPAN * Math.min(...times)) return { ok: false, reason: 'alike' }
  const offsets = samples.map(({ exposureS, closedUs }) => closedUs - exposureS * 1e6)
  const lengths = samples.map(({ closedUs }) => closedUs)
  const held = spread(offsets)
  const pulse = spread(lengths)
  if (Math.min(held, pulse) > STRAY_US) return { ok: false, reason: 'neither' }
  return held <= pulse
    ? { ok: true, contact: { kind: 'held', offsetUs: Math.round(median(offsets)) }, scatterUs: held }
    : { ok: true, contact: { kind: 'pulse', closedUs: Math.round(median(lengths)) }, scatterUs: pulse }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

/** The largest distance from the median. */
function spread(values: readonly number[]): number {
  const middle = median(values)
  return Math.max(...values.map((value) => Math.abs(value - middle)))
}
