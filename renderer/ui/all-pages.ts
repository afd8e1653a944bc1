const PAGE = 500

/** The first `total` lines of a list that is asked for by pages; null where one of them cannot be had. */
export async function allPages<T>(
  total: number,
  ask: (page: { readonly from: number; readonly count: number }) => Promise<readonly T[] | null>,
): Promise<readonly T[] | null> {
  const lines: T[] = []
  while (lines.length < total) {
    const page = await ask({ from: lines.length, count: Math.min(PAGE, total - lines.length) })
    if (page === null) return null
    // What is listed may have become fewer meanwhile.
    if (page.length === 0) break
    lines.push(...page)
  }
  return lines
}
