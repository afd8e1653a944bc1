import { useEffect, useState } from 'react'
import { type RunOfPhotos, runsOfPhotos } from '../../../core/light/sequences/run-photos'
import { allRows } from '../../photos/table/all-rows'
import { useSession, useSnapshot } from '../../stores/session'

/** The runs of the photos that are open; null while they are read. */
export function useRunPhotos(): readonly RunOfPhotos[] | null {
  const session = useSession()
  const version = useSnapshot('photos', (photos) => photos.version)
  const [runs, setRuns] = useState<readonly RunOfPhotos[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the photos has other rows
  useEffect(() => {
    let left = false
    void allRows(session).then((rows) => {
      if (!left) setRuns(runsOfPhotos(rows ?? []))
    })
    return () => {
      left = true
    }
  }, [session, version])
  return runs
}
