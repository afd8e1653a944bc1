import { useMemo } from 'react'
import type { ProfilesSnapshot } from '../../core/api/snapshots'
import { usualCircleMm } from '../../core/optics/depth-of-field'
import { type MacroInputs, type MacroPlan, macroPlan } from '../../core/optics/macro-plan'
import type { Setting } from '../../core/optics/profile'
import { useActions, useSnapshot } from '../stores/session'

/** What the formulas need, from the chosen profiles and what is set. */
function macroInputs({ camera, lens, setting }: ProfilesSnapshot): MacroInputs {
  const { sensorWidthMm, sensorHeightMm, pixelUm } = camera
  return {
    sensorWidthMm,
    sensorHeightMm,
    pixelUm,
    lens,
    setup: setting.setup,
    fNumber: setting.fNumber,
    circleMm:
      setting.circle === 'print' ? usualCircleMm(sensorWidthMm, sensorHeightMm) : (2 * pixelUm) / 1000,
    depthMm: setting.depthMm,
    advance: setting.advance,
    rule: setting.rule,
    exposureS: setting.exposureS,
    pauseS: setting.pauseS,
  }
}

export function useMacro(): { readonly inputs: MacroInputs; readonly plan: MacroPlan | null } {
  const profiles = useSnapshot('profiles', (snapshot) => snapshot)
  return useMemo(() => {
    const inputs = macroInputs(profiles)
    return { inputs, plan: macroPlan(inputs) }
  }, [profiles])
}

export function useSetting(): {
  readonly setting: Setting
  readonly set: (change: Partial<Setting>) => Promise<unknown>
} {
  const setting = useSnapshot('profiles', (snapshot) => snapshot.setting)
  const { ask } = useActions()
  return { setting, set: (change) => ask('profiles/setting', { setting: change }) }
}
