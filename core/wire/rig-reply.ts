import type { RemoteAction, WireMode } from './rig-request'

/** Rule T1: the rig's millisecond clock wraps here, after 6.2 days. */
export const RIG_CLOCK_WRAP_MS = 2 ** 29

/** Rule K11: keys that can have learned something. */
export const MOST_LEARNED_KEYS = 16
/** Rule K12. */
export const KEYS_PER_LINE = 8

export interface LearnedKey {
  /** Eight hex digits. */
  readonly code: string
  /** Null for a meaning of a newer rig. */
  readonly act: RemoteAction | null
}

/** Rule X4: what a rig may have; what its config does not name is not there. */
export const rigParts = ['knob', 'button', 'remote', 'level', 'release', 'jumper'] as const
export type RigPart = (typeof rigParts)[number]

/** Rule H2. */
export interface RigHello {
  readonly protocol: { readonly major: number; readonly minor: number }
  readonly firmware: string
  readonly board: string
  readonly uid: string
  readonly boot: string
  readonly pixels: number
  readonly order: string
  readonly led: string
  readonly whiteKelvin: number | null
  readonly tickUs: number
  readonly shortestPulseUs: number
  readonly ring: number
  readonly lastSeq: number
  readonly kept: number
  readonly dropped: number
  readonly rev: number
  readonly modes: readonly string[]
}

/** Rule H3. */
export interface RigLimits {
  readonly channelMa: { readonly r: number; readonly g: number; readonly b: number; readonly w: number }
  readonly idleMa: number
  readonly boardMa: number
  readonly budgetMa: number
}

/** Rules S2, S6. */
export interface RigState {
  readonly rev: number
  /** Revision at which the look's frame was last shown. */
  readonly lookRev: number
  readonly modelRev: number
  /** `other` is a mode of a newer rig: its light is known by its frame alone. */
  readonly mode: WireMode | 'other'
  readonly delayUs: number
  /** In gated the safety limit; in a sequence 0 where the step is lit before the shot. */
  readonly onUs: number
  readonly pulses: number
  readonly periodUs: number
  /** The step the next shot gets, from 1; 0 outside a sequence. */
  readonly step: number
  /** Steps the rig keeps. */
  readonly steps: number
  /** Which of its step's shots is next, from 1, and how many a step gets. */
  readonly shot: number
  readonly shots: number
  readonly powerEv: number
  readonly glow: boolean
  readonly black: boolean
  readonly limitedEv: number
  readonly drawMa: number
  readonly armed: boolean
}

/** Rule Q2. */
export interface RigShot {
  readonly seq: number
  /** Rig clock at the closing edge, wrapping. */
  readonly ms: number
  readonly lateUs: number | null
  readonly closedUs: number | null
  readonly rev: number
}

/** Rule Q9: an earlier start whose shots the rig still keeps; all null where there is none. */
export interface EarlierStart {
  readonly boot: string | null
  readonly first: number | null
  readonly last: number | null
}

/** Rule X4. */
export interface RigHealth {
  /** Of its loop in a second. */
  readonly rounds: number
  readonly longestRoundMs: number
  readonly mostLateUs: number
  readonly freeBytes: number
  readonly faults: number
  readonly dropped: number
  readonly badLines: number
  readonly kept: number
  /** Why the board started, as `power_on`, `watchdog`. */
  readonly start: string
  readonly ms: number
  /** Percent of what its pixels may take; 0 where the config sets no limit. */
  readonly heatPercent: number
  readonly parts: readonly RigPart[]
}

/** What each verb's `ok` carries. */
export interface RigReplies {
  readonly hello: RigHello
  readonly limits: RigLimits
  readonly state: RigState
  readonly adopt: null
  readonly put: null
  readonly show: { readonly rev: number }
  readonly power: null
  readonly mode: null
  readonly step: { readonly rev: number }
  readonly clear: null
  readonly learn: null
  readonly forget: null
  readonly keys: { readonly count: number; readonly keys: readonly LearnedKey[] }
  readonly health: RigHealth
  /** Nanoseconds of one look at the contact; null but for the loop. */
  readonly test: { readonly pollNs: number | null }
  readonly release: null
  readonly glow: null
  readonly black: null
  readonly stop: null
  /** `rev` is null where the request named it. */
  readonly pixels: { readonly rev: number | null; readonly rgbw: Uint8Array }
  readonly ack: null
  readonly shots: { readonly count: number; readonly last: number; readonly more: boolean }
  readonly light: RigState
  readonly earlier: EarlierStart
  readonly time: { readonly ms: number }
}

export const errorCodes = [
  'unknown',
  'args',
  'range',
  'version',
  'staged',
  'gone',
  'pulse',
  'config',
] as const
/** Rule R6; a newer rig may know others. */
export type ErrorCode = (typeof errorCodes)[number] | 'other'
