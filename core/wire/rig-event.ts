import type { RigShot, RigState } from './rig-reply'
import type { RemoteAction } from './rig-request'

/** Rule K8: what the knob turns. */
export const knobTargets = ['power', 'cct', 'zone', 'look'] as const
export type KnobTarget = (typeof knobTargets)[number]

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
  /** Rule D6: so many changes, two a period, in so many ms; 0 of each where it was ended before the second. */
  | { readonly kind: 'blinked'; readonly changes: number; readonly tookMs: number }
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
