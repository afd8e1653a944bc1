import { GREEN_MM } from './depth-of-field'

/** The sharpest compromise for a subject of some depth taken in one photo, not stacked. */
export interface SharpestAperture {
  /** Effective f-number. */
  readonly effective: number
  /** Blur on the sensor at the front and back of the subject: defocus and diffraction together, in micrometres. */
  readonly blurUm: number
}

/**
 * Blur on the sensor at both ends of a subject `depthMm` deep, focused in its middle, in micrometres: defocus
 * `m² depth / (2 Ne)` and the Airy disc `2.44 λ Ne`, added as squares.
 */
export function blurAtDepthUm(
  effective: number,
  magnification: number,
  depthMm: number,
  wavelengthMm = GREEN_MM,
): number {
  const defocusMm = (magnification ** 2 * depthMm) / (2 * effective)
  const diffractionMm = 2.44 * wavelengthMm * effective
  return Math.hypot(defocusMm, diffractionMm) * 1000
}

/**
 * The aperture at which defocus and diffraction blur alike, so that their sum is least: `Ne = m √(depth / (4.88 λ))`.
 * With a focus spread `D = m² depth` behind the lens this is `√(373 D)`; P. Hansma (Photo Techniques, March/April 1996)
 * gives `√(375 D)`, as explained by Q.-T. Luong, largeformatphotography.info, "How to select the f-stop".
 */
export function sharpestAperture(
  magnification: number,
  depthMm: number,
  wavelengthMm = GREEN_MM,
): SharpestAperture {
  if (!(depthMm > 0)) throw new Error(`expected a depth above 0 mm, got ${depthMm}`)
  const effective = magnification * Math.sqrt(depthMm / (4.88 * wavelengthMm))
  return { effective, blurUm: blurAtDepthUm(effective, magnification, depthMm, wavelengthMm) }
}
