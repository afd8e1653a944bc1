import { useEffect, useRef, useState } from 'react'
import type { PhotoAxis } from '../../../core/api/photos/axis'
import { useSession } from '../../stores/session'
import type { Span } from './axis-scale'

/** More marks than this are a grey band. */
const MOST = 1200

/** What stands between two times; the last answer stays until the next is there, and one question is open at a time. */
export function useAxis(version: number, view: Span | null): PhotoAxis | null {
  const { connection } = useSession()
  const [axis, setAxis] = useState<PhotoAxis | null>(null)
  const wanted = useRef<{ readonly version: number; readonly view: Span | null } | null>(null)
  const asking = useRef(false)
  const left = useRef(false)
  const fromMs = view?.fromMs ?? null
  const toMs = view?.toMs ?? null
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])
  useEffect(() => {
    wanted.current = { version, view: fromMs === null || toMs === null ? null : { fromMs, toMs } }
    const askOn = async () => {
      if (asking.current) return
      asking.current = true
      while (wanted.current && !left.current) {
        const { view: asked } = wanted.current
        wanted.current = null
        const outcome = await connection.bridge.request('photos/axis', {
          fromMs: asked?.fromMs ?? null,
          toMs: asked?.toMs ?? null,
          most: MOST,
        })
        if (outcome.ok && outcome.value && !left.current) setAxis(outcome.value)
      }
      asking.current = false
    }
    void askOn()
  }, [version, fromMs, toMs, connection])
  return axis
}
