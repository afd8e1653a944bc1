import type { LightSnapshot } from '../../../core/api/light-snapshot'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import type { RigSnapshot } from '../../../core/api/rig-snapshot'
import { modifierStops } from '../../../core/light/modifiers/modifier'
import { calibrateByLux, calibrateByShot } from '../../../core/optics/exposure'
import type { MacroInputs } from '../../../core/optics/macro-plan'
import type { SavedCalibration, Setting } from '../../../core/optics/profile'
import { setupOptics } from '../../../core/optics/setup'
import type { SyncState } from '../../sync/sync-state'
import { speedOf } from '../../sync/sync-state'
import { appliedLight, isoOf, litSecondsAt } from './exposure-state'

interface Around {
  readonly light: LightSnapshot
  readonly rig: RigSnapshot
  readonly setting: Setting
  readonly sync: SyncState
  readonly inputs: MacroInputs
}

/** Stops from the ends of the tones within which a tone is burnt out or black. */
const NEAR_END = 0.15

/** Whether a tone can tell anything. */
export function toneState(frame: MeasuredFrame, toneEv: number): 'fine' | 'clipped' | 'black' {
  const { fromEv, stepEv, shares } = frame.tones
  if (toneEv > fromEv + shares.length * stepEv - NEAR_END) return 'clipped'
  return toneEv < fromEv + NEAR_END ? 'black' : 'fine'
}

/**
 * From a photo: its own settings and light where it says them, else what is set here. Null where nothing of the light was on
 * it, or the setup forms no image.
 */
export function calibrationByPhoto(
  frame: MeasuredFrame,
  brighterEv: number,
  around: Around,
): SavedCalibration | null {
  const { light, rig, setting, sync, inputs } = around
  const speed = speedOf(frame.exposureS ?? setting.exposureS)
  const record = frame.light
  const flash = record?.flash
  const litS =
    flash?.onUs != null
      ? Math.min(speed.exposureS, (flash.onUs * flash.pulses) / 1e6)
      : record
        ? speed.exposureS
        : litSecondsAt(sync, speed)
  const optics = setupOptics(
    inputs.setup,
    inputs.lens,
    inputs.sensorWidthMm,
    frame.fNumber ?? setting.fNumber,
  )
  const applied = appliedLight(record?.frame ?? light.lookFrame, rig)
  if (!optics || litS <= 0 || applied <= 0) return null
  const { rightEv } = calibrateByShot(
    {
      litS,
      effectiveFNumber: optics.effective,
      iso: frame.iso ?? isoOf(setting),
      modifiersEv: record
        ? (record.modifiers ?? []).reduce((sum, { stops }) => sum + stops, 0)
        : modifierStops(light.look),
    },
    0,
    brighterEv,
  )
  return { rightEv, light: applied, by: 'shot' }
}

/** From a meter where the subject is, under the light that is lit now. What stands before the LEDs was in the reading. */
export function calibrationByMeter(lux: number, { light, rig }: Around): SavedCalibration | null {
  const applied = appliedLight(light.shownFrame, rig)
  if (applied <= 0) return null
  return {
    rightEv: calibrateByLux(lux, 0).rightEv + modifierStops(light.look),
    light: applied,
    by: 'meter',
  }
}
