/** How large the subject is on the sensor: 1 is life size. Both widths in millimetres, of the same edge. */
export function magnification(sensorWidthMm: number, subjectWidthMm: number): number {
  if (!(sensorWidthMm > 0 && subjectWidthMm > 0))
    throw new Error(`expected widths above 0 mm, got ${sensorWidthMm} and ${subjectWidthMm}`)
  return sensorWidthMm / subjectWidthMm
}

/**
 * The f-number that light, depth of field and diffraction feel close up: `N (1 + m / P)`. `pupilRatio` P is exit over
 * entrance pupil, 1 for a symmetrical lens. Some bodies (recent Nikons with their own macro lenses) already report
 * this value: do not apply it twice. Source: Zerene Systems, "DOF calculator" notes.
 */
export function effectiveFNumber(fNumber: number, magnification: number, pupilRatio = 1): number {
  return fNumber * (1 + magnification / pupilRatio)
}

/** Stops of light lost close up, 0 or more: `2 log2(1 + m / P)`, from the effective f-number. */
export function lightLossEv(magnification: number, pupilRatio = 1): number {
  return 2 * Math.log2(1 + magnification / pupilRatio)
}
