import type { Check } from '../../core/api/doctor'

export type { Check } from '../../core/api/doctor'

/** Makes the results of one check, so that its id is written once. */
export function checkOf(id: string) {
  return {
    ok: (sentence: string): Check => ({ id, state: 'ok', sentence, remedy: '' }),
    note: (sentence: string, remedy = ''): Check => ({ id, state: 'note', sentence, remedy }),
    bad: (sentence: string, remedy: string): Check => ({ id, state: 'bad', sentence, remedy }),
    skipped: (sentence: string): Check => ({ id, state: 'skipped', sentence, remedy: '' }),
  }
}

export const isWell = (checks: readonly Check[]): boolean => checks.every(({ state }) => state !== 'bad')

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '') ?? ''

/** A sentence for people taken apart: what happened, and what to do. */
export function apart(text: string): { readonly sentence: string; readonly remedy: string } {
  const [sentence = '', ...remedy] = text.split(/(?<=\.) /)
  return { sentence, remedy: remedy.join(' ') }
}
