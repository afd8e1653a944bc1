import { useEffect, useState } from 'react'
import { useSession } from '../stores/session'

/** Pictures by path, the newest few hundred: scrolling back shows them at once. */
const kept = new Map<string, string | null>()
const MOST_KEPT = 400

/** A small picture of a photo as a data URL; null while it is on the way or where there is none. */
export function useThumbnail(path: string | null): string | null {
  const { connection } = useSession()
  const [loaded, setLoaded] = useState<{ readonly path: string; readonly url: string | null } | null>(null)
  useEffect(() => {
    if (path === null || kept.has(path)) return
    let left = false
    // Rows that only fly by while scrolling ask for nothing.
    const timer = setTimeout(async () => {
      const outcome = await connection.bridge.request('photos/thumbnail', { path })
      if (!outcome.ok) return
      kept.set(path, outcome.value.dataUrl)
      const oldest = kept.keys().next()
      if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value)
      if (!left) setLoaded({ path, url: outcome.value.dataUrl })
    }, 60)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [path, connection])
  if (path === null) return null
  return kept.get(path) ?? (loaded?.path === path ? loaded.url : null)
}
