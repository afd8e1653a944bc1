import { z } from 'zod'

/** One pixel's place around the lens, in millimetres: x right, y up, z towards the subject, lens axis at 0,0. */
export const pixelPlaceSchema = z.object({ x: z.number(), y: z.number(), z: z.number() })
export type PixelPlace = Readonly<z.infer<typeof pixelPlaceSchema>>

/** Where pixels sit, in chain order, as the photographer sees the rig from behind the camera. */
export const layoutSchema = z.object({
  name: z.string().min(1).max(40),
  shape: z.enum(['ring', 'strip', 'panel', 'custom']),
  places: z.array(pixelPlaceSchema).min(1).max(256),
})
export type Layout = Readonly<z.infer<typeof layoutSchema>>

/**
 * A ring of `count` pixels. `startDeg` is where pixel 0 sits, clockwise from the top as seen from behind the
 * camera; `radiusMm` defaults to 33, the radius of a common 24-pixel ring.
 */
export function ringLayout(
  count: number,
  options: { radiusMm?: number; startDeg?: number; clockwise?: boolean } = {},
): Layout {
  const { radiusMm = 33, startDeg = 0, clockwise = true } = options
  const places = Array.from({ length: count }, (_, index) => {
    const turn = ((clockwise ? index : -index) * 360) / count
    const angle = ((startDeg + turn) * Math.PI) / 180
    return { x: radiusMm * Math.sin(angle), y: radiusMm * Math.cos(angle), z: 0 }
  })
  return { name: `ring-${count}`, shape: 'ring', places }
}
