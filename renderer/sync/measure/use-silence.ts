import { useEffect, useState } from 'react'

const SILENT_MS = 20_000

/** True once nothing has changed for 20 s while something was waited for. */
export function useSilence(waiting: boolean, changes: unknown): boolean {
  const [silent, setSilent] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change begins the wait anew
  useEffect(() => {
    setSilent(false)
    if (!waiting) return
    const timer = window.setTimeout(() => setSilent(true), SILENT_MS)
    return () => window.clearTimeout(timer)
  }, [waiting, changes])
  return silent
}
