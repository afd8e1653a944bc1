import { useMemo } from 'react'
import { displayRgbToHex } from '../../core/light/mixing/display-rgb'
import type { LedKind } from '../../core/light/mixing/leds'
import { frameColors } from '../light/frame-colors'

interface MiniRingProps {
  /** Hex RGBW a pixel. */
  readonly frame: string
  readonly leds: LedKind
  readonly size?: number
}

/** A light at a glance: its pixels as a ring, or dark dots where nothing is lit. Words stand beside it. */
export function MiniRing({ frame, leds, size = 32 }: MiniRingProps) {
  const dots = useMemo(() => {
    const colors = frameColors(frame, leds)
    const radius = Math.min(2.4, ((Math.PI * 13) / Math.max(1, colors.length)) * 0.86)
    return colors.map(({ rgb: [r, g, b], strength }, pixel) => {
      const angle = (pixel / colors.length) * Math.PI * 2
      return {
        key: `${pixel}`,
        x: 16 + 13 * Math.sin(angle),
        y: 16 - 13 * Math.cos(angle),
        radius,
        fill: strength > 0 ? displayRgbToHex({ r: r / 255, g: g / 255, b: b / 255 }) : null,
      }
    })
  }, [frame, leds])
  return (
    <svg className="mini-ring" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      {dots.map(({ key, x, y, radius, fill }) => (
        <circle key={key} cx={x} cy={y} r={radius} {...(fill ? { fill } : { className: 'mini-off' })} />
      ))}
    </svg>
  )
}
