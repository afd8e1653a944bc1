/** Sentences by name, each a function of what it is made of. */
type Phrases = Readonly<Record<string, (...parts: never[]) => string>>

/** A sentence as a value: its name among `P` and what it is made of. It is worded where somebody reads it. */
export type Said<P extends Phrases> = {
  readonly [Name in keyof P]: readonly [name: Name, ...parts: Parameters<P[Name]>]
}[keyof P]

type Parts = Readonly<Record<string, readonly unknown[]>>

/** The sentence in the words of one language. */
export function say<P extends Parts, Name extends keyof P>(
  phrases: { readonly [Each in keyof P]: (...parts: P[Each]) => string },
  [name, ...parts]: readonly [Name, ...P[Name]],
): string {
  return phrases[name](...parts)
}
