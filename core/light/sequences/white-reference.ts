import { nearLightIlluminance } from '../../optics/near-light'
import { type Frame, hexToFrame, isDark } from '../frame'
import type { Layout } from '../layouts/layout'
import type { LedKind } from '../mixing/leds'
import { placedLight } from './placed-light'
import type { RunOfPhotos } from './run-photos'

/** How much more light each set of LEDs gave on a white target than its drives and place say: LEDs of one reel differ. */
export interface WhiteReference {
  /** Mean 1 over the reference; null where it has no frame of these LEDs, at whatever power. `frame` as in the record. */
  factorOf(frame: string): number | null
  readonly frames: number
  /** The weakest and the strongest, in stops from the mean. */
  readonly leastEv: number
  readonly mostEv: number
}

/**
 * Measures LEDs by a run over a white target in the subject's place. `centreOf` is the linear brightness of the middle of each photo, by path, all
 * taken at one exposure; a dark frame of the run is taken off. Null where fewer than two lit frames were measured.
 */
export function whiteReference(
  { photos }: RunOfPhotos,
  centreOf: ReadonlyMap<string, number>,
  layout: Layout,
  leds: LedKind,
  distanceMm: number,
): WhiteReference | null {
  const measured = photos.flatMap(({ path, record }) => {
    const brightness = centreOf.get(path)
    const frame = hexToFrame(record.frame)
    return brightness === undefined || frame === null ? [] : [{ frame, brightness }]
  })
  const dark = measured.filter(({ frame }) => isDark(frame)).map(({ brightness }) => brightness)
  const room = dark.length === 0 ? 0 : dark.reduce((sum, value) => sum + value, 0) / dark.length
  const ratios = measured.flatMap(({ frame, brightness }) => {
    const { at, intensity } = placedLight(frame, layout, leds, distanceMm)
    const said = at ? intensity * nearLightIlluminance(flipped(at), CENTRE, TOWARDS_CAMERA) : 0
    return said > 0 && brightness > room ? [{ lit: litOf(frame), ratio: (brightness - room) / said }] : []
  })
  if (ratios.length < 2) return null
  const mean = ratios.reduce((sum, { ratio }) => sum + ratio, 0) / ratios.length
  const factors = new Map(ratios.map(({ lit, ratio }) => [lit, ratio / mean]))
  const stops = [...factors.values()].map(Math.log2)
  return {
    factorOf: (hex) => {
      const frame = hexToFrame(hex)
      return frame === null ? null : (factors.get(litOf(frame)) ?? null)
    },
    frames: factors.size,
    leastEv: Math.min(...stops),
    mostEv: Math.max(...stops),
  }
}

const CENTRE = { x: 0, y: 0, z: 0 }
const TOWARDS_CAMERA = { x: 0, y: 0, z: -1 }
/** The near-light formula counts z away from the camera. */
const flipped = ({ x, y, z }: { readonly x: number; readonly y: number; readonly z: number }) => ({
  x,
  y,
  z: -z,
})

/** Which channels of which pixels are lit. */
const litOf = (frame: Frame): string => [...frame.keys()].filter((at) => frame[at] !== 0).join()
