/** The forms of a sentence by count; `other` serves every form that a language does not have or does not differ in. */
export type PluralForms = { readonly [Rule in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** Picks the form that a language uses for a count: `plural(3, { one: '1 shot', other: '3 shots' })`. */
export function pluralsOf(tag: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(tag)
  return (count, forms) => forms[rules.select(count)] ?? forms.other
}
