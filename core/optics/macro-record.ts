import type { MacroRecord } from '../light/light-record'
import type { CameraProfile, LensProfile, Setting } from './profile'
import { setupOptics } from './setup'

const round = (value: number) => Number(value.toPrecision(4))

/**
 * What goes into light records of the present setup; null where it forms no image, or where the photographer does not want it
 * carried. The focal length is that of the lens on the body, without what stands before it.
 */
export function macroRecord(camera: CameraProfile, lens: LensProfile, setting: Setting): MacroRecord | null {
  if (setting.carry !== true) return null
  const optics = setupOptics(setting.setup, lens, camera.sensorWidthMm, setting.fNumber)
  return (
    optics && {
      magnification: round(optics.magnification),
      fNumber: round(optics.marked),
      effectiveFNumber: round(optics.effective),
      focalLengthMm: round(lens.focalMm),
    }
  )
}
