/** What ties rig power to exposure: one shot or one meter reading, and the arithmetic of stops from there. */

export interface ExposureSettings {
  /** How long the light falls on the sensor: the shutter in steady, the pulse in a flash. */
  readonly litS: number
  /** As light feels it: see `setupOptics`. */
  readonly effectiveFNumber: number
  readonly iso: number
  /** Stops that diffusers and polarisers take: 0 or negative. */
  readonly modifiersEv: number
}

/** Stops of exposure at power 0 that are right for this light and subject; made by the functions below, used by `powerFor`. */
export interface ExposureCalibration {
  readonly rightEv: number
}

/** Calibration constant of incident meters with a flat receptor, in lx s: ISO 2720 allows 240 to 400, 250 is usual. */
const INCIDENT_LX_S = 250

const settingsEv = ({ litS, effectiveFNumber, iso, modifiersEv }: ExposureSettings) =>
  Math.log2(litS) + Math.log2(iso / 100) - 2 * Math.log2(effectiveFNumber) + modifiersEv

/**
 * From a shot: what was set, the power that was applied (after the limiter), and how many stops brighter than wanted it
 * came out (negative for darker). Exposure is `t ISO / Ne²`, doubled by each stop of power.
 */
export function calibrateByShot(
  settings: ExposureSettings,
  powerEv: number,
  brighterEv: number,
): ExposureCalibration {
  return { rightEv: settingsEv(settings) + powerEv - brighterEv }
}

/**
 * From a meter where the subject is: `lux` with the rig at `powerEv`. An incident meter asks for `N² / t = E ISO / 250`
 * (ISO 2720, flat receptor).
 */
export function calibrateByLux(lux: number, powerEv: number): ExposureCalibration {
  return { rightEv: Math.log2(INCIDENT_LX_S / 100) - Math.log2(lux) + powerEv }
}

export interface WantedPower {
  /** Master power to set, 0 at most. */
  readonly powerEv: number
  /** Stops the rig lacks at full power: 0 where it is bright enough. To be had from time, ISO or aperture. */
  readonly lackingEv: number
}

/** Power for wanted settings. `limitedEv` is what the supply's budget takes at full power: 0 or negative. */
export function powerFor(
  { rightEv }: ExposureCalibration,
  wanted: ExposureSettings,
  limitedEv = 0,
): WantedPower {
  const needed = rightEv - settingsEv(wanted)
  return { powerEv: Math.min(0, needed), lackingEv: Math.max(0, needed - limitedEv) }
}

/** How long the light would have to fall at full power for the right exposure, all else as wanted. */
export function timeAtFullS(calibration: ExposureCalibration, wanted: ExposureSettings): number {
  return 2 ** (calibration.rightEv - settingsEv({ ...wanted, litS: 1 }))
}
