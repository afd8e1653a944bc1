import { cellDistances, roughNoise, smoothNoise } from './demo-noise'

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
  const midrib = bell(away, 0.26)
  const vein = bell(toVein, 0.11) * Math.min(1, away / 0.4)
  const net = cellDistances(x * 1.5 + 0.2 * smoothNoise(x, y, 3), y * 1.5, 11)
  const netVein = bell(net.second - net.nearest, 0.07)
  const skin = smoothNoise(x * 7, y * 7, 21) * 0.6 + smoothNoise(x * 15, y * 15, 22) * 0.4

  const quilt = 0.11 * Math.min(1, toVein / 0.9) + 0.035 * Math.min(1, (net.second - net.nearest) / 0.35)
  point.heightMm =
    0.3 + 0.05 * away + 0.22 * roughNoise(x * 0.16, y * 0.16, 5) + quilt - 0.16 * midrib + 0.008 * skin

  const tone = 1 + 0.22 * roughNoise(x * 0.5, y * 0.5, 31) + 0.1 * skin
  const pale = Math.min(1, midrib * 0.8 + vein * 0.5 + netVein * 0.16)
  point.red = (0.062 + 0.14 * pale) * tone
  point.green = (0.172 + 0.17 * pale) * tone
  point.blue = (0.02 + 0.05 * pale) * tone
  point.roughness = 0.34
  point.beetle = false
}
