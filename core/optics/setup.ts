import { z } from 'zod'
import {
  closeUpLensMagnification,
  coupledMagnification,
  effectiveFNumber,
  extendedMagnification,
  focalWithCloseUpLensMm,
  magnification,
  reversedEffectiveFNumber,
  reversedMagnification,
  subjectDistanceMm,
} from './magnification'

const magnificationRange = { min: 0.01, max: 40 } as const
const own = z.number().min(0).max(10)

/** How the subject is made large. Millimetres and dioptres; `own` is what the lens does by itself at its present focus. */
export const setupSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('known'),
    magnification: z.number().min(magnificationRange.min).max(magnificationRange.max),
  }),
  z.object({ kind: z.literal('field'), subjectWidthMm: z.number().min(0.5).max(5000) }),
  /** Tubes, or bellows drawn out. */
  z.object({ kind: z.literal('extension'), own, extensionMm: z.number().min(0).max(500) }),
  z.object({ kind: z.literal('dioptre'), own, dioptres: z.number().min(0.1).max(40) }),
  /** The lens turned round on the body. */
  z.object({ kind: z.literal('reversed'), imageDistanceMm: z.number().min(10).max(800) }),
  /** A second lens turned round before this one. */
  z.object({ kind: z.literal('coupled'), reversedFocalMm: z.number().min(8).max(300) }),
])
export type Setup = Readonly<z.infer<typeof setupSchema>>

export interface SetupLens {
  readonly focalMm: number
  /** Exit over entrance pupil, the right way round. */
  readonly pupilRatio: number
  /** The body shows the effective f-number already. */
  readonly reportsEffective: boolean
}

export interface SetupOptics {
  readonly magnification: number
  /** As the ring says, and as light, depth of field and diffraction feel it. */
  readonly marked: number
  readonly effective: number
  /** Stops lost to the extension: 0 or more. */
  readonly lightLossEv: number
  /** From the subject to the front principal plane of what faces it. */
  readonly subjectDistanceMm: number
}

/** Why a setup cannot be reckoned with. */
export type SetupProblem =
  /** The lens stands nearer to the sensor than its focal length. */
  | 'no-image'
  /** Beyond `magnificationRange`. */
  | 'too-small'
  | 'too-large'

/** What is wrong with a setup; null where all is well. */
export function setupProblem(
  setup: Setup,
  lens: Pick<SetupLens, 'focalMm'>,
  sensorWidthMm: number,
): SetupProblem | null {
  const m = setupMagnification(setup, lens.focalMm, sensorWidthMm)
  if (m === null) return 'no-image'
  if (m < magnificationRange.min) return 'too-small'
  return m > magnificationRange.max ? 'too-large' : null
}

/** Null where `setupProblem` has something to say. */
export function setupOptics(
  setup: Setup,
  lens: SetupLens,
  sensorWidthMm: number,
  fNumber: number,
): SetupOptics | null {
  const m = setupMagnification(setup, lens.focalMm, sensorWidthMm)
  if (m === null || setupProblem(setup, lens, sensorWidthMm) !== null) return null
  const factor = apertureFactor(setup, m, lens.pupilRatio)
  const marked = lens.reportsEffective ? fNumber / factor : fNumber
  const effective = marked * factor
  return {
    magnification: m,
    marked,
    effective,
    lightLossEv: 2 * Math.log2(factor),
    subjectDistanceMm: distance(setup, m, lens.focalMm),
  }
}

/** The f-number to set for a wanted effective one. */
export function fNumberToSet(effective: number, optics: SetupOptics, lens: SetupLens): number {
  return lens.reportsEffective ? effective : (effective * optics.marked) / optics.effective
}

function setupMagnification(setup: Setup, focalMm: number, sensorWidthMm: number): number | null {
  switch (setup.kind) {
    case 'known':
      return setup.magnification
    case 'field':
      return magnification(sensorWidthMm, setup.subjectWidthMm)
    case 'extension':
      return extendedMagnification(setup.own, setup.extensionMm, focalMm)
    case 'dioptre':
      return closeUpLensMagnification(setup.own, focalMm, setup.dioptres)
    case 'reversed':
      return reversedMagnification(focalMm, setup.imageDistanceMm)
    case 'coupled':
      return coupledMagnification(focalMm, setup.reversedFocalMm)
  }
}

/** Effective over marked f-number. */
function apertureFactor(setup: Setup, m: number, pupilRatio: number): number {
  switch (setup.kind) {
    case 'reversed':
      return reversedEffectiveFNumber(1, m, pupilRatio)
    case 'dioptre':
      // A close-up lens shortens the focal length and leaves the image distance: light is lost to the own extension only.
      return effectiveFNumber(1, setup.own, pupilRatio)
    case 'coupled':
      // The main lens stays at infinity and its aperture counts: the beam that reaches the sensor is what it was.
      return 1
    default:
      return effectiveFNumber(1, m, pupilRatio)
  }
}

function distance(setup: Setup, m: number, focalMm: number): number {
  switch (setup.kind) {
    case 'dioptre':
      return subjectDistanceMm(focalWithCloseUpLensMm(focalMm, setup.dioptres), m)
    case 'coupled':
      // The subject lies in the reversed lens's focal plane.
      return setup.reversedFocalMm
    default:
      return subjectDistanceMm(focalMm, m)
  }
}
