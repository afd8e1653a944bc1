/** What a host asks of a rig, as values (docs/protocol.md). Powers in EV, currents in mA, times as named. */
export const PROTOCOL_MAJOR = 1

/** Rule F2, F9: pixels that fit into one line. */
export const PIXELS_PER_LINE = 24

export const banks = ['look', 'model'] as const
export type Bank = (typeof banks)[number]

export const wireModes = ['steady', 'flash', 'gated', 'strobe', 'sequence'] as const
export type WireMode = (typeof wireModes)[number]

/** Rule F13: steps a sequence may have. */
export const MAX_STEPS = 64

/** Rule K4: what a key of the remote can mean. */
export const remoteActions = ['none', 'brighter', 'darker', 'black', 'glow', 'on', 'off'] as const
export type RemoteAction = (typeof remoteActions)[number]

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
  /** Rule D6. */
  | { readonly verb: 'test'; readonly of: 'blink'; readonly forMs: number }
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
