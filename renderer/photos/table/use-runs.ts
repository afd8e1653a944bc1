import { useEffect, useMemo, useState } from 'react'
import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import { useSession, useSnapshot } from '../../stores/session'
import { type TableLines, tableLines } from './run-rows'

const NO_RUNS: readonly PhotoRun[] = []

export interface Runs {
  readonly lines: TableLines
  readonly runs: readonly PhotoRun[]
  setOpen(id: string, open: boolean): void
}

/** The runs among the open photos, asked for again whenever a row changed, and which of them are open. */
export function useRuns(): Runs {
  const { connection } = useSession()
  const total = useSnapshot('photos', (photos) => photos.total)
  const version = useSnapshot('photos', (photos) => photos.version)
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const [runs, setRuns] = useState(NO_RUNS)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is why it is asked again
  useEffect(() => {
    let left = false
    connection.bridge.request('photos/runs', {}).then((found) => {
      if (!left && found.ok) setRuns(found.value)
    })
    return () => {
      left = true
    }
  }, [connection, version])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other photos begin closed
  useEffect(() => setOpen(new Set()), [folder])
  const lines = useMemo(() => tableLines(total, runs, open), [total, runs, open])
  return {
    lines,
    runs,
    setOpen: (id, isOpen) =>
      setOpen((now) => new Set(isOpen ? [...now, id] : [...now].filter((other) => other !== id))),
  }
}
