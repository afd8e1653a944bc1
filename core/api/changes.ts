import { z } from 'zod'
import type { Color } from '../light/color'
import type { LayoutChoice } from '../light/layouts/rig-settings'
import type { Modifier } from '../light/modifiers/modifier'
import type { Setting } from '../optics/profile'

/** One of many kinds of change, each with the values that its sentence names. */
export type ChangeOf<Changes, K extends keyof Changes = keyof Changes> = {
  readonly [P in K]: { readonly kind: P } & Changes[P]
}[K]

/** A sentence for each kind; a language has one such object for each union below. */
export type ChangeWords<Changes> = { readonly [K in keyof Changes]: (change: Changes[K]) => string }

/** What a step of undo is called. Numbers come ready to be read: `−1.3 EV`, `5200 K`, `0-5,12`. */
export function changeText<Changes, K extends keyof Changes>(
  words: ChangeWords<Changes>,
  change: ChangeOf<Changes, K>,
): string {
  return words[change.kind](change)
}

interface OfZone {
  /** Its name; empty where it is gone. */
  readonly zone: string
}

interface OfProfile {
  readonly id: string
  readonly name: string
}

interface LightChanges {
  readonly master: { readonly power: string }
  /** Another look; its name is empty where it has none. */
  readonly look: { readonly name: string }
  readonly 'zone-power': OfZone & { readonly power: string }
  readonly 'zone-color': OfZone & { readonly color: Color }
  readonly 'zone-emptied': OfZone
  readonly 'zone-pixels': OfZone & { readonly pixels: string }
  readonly 'zone-arc': OfZone
  readonly 'zone-opposite': OfZone
  readonly 'zone-nth': OfZone
  readonly 'zone-mirrored': OfZone
  readonly 'zone-nudged': OfZone
  readonly 'zone-name': OfZone & { readonly name: string }
  readonly 'zone-on': OfZone
  readonly 'zone-muted': OfZone
  readonly 'zone-rotate': OfZone & { readonly pixels: number }
  readonly 'rotate-all': { readonly pixels: number }
  readonly 'add-zone': OfZone
  readonly 'remove-zone': OfZone
  readonly solo: OfZone
  readonly 'solo-off': unknown
  readonly 'dim-by-pixels': OfZone
  readonly 'dim-by-drive': OfZone
  readonly gradient: OfZone & { readonly zones: number }
  readonly ratio: { readonly ratio: string }
  readonly 'white-balance': { readonly white: Color }
  readonly 'white-balance-forgotten': unknown
  readonly modifiers: { readonly modifiers: readonly Modifier[] }
  readonly 'nothing-in-front': unknown
  readonly steady: unknown
  readonly flash: { readonly on: string }
  readonly gated: { readonly most: string }
  readonly strobe: { readonly pulses: number; readonly on: string }
  readonly sequence: { readonly name: string }
  readonly 'sequence-from': { readonly step: number }
  readonly 'sequence-stopped': unknown
  readonly 'modelling-power': { readonly power: string }
  readonly 'modelling-on': unknown
  readonly 'modelling-off': unknown
  readonly blackout: unknown
  readonly 'light-on': unknown
  readonly 'kept-by-rig': unknown
  /** What is said of the rig; `name` is that of a file's layout, and empty else. */
  readonly layout: { readonly shape: LayoutChoice['shape']; readonly name: string }
  readonly 'leds-as-said': unknown
  readonly 'leds-white': { readonly white: string }
  readonly 'leds-measured': unknown
  /** Kept looks, by their names. */
  readonly 'look-saved': { readonly name: string }
  readonly 'look-changed': { readonly name: string }
  readonly 'look-renamed': { readonly name: string; readonly to: string }
  readonly 'look-removed': { readonly name: string }
  readonly 'look-brought-back': { readonly name: string }
  readonly 'looks-imported': { readonly looks: number }
  readonly 'look-key': { readonly key: number }
  /** Cameras, lenses and kinds of LED. */
  readonly 'profile-changed': OfProfile
  readonly 'profile-removed': OfProfile
  readonly 'profile-chosen': OfProfile
  /** What is set on the camera, as the photographer says. */
  readonly setting: { readonly of: SettingName }
  readonly 'camera-release': unknown
  /** Keys of the remote, by what is printed on them or by their code. */
  readonly 'key-taught': { readonly key: string }
  readonly 'key-forgotten': { readonly key: string }
  readonly 'keys-forgotten': unknown
}
/** What is said of the camera, but for the profiles that are chosen. */
export type SettingName = Exclude<keyof Setting, 'cameraId' | 'lensId' | 'ledId'>
/** A step of undo of the light, and of what is kept beside it. */
export type LightChange = ChangeOf<LightChanges>
export type LightChangeWords = ChangeWords<LightChanges>

const bare = <K extends string>(kind: K) => z.object({ kind: z.literal(kind) })
const named = <K extends string>(kind: K) => z.object({ kind: z.literal(kind), name: z.string().max(80) })
const ofStep = <K extends string>(kind: K) => z.object({ kind: z.literal(kind), step: z.int().min(1) })

/** A step of undo of the sequences: the page says which it is when it saves one. Steps are counted from 1. */
export const sequenceChangeSchema = z.discriminatedUnion('kind', [
  named('sequence-made'),
  named('sequence-saved'),
  bare('sequence-renamed'),
  bare('sequence-removed'),
  z.object({ kind: z.literal('steps-added'), steps: z.int().min(1) }),
  bare('steps-replaced'),
  ofStep('step-removed'),
  ofStep('step-copied'),
  ofStep('step-moved'),
  ofStep('step-renamed'),
  ofStep('step-light'),
  ofStep('step-power'),
  bare('shots'),
  bare('flash'),
  bare('next-light'),
  bare('rounds'),
  bare('round-after-round'),
  bare('one-run'),
])
export type SequenceChange = Readonly<z.infer<typeof sequenceChangeSchema>>
export type SequenceChangeWords = ChangeWords<{
  readonly [K in SequenceChange['kind']]: Omit<Extract<SequenceChange, { kind: K }>, 'kind'>
}>

/** A step of the one history of undo. */
export type HistoryChange = LightChange | { readonly kind: 'of-sequence'; readonly change: SequenceChange }

/** What a step of the one history is called. */
export const historyText = (
  words: { readonly light: LightChangeWords; readonly sequence: SequenceChangeWords },
  change: HistoryChange,
): string =>
  change.kind === 'of-sequence' ? changeText(words.sequence, change.change) : changeText(words.light, change)

interface HandChanges {
  readonly pin: { readonly photo: string }
  readonly unpin: { readonly photo: string }
  readonly 'shift-later': unknown
  readonly 'shift-earlier': unknown
  readonly clock: { readonly camera: string }
  readonly clear: unknown
}
/** A step of undo of what a hand has decided about photos. */
export type HandChange = ChangeOf<HandChanges>
export type HandChangeWords = ChangeWords<HandChanges>
