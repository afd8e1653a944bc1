import type { PhotoRun } from '../../../core/api/photos/photo-runs'

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase()

/**
 * The run that a stack's result was made of, where that is clear: the only one; the one whose first or last photo its
 * name contains, as stackers name their results; or the one in whose time it was taken, since they copy the time of a
 * frame. Null where none is, or more than one.
 */
export function likeliestRun(
  runs: readonly PhotoRun[],
  { name, takenAt }: { readonly name: string; readonly takenAt: string | null },
): string | null {
  if (runs.length === 1) return runs[0]?.id ?? null
  const own = stemOf(name)
  const named = runs.filter(({ first, last }) =>
    [first, last].some((end) => stemOf(end.name) !== '' && own.includes(stemOf(end.name))),
  )
  const found =
    named.length > 0
      ? named
      : runs.filter(
          ({ first, last }) =>
            takenAt !== null &&
            first.takenAt !== null &&
            last.takenAt !== null &&
            takenAt >= first.takenAt &&
            takenAt <= last.takenAt,
        )
  return found.length === 1 ? (found[0]?.id ?? null) : null
}
