import { useEffect, useRef, useState } from 'react'

/**
 * A value for what nobody can follow while it streams: a single change shows at once, a storm of them (a knob, a
 * slider, a fade) shows its first and, once it has rested for `restMs`, its last.
 */
export function useRested<T>(value: T, restMs: number): T {
  const [shown, setShown] = useState(value)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const now = performance.now()
    const rested = now - changedAt.current >= restMs
    changedAt.current = now
    if (rested) {
      setShown(value)
      return
    }
    const timer = setTimeout(setShown, restMs, value)
    return () => clearTimeout(timer)
  }, [value, restMs])
  return shown
}
