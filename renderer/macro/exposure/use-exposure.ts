import { useMemo } from 'react'
import { useSnapshot } from '../../stores/session'
import { useSync } from '../../sync/use-sync'
import { useMacro } from '../use-macro'
import { type ExposureState, exposureState } from './exposure-state'

export function useExposure(): ExposureState {
  const light = useSnapshot('light', (snapshot) => snapshot)
  const rig = useSnapshot('rig', (snapshot) => snapshot)
  const setting = useSnapshot('profiles', (snapshot) => snapshot.setting)
  const sync = useSync()
  const { plan: macro } = useMacro()
  return useMemo(
    () => exposureState({ light, rig, setting, sync, macro }),
    [light, rig, setting, sync, macro],
  )
}
