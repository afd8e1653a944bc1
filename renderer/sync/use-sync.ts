import { useMemo } from 'react'
import { useSnapshot } from '../stores/session'
import { type SyncState, syncState } from './sync-state'

export function useSync(): SyncState {
  const light = useSnapshot('light', (snapshot) => snapshot)
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const profiles = useSnapshot('profiles', (snapshot) => snapshot)
  return useMemo(() => syncState({ light, rig, profiles }), [light, rig, profiles])
}
