import { useEffect, useRef, useState } from 'react'

export const PAGE_ROWS = 100

interface Page<R> {
  readonly version: number | string
  readonly rows: readonly R[]
}

/**
 * Rows of a long list, asked for by pages as they come into view. When `version` changes the pages in view are asked
 * for again; until the answer is there the rows of before stay, so that nothing flickers.
 * @param only pages that hold a row in view, where not all between the first and the last do
 * @param fetchPage rows from an index on, or null when they could not be had
 */
export function usePages<R>(
  version: number | string,
  first: number,
  last: number,
  fetchPage: (from: number, count: number) => Promise<readonly R[] | null>,
  only: ReadonlySet<number> | null = null,
): (index: number) => R | undefined {
  const [pages, setPages] = useState<ReadonlyMap<number, Page<R>>>(new Map())
  const asked = useRef(new Set<number>())
  const fetcher = useRef(fetchPage)
  fetcher.current = fetchPage
  const firstPage = Math.max(0, Math.floor(first / PAGE_ROWS))
  const lastPage = Math.max(-1, Math.floor(last / PAGE_ROWS))

  const chosen = only === null ? '' : [...only].join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a set is new each time, what is in it is not
  useEffect(() => {
    for (let page = firstPage; page <= lastPage; page++) {
      // One request a page at a time: while photos are written the version rises many times a second. When the
      // answer has come, this runs again and asks for what is newer still.
      if (only?.has(page) === false) continue
      if (pages.get(page)?.version === version || asked.current.has(page)) continue
      asked.current.add(page)
      fetcher.current(page * PAGE_ROWS, PAGE_ROWS).then((rows) => {
        asked.current.delete(page)
        if (!rows) return
        setPages((before) => new Map(before).set(page, { version, rows }))
      })
    }
  }, [version, firstPage, lastPage, chosen, pages])

  return (index) => pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS]
}
