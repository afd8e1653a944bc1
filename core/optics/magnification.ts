/** How large the subject is on the sensor: 1 is life size. Both widths in millimetres, of the same edge. Source: definition. */
export function magnification(sensorWidthMm: number, subjectWidthMm: number): number {
  if (!(sensorWidthMm > 0 && subjectWidthMm > 0))
    throw new Error(`expected widths above 0 mm, got ${sensorWidthMm} and ${subjectWidthMm}`)
  return sensorWidthMm / subjectWidthMm
}

/**
 * With tubes or bellows: `m + E / f`, where `own` is what the lens does by itself at its present focus. Thin lens: each
 * focal length of extension adds 1. Source: P. Forsell, "Math for macro photographers", 1.
 */
export function extendedMagnification(own: number, extensionMm: number, focalMm: number): number {
  return own + extensionMm / focalMm
}

/** Focal length of a lens with a close-up lens of `dioptres` before it, thin lenses in contact: `1 / (1/f + D)`. */
export function focalWithCloseUpLensMm(focalMm: number, dioptres: number): number {
  return 1 / (1 / focalMm + dioptres / 1000)
}

/**
 * With a close-up lens: the image distance stays `f (1 + m)` while the focal length shortens, so `m + f D (1 + m)`; from
 * infinity simply `f D`. Thin lenses in contact, no internal focusing. Derived from the lens equation.
 */
export function closeUpLensMagnification(own: number, focalMm: number, dioptres: number): number {
  return own + (focalMm * dioptres * (1 + own)) / 1000
}

/** A lens reversed before another focused at infinity: main over reversed focal length. Source: Forsell, "Stacked lenses". */
export function coupledMagnification(mainFocalMm: number, reversedFocalMm: number): number {
  return mainFocalMm / reversedFocalMm
}

/**
 * A lens reversed on the body: `v / f − 1`, with `v` the way from lens to sensor: the mount's flange distance, ring and
 * extension together. An estimate, since the principal plane lies a little off. Null where the lens stands too near to
 * the sensor to form an image. Source: thin lens equation.
 */
export function reversedMagnification(focalMm: number, imageDistanceMm: number): number | null {
  return imageDistanceMm > focalMm ? imageDistanceMm / focalMm - 1 : null
}

/**
 * The f-number that light, depth of field and diffraction feel close up: `N (1 + m / P)`. `pupilRatio` P is exit over
 * entrance pupil, 1 for a symmetrical lens. Some bodies (recent Nikons with their own macro lenses) already report
 * this value: do not apply it twice. Source: Zerene Systems, "DOF calculator" notes.
 */
export function effectiveFNumber(fNumber: number, magnification: number, pupilRatio = 1): number {
  return fNumber * (1 + magnification / pupilRatio)
}

/**
 * The effective f-number of a reversed lens: `N (1 / P + m)`, with P as it is the right way round; turning it swaps the
 * pupils. Source: E. Bigler's derivation, as quoted on photrio.com (apug 1057535).
 */
export function reversedEffectiveFNumber(fNumber: number, magnification: number, pupilRatio = 1): number {
  return fNumber * (1 / pupilRatio + magnification)
}

/** Stops of light lost close up, 0 or more: `2 log2(1 + m / P)`, from the effective f-number. Source: photrio.com 61521. */
export function lightLossEv(magnification: number, pupilRatio = 1): number {
  return 2 * Math.log2(1 + magnification / pupilRatio)
}

/**
 * From the subject to the lens, `f (1 + 1 / m)`: to its front principal plane, so the free way to the front rim, or to
 * a ring around it, is less. Internal focusing shortens it further. Source: thin lens equation.
 */
export function subjectDistanceMm(focalMm: number, magnification: number): number {
  return focalMm * (1 + 1 / magnification)
}
