import type { StoredLook } from '../../core/api/light-snapshot'
import { modifierKindNamed, modifierKindText } from '../../core/light/modifiers/modifier-words'
import { lookCalled, profileCalled, zoneCalled } from './called'
import { words } from './words'

/** Names in the language of the page; what a hand has named is called just that. */

export const lookText = (name: string): string => lookCalled(name, words.names)

/** Of the looks that are kept only the app's own: one's own of the same name is called as it was named. */
export const storedText = ({ factory, look }: StoredLook): string =>
  factory ? lookText(look.name) : look.name

export const zoneText = (name: string): string => zoneCalled(name, words.names)

export const profileText = (profile: { readonly id: string; readonly name: string }): string =>
  profileCalled(profile, words.names)

/** What a kind of modifier is called. */
export const kindText = (kind: string): string => modifierKindText(kind, words.record.modifiers)

/** The kind that is meant by what was typed. */
export const kindNamed = (text: string): string => modifierKindNamed(text, words.record.modifiers)

/** A mode as the rig calls it; one of a newer rig stays as it is. */
export function modeText(mode: string): string {
  const known = MODES.find((one) => one === mode)
  return known === undefined ? mode : words.ui.modes[known]
}
const MODES = ['steady', 'flash', 'gated', 'strobe', 'sequence'] as const

/** A layout's name: `ring-24` is a shape and numbers; that of a file stays as it is. */
export function layoutText(name: string): string {
  const [, found, numbers] = /^(ring|rings|strip|panel)-(\d+(?:[x-]\d+)*)$/.exec(name) ?? []
  const shape = SHAPES.find((one) => one === found)
  if (shape === undefined || numbers === undefined) return name
  return `${words.light.layout.shapes[shape]} ${numbers.replaceAll('x', ' × ').replaceAll('-', ' + ')}`
}
const SHAPES = ['ring', 'rings', 'strip', 'panel'] as const
