import type { Check, Finding, Remedy } from '../../core/api/doctor'
import type { Failure } from '../../core/api/failure'

export type { Check } from '../../core/api/doctor'

/** Makes the results of one check, so that its id is written once. */
export function checkOf(id: string) {
  const check =
    (state: Check['state']) =>
    (found: Finding | Failure, remedy: Remedy | null = null): Check => ({ id, state, found, remedy })
  return { ok: check('ok'), note: check('note'), bad: check('bad'), skipped: check('skipped') }
}

export const isWell = (checks: readonly Check[]): boolean => checks.every(({ state }) => state !== 'bad')

export const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '') ?? ''
