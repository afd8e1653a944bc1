import { useEffect, useRef } from 'react'
import { paintGlows } from './paint-glow'
import { paintRing, type RingPicture, type RingTones } from './paint-ring'

/** The tones of the style sheet, read when the theme changes and not for every picture. */
function tonesOf(element: HTMLElement): RingTones {
  const style = getComputedStyle(element)
  const tone = (name: string) => style.getPropertyValue(name).trim()
  return {
    off: tone('--pixel-off'),
    rim: tone('--pixel-rim'),
    line: tone('--arc'),
    text: tone('--text-2'),
    strong: tone('--text-1'),
    accent: tone('--accent'),
    font: style.fontFamily,
  }
}

interface RingCanvasProps {
  readonly width: number
  readonly height: number
  readonly picture: RingPicture
  /** Changes with the theme. */
  readonly theme: string
}

/** Draws when something changed, at most once a frame, in the device's own pixels. */
export function RingCanvas({ width, height, picture, theme }: RingCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scratch = useRef<HTMLCanvasElement | null>(null)
  const tones = useRef<{ readonly theme: string; readonly tones: RingTones } | null>(null)

  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const { current } = canvas
      const pen = current?.getContext('2d')
      if (!current || !pen) return
      if (tones.current?.theme !== theme) tones.current = { theme, tones: tonesOf(current) }
      const ratio = window.devicePixelRatio || 1
      const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)]
      if (current.width !== pixelWidth || current.height !== pixelHeight) {
        current.width = pixelWidth
        current.height = pixelHeight
      }
      pen.setTransform(ratio, 0, 0, ratio, 0, 0)
      pen.clearRect(0, 0, width, height)
      scratch.current ??= document.createElement('canvas')
      const { geometry, colors } = picture
      paintGlows(pen, scratch.current, geometry.discs, colors, geometry.discRadius, ratio)
      paintRing(pen, picture, tones.current.tones)
    })
    return () => cancelAnimationFrame(frame)
  }, [width, height, picture, theme])

  // The list of pixels says the same in words.
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className="ring-canvas" style={{ width, height }} />
    </div>
  )
}
