import { z } from 'zod'

/**
 * A light's colour as the photographer gave it. Public file format: a shape may be added, never changed.
 * `cct` in kelvin, `duv` as distance from the Planckian locus in CIE 1960 uv (positive is greener),
 * `hue` in degrees, `saturation` 0-1, `rgbw` drive values 0-255.
 */
export const colorSchema = z.union([
  z.object({
    gel: z.string().min(1).max(60),
    cct: z.number().min(1000).max(20000),
    duv: z.number().min(-0.1).max(0.1),
  }),
  z.object({ cct: z.number().min(1000).max(20000), duv: z.number().min(-0.1).max(0.1) }),
  z.object({ hue: z.number().min(0).max(360), saturation: z.number().min(0).max(1) }),
  z.object({
    rgbw: z.tuple([
      z.int().min(0).max(255),
      z.int().min(0).max(255),
      z.int().min(0).max(255),
      z.int().min(0).max(255),
    ]),
  }),
])

export type Color = Readonly<z.infer<typeof colorSchema>>
