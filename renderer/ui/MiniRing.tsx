import type { Layout } from '../../core/light/layouts/layout'
import { displayRgbToHex } from '../../core/light/mixing/display-rgb'
import type { LedKind } from '../../core/light/mixing/leds'
import { frameColors } from '../light/ring/frame-colors'
import { useSnapshot } from '../stores/session'

interface MiniRingProps {
  /** Hex RGBW a pixel. */
  readonly frame: string
  readonly leds: LedKind
  readonly size?: number
}

interface Dot {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Half of the drawing's side, and how far dots may reach from its middle. */
const MIDDLE = 16
const REACH = 13

/** Places of `count` pixels in a drawing of 32 × 32: as the rig's own layout has them, else on a ring. */
function miniDots(count: number, layout: Layout): readonly Dot[] {
  if (layout.places.length === count && layout.shape !== 'ring') {
    const far = Math.max(...layout.places.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))), 1)
    const radius = Math.min(2.4, (REACH / Math.sqrt(count)) * 0.8)
    return layout.places.map(({ x, y }) => ({
      x: MIDDLE + (x / far) * (REACH - 2),
      y: MIDDLE - (y / far) * (REACH - 2),
      radius,
    }))
  }
  const radius = Math.min(2.4, ((Math.PI * REACH) / Math.max(1, count)) * 0.86)
  return Array.from({ length: count }, (_, pixel) => {
    const place = layout.places.length === count ? layout.places[pixel] : undefined
    const angle = place ? Math.atan2(place.x, place.y) : (pixel / count) * Math.PI * 2
    return { x: MIDDLE + REACH * Math.sin(angle), y: MIDDLE - REACH * Math.cos(angle), radius }
  })
}

/** Dots of one colour, as one path: a ring of 24 alike costs the page as much as one dot. */
interface MiniPath {
  /** CSS colour; null where nothing is lit. */
  readonly fill: string | null
  readonly d: string
}

/** Long lists show few different lights, over and over. */
const known = new Map<string, readonly MiniPath[]>()
const MOST_KNOWN = 500
let knownFor: { readonly leds: LedKind; readonly layout: Layout } | null = null

function miniPaths(frame: string, leds: LedKind, layout: Layout): readonly MiniPath[] {
  if (knownFor?.leds !== leds || knownFor.layout !== layout || known.size > MOST_KNOWN) known.clear()
  knownFor = { leds, layout }
  const before = known.get(frame)
  if (before) return before
  const colors = frameColors(frame, leds)
  const byFill = new Map<string | null, string>()
  for (const [pixel, { x, y, radius }] of miniDots(colors.length, layout).entries()) {
    const { rgb: [r, g, b] = [0, 0, 0], strength = 0 } = colors[pixel] ?? {}
    const fill = strength > 0 ? displayRgbToHex({ r: r / 255, g: g / 255, b: b / 255 }) : null
    const across = (2 * radius).toFixed(2)
    const half = `a${radius.toFixed(2)} ${radius.toFixed(2)} 0 0 0`
    const circle = `M${(x - radius).toFixed(2)} ${y.toFixed(2)}${half} ${across} 0${half} -${across} 0`
    byFill.set(fill, (byFill.get(fill) ?? '') + circle)
  }
  const paths = [...byFill].map(([fill, d]) => ({ fill, d }))
  known.set(frame, paths)
  return paths
}

/** A light at a glance, pixels in their places, dark dots where nothing is lit. Words stand beside it. */
export function MiniRing({ frame, leds, size = 32 }: MiniRingProps) {
  const layout = useSnapshot('rig', (rig) => rig.layout)
  return (
    <svg className="mini-ring" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      {miniPaths(frame, leds, layout).map(({ fill, d }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row that shows another light keeps its elements
        <path key={at} d={d} {...(fill ? { fill } : { className: 'mini-off' })} />
      ))}
    </svg>
  )
}
