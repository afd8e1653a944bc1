import type { PointerEvent } from 'react'
import { useDraft } from '../../ui/use-draft'

interface Hue {
  readonly hue: number
  readonly saturation: number
}

interface HueWheelProps extends Hue {
  /** CSS colours at every 15 degrees, first and last alike. */
  readonly around: readonly string[]
  readonly neutral: string
  onHue(hue: Hue, gesture: string): Promise<unknown>
}

/** Hue around, saturation outwards, for the hand; the sliders below it are the same for keys and readers. */
export function HueWheel({ hue, saturation, around, neutral, onHue }: HueWheelProps) {
  const draft = useDraft<Hue>({ hue, saturation }, onHue)
  const take = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = (event.clientX - box.left) / (box.width / 2) - 1
    const y = 1 - (event.clientY - box.top) / (box.height / 2)
    const degrees = (Math.round((Math.atan2(x, y) * 180) / Math.PI) + 360) % 360
    draft.set({ hue: degrees, saturation: Math.round(Math.min(1, Math.hypot(x, y)) * 100) / 100 })
  }
  const angle = (draft.shown.hue * Math.PI) / 180
  return (
    <div
      className="hue-wheel"
      aria-hidden="true"
      style={{
        background: `radial-gradient(closest-side, ${neutral}, transparent), conic-gradient(${around.join(', ')})`,
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        draft.begin()
        take(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) take(event)
      }}
      onLostPointerCapture={draft.end}
    >
      <span
        className="hue-thumb"
        style={{
          left: `${50 + 50 * draft.shown.saturation * Math.sin(angle)}%`,
          top: `${50 - 50 * draft.shown.saturation * Math.cos(angle)}%`,
        }}
      />
    </div>
  )
}
