import { formatDuv } from '../color-text'
import { formatPower } from '../power/power-text'

/** Kinds that the app itself knows by name; any other word stays as it was typed. */
const KNOWN_KINDS = ['diffuser', 'polariser', 'cone'] as const

/** The words of what stands before the LEDs in English; the model of every translation. */
export const modifierWords = {
  kinds: { diffuser: 'diffuser', polariser: 'polariser', cone: 'cone' } satisfies Record<
    (typeof KNOWN_KINDS)[number],
    string
  >,
  mired: (shift: string) => `${shift} mired`,
}

export type ModifierWords = typeof modifierWords

/** What a kind is called; a word of one's own is called just that. */
export function modifierKindText(kind: string, words: ModifierWords): string {
  const known = KNOWN_KINDS.find((one) => one === kind)
  return known === undefined ? kind : words.kinds[known]
}

/** The kind that is meant by what somebody typed: a known one by its name in that language. */
export function modifierKindNamed(text: string, words: ModifierWords): string {
  return KNOWN_KINDS.find((one) => words.kinds[one] === text) ?? text
}

interface Described {
  readonly kind: string
  readonly stops: number
  readonly mired?: unknown
  readonly duv?: unknown
}

/** A modifier in a few words: `diffuser −1.2 EV`, `cone −1 EV +30 mired Duv +0.002`. */
function describeModifier(
  { kind, stops, mired, duv }: Described,
  words: ModifierWords = modifierWords,
): string {
  const warmer = typeof mired === 'number' && mired !== 0 ? ` ${words.mired(formatMired(mired))}` : ''
  const greener = typeof duv === 'number' && duv !== 0 ? ` Duv ${formatDuv(duv)}` : ''
  return `${modifierKindText(kind, words)} ${formatPower(stops)}${warmer}${greener}`
}

/** All of them: `diffuser −1.2 EV, polariser −1 1/3 EV`; empty for none. */
export function describeModifiers(
  modifiers: readonly Described[] = [],
  words: ModifierWords = modifierWords,
): string {
  return modifiers.map((each) => describeModifier(each, words)).join(', ')
}

/** With its sign, and a true minus. */
export function formatMired(mired: number): string {
  const digits = String(Math.round(Math.abs(mired)))
  return mired < 0 ? `−${digits}` : `+${digits}`
}
