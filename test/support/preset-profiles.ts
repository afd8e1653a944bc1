import type { ProfilesSnapshot } from '../../core/api/snapshots'
import { firstSetting, presetCameras, presetLeds, presetLenses } from '../../core/optics/presets'
import type { Profile } from '../../core/optics/profile'

const stored = <P extends Profile>(profile: P) => ({ profile, origin: 'preset' as const })

function first<P>(list: readonly P[]): P {
  const [one] = list
  if (!one) throw new Error('expected a preset, got none')
  return one
}

/** As on a first start. */
export function presetProfiles(): ProfilesSnapshot {
  return {
    cameras: presetCameras.map(stored),
    lenses: presetLenses.map(stored),
    leds: presetLeds.map(stored),
    camera: first(presetCameras),
    lens: first(presetLenses),
    led: first(presetLeds),
    setting: firstSetting,
  }
}
