import { z } from 'zod'

/**
 * The white of a look as a camera saw it on a grey card. Public file format: a field may be added, never changed.
 * An estimate: a JPEG carries the camera's own rendering.
 */
export const measuredWhiteSchema = z.object({
  /** What makes the card grey in that photo: factors on its linear red, green and blue; green is 1. */
  rgb: z.tuple([z.number().positive(), z.number().positive(), z.number().positive()]),
  /** In kelvin, and as distance from the Planckian locus in CIE 1960 uv. */
  cct: z.number().min(900).max(25_000),
  duv: z.number().min(-0.05).max(0.05),
  /** The white balance that was set on the camera, in kelvin. */
  setKelvin: z.number().min(1000).max(20_000),
  /** As the photo names it. */
  camera: z.string().max(80).nullable(),
})
export type MeasuredWhite = Readonly<z.infer<typeof measuredWhiteSchema>>
