import { cellDistances, roughNoise, smoothNoise } from './noise'

/** What a point of the scene is made of. */
export interface SurfacePoint {
  /** Millimetres above the scene's base plane, towards the camera. */
  heightMm: number
  /** Diffuse reflectance in linear sRGB, 0-1. */
  red: number
  green: number
  blue: number
  /** Beckmann roughness: the root mean square slope of the microfacets. */
  roughness: number
  /** True on the beetle, false on the leaf. */
  beetle: boolean
}

const MIDRIB_TURN = -0.42
const VEIN_SPACING_MM = 2.9

const bell = (distance: number, width: number): number => Math.exp(-((distance / width) ** 2))

/** A leaf seen from above: midrib, side veins, fine net. Writes into `point`, so that a million calls make no garbage. */
export function leafAt(x: number, y: number, point: SurfacePoint): void {
  const cos = Math.cos(MIDRIB_TURN)
  const sin = Math.sin(MIDRIB_TURN)
  const along = x * cos + y * sin
  const across = -x * sin + y * cos + 2.4 + 0.25 * Math.sin(along * 0.25)
  const side = across >= 0 ? 1 : -1
  const away = Math.abs(across)

  // Side veins leave the midrib at a slant and bend towards the tip.
  const slant = (along - away * 0.75 + 0.02 * away * away) / VEIN_SPACING_MM + (side > 0 ? 0 : 0.5)
  const toVein = Math.abs(slant - Math.round(slant)) * VEIN_SPACING_MM * 0.8
  // Everything but the midrib fades out in it, so that the two halves meet without a step.
  const half = Math.min(1, away / 0.5)
  const midrib = bell(away, 0.24)
  const vein = bell(toVein, 0.1) * half
  const warpX = x + 0.25 * smoothNoise(x * 1.3, y * 1.3, 3)
  const warpY = y + 0.25 * smoothNoise(x * 1.3, y * 1.3, 4)
  const net = cellDistances(warpX * 2.1, warpY * 2.1, 11)
  const toNet = net.second - net.nearest
  const netVein = bell(toNet, 0.13) * half
  const skin = smoothNoise(x * 9, y * 9, 21) * 0.6 + smoothNoise(x * 19, y * 19, 22) * 0.4

  const pillow = Math.min(1, toVein / 1.1)
  const quilt = 0.14 * pillow * (2 - pillow) + 0.022 * Math.min(1, toNet * 1.6)
  point.heightMm =
    0.3 + 0.07 * away + 0.25 * roughNoise(x * 0.16, y * 0.16, 5) + half * quilt + 0.12 * midrib + 0.004 * skin

  const tone = 1 + 0.2 * roughNoise(x * 0.4, y * 0.4, 31) + 0.06 * skin
  const pale = Math.min(1, midrib * 0.9 + vein * 0.45 + netVein * 0.1)
  point.red = (0.03 + 0.14 * pale) * tone
  point.green = (0.12 + 0.21 * pale) * tone
  point.blue = (0.007 + 0.035 * pale) * tone
  point.roughness = 0.5
  point.beetle = false
}
