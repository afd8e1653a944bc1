import { isLit } from '../../../core/light/looks/look'
import { formatPower } from '../../../core/light/power/power-text'
import { useSnapshot } from '../../stores/session'
import { zoneText } from '../../strings/names'
import { words } from '../../strings/words'
import type { PixelColor } from './frame-colors'
import type { Geometry } from './geometry'
import { zoneOfPixel } from './selection'

interface PixelTipProps {
  readonly pixel: number
  readonly geometry: Geometry
  readonly color: PixelColor | undefined
}

/** What is known of the pixel under the hand: index, drive, stops. It stands towards the middle, clear of the arcs. */
export function PixelTip({ pixel, geometry, color }: PixelTipProps) {
  const look = useSnapshot('light', ({ look }) => look)
  const limited = useSnapshot('light', ({ limited }) => limited)
  const disc = geometry.discs[pixel]
  if (!disc) return null
  const zone = zoneOfPixel(look, pixel)
  const left = geometry.closed ? disc.x + (geometry.center.x - disc.x) * 0.36 : disc.x
  const top = geometry.closed
    ? disc.y + (geometry.center.y - disc.y) * 0.36
    : disc.y - geometry.discRadius - 40
  const [r, g, b, w] = color?.drive ?? [0, 0, 0, 0]
  const lit = r + g + b + w > 0
  // Dimmed by pixels, those that are lit are lit as far as the master allows.
  const power = look.power + (zone && zone.dim !== 'pixels' ? zone.power : 0)
  return (
    <div className="pixel-tip" style={{ left, top }} aria-hidden="true">
      <strong>{pixel}</strong> {zone ? zoneText(zone.name) : words.lightRing.noZone}
      <br />
      {zone && isLit(look, zone) && lit ? formatPower(power + limited) : words.lightRing.off}
      <br />
      <span className="drive">{words.lightRing.drive(r, g, b, w)}</span>
    </div>
  )
}
