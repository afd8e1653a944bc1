import { useMemo } from 'react'
import { syncOfSequence } from '../../core/light/sequences/sequence'
import { useSequence } from '../sequence/use-sequence'
import { useSnapshot, useUi } from '../stores/session'
import { type SyncState, syncState } from './sync-state'

/** How light and shutter stand to each other as the rig is set. */
export function useSync(): SyncState {
  const light = useSnapshot('light', (snapshot) => snapshot)
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const profiles = useSnapshot('profiles', (snapshot) => snapshot)
  return useMemo(() => syncState({ light, rig, profiles }), [light, rig, profiles])
}

/**
 * The same for the mode that the hand has chosen: a sequence is chosen and set before the rig knows of it.
 * `sequence` is its name until it runs; null where the rig is set so already.
 */
export function useChosenSync(): { readonly state: SyncState; readonly sequence: string | null } {
  const light = useSnapshot('light', (snapshot) => snapshot)
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const profiles = useSnapshot('profiles', (snapshot) => snapshot)
  const shown = useUi(({ sequence }) => sequence.shown)
  const { sequence, running } = useSequence()
  const planned = shown && !running ? sequence : null
  const state = useMemo(() => {
    const sync = planned ? syncOfSequence(planned) : light.sync
    return syncState({ light: { ...light, sync }, rig, profiles })
  }, [light, rig, profiles, planned])
  return { state, sequence: planned?.name ?? null }
}
