/** What host and rig say to each other, as values (docs/protocol.md). Powers in EV, currents in mA, times as named. */
export const PROTOCOL_MAJOR = 1

/** Rule F2, F9: pixels that fit into one line. */
export const PIXELS_PER_LINE = 24

/** Rule T1: the rig's millisecond clock wraps here, after 6.2 days. */
export const RIG_CLOCK_WRAP_MS = 2 ** 29

export const banks = ['look', 'model'] as const
export type Bank = (typeof banks)[number]

export const wireModes = ['steady', 'flash', 'gated', 'strobe', 'sequence'] as const
export type WireMode = (typeof wireModes)[number]

/** Rule F13: steps a sequence may have. */
export const MAX_STEPS = 64

/** Rule K4: what a key of the remote can mean. */
export const remoteActions = ['none', 'brighter', 'darker', 'black', 'glow', 'on', 'off'] as const
export type RemoteAction = (typeof remoteActions)[number]

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

/** Rule K8: what the knob turns. */
export const knobTargets = ['power', 'cct', 'zone', 'look'] as const
export type KnobTarget = (typeof knobTargets)[number]

/** Rule X4: what a rig may have; what its config does not name is not there. */
export const rigParts = ['knob', 'button', 'remote', 'level', 'release', 'jumper'] as const
export type RigPart = (typeof rigParts)[number]

/** Rule C2: what becomes of a run whose frame made no edge. */
export const missedFrames = ['stop', 'repeat', 'go'] as const
export type MissedFrame = (typeof missedFrames)[number]

/** Rule C1. */
export interface ReleaseRequest {
  /** 1 to 9999. */
  readonly frames: number
  /** From one press of the release to the next, at least; 0 to 3,600,000. */
  readonly gapMs: number
  /** 10 to 600,000. */
  readonly holdMs: number
  /** Focus alone before the release; 0 to 10,000. */
  readonly halfMs: number
  /** The light has been at rest for so long; 0 to 60,000. */
  readonly settleMs: number
  /** For the edge, after letting go; 10 to 60,000. */
  readonly waitMs: number
  readonly missed: MissedFrame
}

/** Rules F5, F11, F12, F14: how light and shutter work together. */
export type ModeRequest =
  | { readonly mode: 'steady' }
  | { readonly mode: 'flash'; readonly delayUs: number; readonly onUs: number }
  | { readonly mode: 'gated'; readonly delayUs: number; readonly limitUs: number }
  | {
      readonly mode: 'strobe'
      readonly delayUs: number
      readonly onUs: number
      readonly pulses: number
      readonly periodUs: number
    }
  | {
      readonly mode: 'sequence'
      /** 0 where the step's light is lit before the shot. */
      readonly onUs: number
      readonly shots: number
      readonly loop: boolean
      /** 0 where the contact's opening leads on. */
      readonly afterUs: number
      /** The step to start at; without one, a sequence that runs so already is left alone. */
      readonly from?: number
    }

export type RigRequest =
  | { readonly verb: 'hello' }
  | { readonly verb: 'limits' }
  | { readonly verb: 'state' }
  | { readonly verb: 'adopt'; readonly rev: number }
  /** `rgbw` holds 1 to 24 pixels, four bytes each. */
  | { readonly verb: 'put'; readonly bank: Bank; readonly at: number; readonly rgbw: Uint8Array }
  /** `crc` is the CRC-32 of the whole staged frame. */
  | { readonly verb: 'show'; readonly bank: Bank; readonly crc: number }
  | { readonly verb: 'power'; readonly powerEv: number }
  | ({ readonly verb: 'mode' } & ModeRequest)
  /** Keeps the staged look as a step, 1 to `MAX_STEPS`; `crc` as in `show`. */
  | { readonly verb: 'step'; readonly at: number; readonly crc: number }
  | { readonly verb: 'clear' }
  /** The next key of the remote gets this meaning; `stop` ends the waiting. */
  | { readonly verb: 'learn'; readonly act: RemoteAction | 'stop' }
  /** That key gets the meaning at once; eight hex digits. */
  | { readonly verb: 'learn'; readonly act: RemoteAction; readonly code: string }
  /** One key, or all. */
  | { readonly verb: 'forget'; readonly code?: string }
  | { readonly verb: 'keys'; readonly at: number }
  | { readonly verb: 'health' }
  /** Rules D1-D5. */
  | { readonly verb: 'test'; readonly of: 'loop' | 'end' }
  | { readonly verb: 'test'; readonly of: 'walk'; readonly everyMs: number }
  | { readonly verb: 'test'; readonly of: 'edge'; readonly edges: number }
  | ({ readonly verb: 'release' } & ReleaseRequest)
  /** Rule C4. */
  | { readonly verb: 'release'; readonly frames: 0 }
  | { readonly verb: 'glow'; readonly on: boolean }
  | { readonly verb: 'black'; readonly on: boolean }
  | { readonly verb: 'stop' }
  | { readonly verb: 'pixels'; readonly of: 'look' | 'shown'; readonly at: number; readonly count: number }
  /** Rule Q9: with a `boot`, of that earlier start. */
  | {
      readonly verb: 'pixels'
      readonly rev: number
      readonly at: number
      readonly count: number
      readonly boot?: string
    }
  | { readonly verb: 'ack'; readonly seq: number; readonly boot?: string }
  | { readonly verb: 'shots'; readonly after: number; readonly boot?: string }
  | { readonly verb: 'light'; readonly rev: number; readonly boot?: string }
  | { readonly verb: 'earlier' }
  | { readonly verb: 'time' }

export type Verb = RigRequest['verb']

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

export const hands = ['host', 'knob', 'button', 'remote', 'boot', 'guard', 'shot'] as const
/** Rules S1, S6; a newer rig may know others. */
export type RigHand = (typeof hands)[number] | 'other'

/** Rule R8: what the rig says unasked. */
export type RigEvent =
  | { readonly kind: 'state'; readonly by: RigHand; readonly state: RigState }
  | { readonly kind: 'edge'; readonly seq: number; readonly ms: number }
  | { readonly kind: 'shot'; readonly shot: RigShot }
  /** Rule Q9. */
  | { readonly kind: 'earlier-shot'; readonly boot: string; readonly shot: RigShot }
  /** Rule K5: `act` is null for a meaning of a newer rig. */
  | { readonly kind: 'remote'; readonly code: string; readonly act: RemoteAction | null }
  /** Rule D1. */
  | { readonly kind: 'walked'; readonly pixels: number }
  /** Rule D3: of `edges` seen, the shortest and longest way from an edge to the end of its write. */
  | {
      readonly kind: 'edges'
      readonly edges: number
      readonly leastUs: number
      readonly mostUs: number
      readonly wireUs: number
    }
  /** Rule C3: `end` is null while the run goes on. */
  | {
      readonly kind: 'release'
      readonly done: number
      readonly missed: number
      readonly end: 'done' | 'missed' | 'stopped' | null
    }
  /** Rule K8. */
  | { readonly kind: 'knob'; readonly target: KnobTarget }
  /** Rule K9: detents since the last one told, clockwise positive. */
  | { readonly kind: 'turn'; readonly target: KnobTarget; readonly detents: number }
  | { readonly kind: 'fault'; readonly code: string; readonly text: string }
  /** Of a newer minor version: to be ignored. */
  | { readonly kind: 'unknown'; readonly name: string }
