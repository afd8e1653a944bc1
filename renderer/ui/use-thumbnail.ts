import { useEffect, useState } from 'react'
import type { PhotoPicture } from '../../core/api/photos/photos-snapshot'
import { useSession } from '../stores/session'

/** Pictures by path, the newest few hundred: scrolling back shows them at once. */
const kept = new Map<string, PhotoPicture>()
const MOST_KEPT = 400

/** What shows pictures that came: those of one frame together, so that rows that are scrolled are drawn once for all. */
let came: (() => void)[] = []
function showSoon(show: () => void): void {
  came.push(show)
  if (came.length > 1) return
  requestAnimationFrame(() => {
    const all = came
    came = []
    for (const one of all) one()
  })
}

/** A small picture of a photo; null while it is on the way. */
export function useThumbnail(path: string | null): PhotoPicture | null {
  const { connection } = useSession()
  const [loaded, setLoaded] = useState<{ readonly path: string; readonly picture: PhotoPicture } | null>(null)
  useEffect(() => {
    if (path === null || kept.has(path)) return
    let left = false
    // Rows that only fly by while scrolling ask for nothing.
    const timer = setTimeout(async () => {
      const outcome = await connection.bridge.request('photos/thumbnail', { path })
      if (!outcome.ok) return
      kept.set(path, outcome.value)
      const oldest = kept.keys().next()
      if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value)
      if (!left) showSoon(() => !left && setLoaded({ path, picture: outcome.value }))
    }, 60)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [path, connection])
  if (path === null) return null
  return kept.get(path) ?? (loaded?.path === path ? loaded.picture : null)
}
