/** `note` is worth knowing and keeps nothing from working; `skipped` could not be looked at, because of another. */
export type CheckState = 'ok' | 'note' | 'bad' | 'skipped'

/** One thing the doctor looked at. */
export interface Check {
  /** For scripts; never changes its meaning. */
  readonly id: string
  readonly state: CheckState
  /** What was found, in a sentence. */
  readonly sentence: string
  /** What to do; empty where there is nothing to. */
  readonly remedy: string
}

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
