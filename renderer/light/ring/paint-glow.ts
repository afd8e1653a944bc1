import { discsByColor } from './discs-by-color'
import { cssRgb, type PixelColor } from './frame-colors'
import type { Disc } from './geometry'

/** Light spreads with its perceived strength, in reach and in density. */
const glowReach = (radius: number, strength: number) => radius * (1.4 + 3.4 * strength)

/**
 * Paints the glow of every lit pixel. Pixels of one colour share one picture of it, which is drawn once: a look has
 * few colours and many pixels, and a gradient is far dearer than a copy.
 */
export function paintGlows(
  pen: CanvasRenderingContext2D,
  scratch: HTMLCanvasElement,
  discs: readonly Disc[],
  colors: readonly PixelColor[],
  radius: number,
  ratio: number,
): void {
  pen.globalCompositeOperation = 'screen'
  for (const [color, pixels] of discsByColor(discs, colors)) {
    const reach = glowReach(radius, color.strength)
    drawGlow(scratch, color, radius, reach, ratio)
    for (const { x, y } of pixels) pen.drawImage(scratch, x - reach, y - reach, reach * 2, reach * 2)
  }
  pen.globalCompositeOperation = 'source-over'
}

function drawGlow(
  canvas: HTMLCanvasElement,
  color: PixelColor,
  radius: number,
  reach: number,
  ratio: number,
): void {
  const size = Math.ceil(reach * 2 * ratio)
  // Setting a size clears the canvas too.
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return
  const middle = size / 2
  const glow = pen.createRadialGradient(middle, middle, radius * 0.6 * ratio, middle, middle, middle)
  const density = 0.34 * color.strength
  glow.addColorStop(0, cssRgb(color.rgb, density))
  glow.addColorStop(0.35, cssRgb(color.rgb, density * 0.42))
  glow.addColorStop(0.7, cssRgb(color.rgb, density * 0.1))
  glow.addColorStop(1, cssRgb(color.rgb, 0))
  pen.fillStyle = glow
  pen.fillRect(0, 0, size, size)
}
