import { airyDiameterUm, airyInPixels, classicDepthOfFieldMm, waveDepthOfFieldMm } from './depth-of-field'
import { type FocusSteps, focusSteps, stackTimeS } from './focus-steps'
import { fNumberToSet, type Setup, type SetupLens, type SetupOptics, setupOptics } from './setup'
import { type SharpestAperture, sharpestAperture } from './sharpness'

export interface MacroInputs {
  readonly sensorWidthMm: number
  readonly sensorHeightMm: number
  readonly pixelUm: number
  readonly lens: SetupLens
  readonly setup: Setup
  /** As the body shows it. */
  readonly fNumber: number
  readonly circleMm: number
  readonly depthMm: number
  readonly advance: number
  readonly rule: 'classic' | 'wave'
  readonly exposureS: number
  readonly pauseS: number
}

/** All that one macro setting comes to. Lengths in the subject unless they say otherwise. */
export interface MacroPlan {
  readonly optics: SetupOptics
  readonly fieldWidthMm: number
  readonly fieldHeightMm: number
  readonly classicMm: number
  readonly waveMm: number
  readonly airyUm: number
  readonly airyPixels: number
  /** Of a single photo of the whole depth; `fNumber` is the one to set on this body. */
  readonly sharpest: SharpestAperture & { readonly fNumber: number }
  readonly stack: FocusSteps & { readonly timeS: number }
}

/** Null where the setup forms no image. */
export function macroPlan(inputs: MacroInputs): MacroPlan | null {
  const { lens, setup, sensorWidthMm, sensorHeightMm, fNumber, depthMm } = inputs
  const optics = setupOptics(setup, lens, sensorWidthMm, fNumber)
  if (!optics) return null
  const { magnification, effective } = optics
  const classicMm = classicDepthOfFieldMm(inputs.circleMm, effective, magnification)
  const waveMm = waveDepthOfFieldMm(effective, magnification)
  const steps = focusSteps(depthMm, inputs.rule === 'classic' ? classicMm : waveMm, inputs.advance)
  const sharpest = sharpestAperture(magnification, depthMm)
  return {
    optics,
    fieldWidthMm: sensorWidthMm / magnification,
    fieldHeightMm: sensorHeightMm / magnification,
    classicMm,
    waveMm,
    airyUm: airyDiameterUm(effective),
    airyPixels: airyInPixels(effective, inputs.pixelUm),
    sharpest: { ...sharpest, fNumber: fNumberToSet(sharpest.effective, optics, lens) },
    stack: { ...steps, timeS: stackTimeS(steps.frames, inputs.exposureS, inputs.pauseS) },
  }
}

export interface ApertureRow {
  readonly fNumber: number
  readonly effective: number
  readonly classicMm: number
  readonly waveMm: number
  readonly airyUm: number
}

/** The same setup at each of these f-numbers, as the body shows them. */
export function apertureRows(inputs: MacroInputs, fNumbers: readonly number[]): readonly ApertureRow[] {
  return fNumbers.flatMap((fNumber) => {
    const optics = setupOptics(inputs.setup, inputs.lens, inputs.sensorWidthMm, fNumber)
    if (!optics) return []
    const { effective, magnification } = optics
    return [
      {
        fNumber,
        effective,
        classicMm: classicDepthOfFieldMm(inputs.circleMm, effective, magnification),
        waveMm: waveDepthOfFieldMm(effective, magnification),
        airyUm: airyDiameterUm(effective),
      },
    ]
  })
}
