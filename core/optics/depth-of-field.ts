/** Green light, to which both eye and sensor are most sensitive. */
export const GREEN_MM = 0.00055

/**
 * Total depth of field of ray optics, in millimetres: `2 c Ne / m²`. `circleMm` is the circle of confusion on the
 * sensor, `effective` the effective f-number. Source: Zerene Systems, macro DOF tables.
 */
export function classicDepthOfFieldMm(circleMm: number, effective: number, magnification: number): number {
  return (2 * circleMm * effective) / (magnification * magnification)
}

/**
 * Total depth of field of wave optics, in millimetres: `λ / NA²`, in which a quarter wave of defocus is lost, with
 * `NA = m / (2 Ne)` on the subject's side. Source: R. Littlefield, photomacrography.net, "DOF by wave optics".
 */
export function waveDepthOfFieldMm(
  effective: number,
  magnification: number,
  wavelengthMm = GREEN_MM,
): number {
  const aperture = magnification / (2 * effective)
  return wavelengthMm / (aperture * aperture)
}

/**
 * Diameter of the Airy disc on the sensor, to its first dark ring, in micrometres: `2.44 λ Ne`. Fine detail goes when
 * it passes two or three pixels. Source: the first zero of the Airy pattern of a circular aperture, at 1.22 λ N from its middle.
 */
export function airyDiameterUm(effective: number, wavelengthMm = GREEN_MM): number {
  return 2.44 * wavelengthMm * effective * 1000
}

/** The Airy disc in pixels: below 2 the pixels limit, above 3 diffraction does. */
export function airyInPixels(effective: number, pixelUm: number, wavelengthMm = GREEN_MM): number {
  return airyDiameterUm(effective, wavelengthMm) / pixelUm
}

/**
 * The usual circle of confusion in millimetres: the sensor's diagonal over 1442, which is 0.030 mm on 36 × 24 mm.
 * Source: the 0.030 mm that Zerene Systems' tables take for that size.
 */
export function usualCircleMm(sensorWidthMm: number, sensorHeightMm: number): number {
  return Math.hypot(sensorWidthMm, sensorHeightMm) / 1442
}
