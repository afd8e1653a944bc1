import type { RigInfo } from '../../../core/api/rig-snapshot'
import { hexToFrame, pixelOf } from '../../../core/light/frame'
import { xyzToDisplayRgb } from '../../../core/light/mixing/display-rgb'
import { ledKindNamed, SK6812_RGBW_NEUTRAL, sk6812Rgbw } from '../../../core/light/mixing/led-presets'
import type { LedKind, Rgbw } from '../../../core/light/mixing/leds'
import { driveToXyz } from '../../../core/light/mixing/predict'

export interface PixelColor {
  /** 0-255 a channel, for the screen. */
  readonly rgb: readonly [number, number, number]
  /** Perceived strength, 0-1: light 1 is the white die at full. */
  readonly strength: number
  readonly drive: Rgbw
}

/** The LED kind a rig names; a typical one where it names none we know. */
export function ledsOf(info: Pick<RigInfo, 'leds' | 'whiteKelvin' | 'ledKind'> | null): LedKind {
  if (!info) return SK6812_RGBW_NEUTRAL
  return (
    info.ledKind ??
    ledKindNamed(info.leds) ??
    (info.whiteKelvin === null ? SK6812_RGBW_NEUTRAL : sk6812Rgbw(info.whiteKelvin))
  )
}

/** Predicting a colour is too dear to do for every pixel of every frame; looks hold few different ones. */
const known = new Map<LedKind, Map<string, PixelColor>>()
const MOST_KNOWN = 4000
const HEX_A_PIXEL = 8

export function frameColors(frame: string, leds: LedKind): readonly PixelColor[] {
  let colors = known.get(leds)
  if (!colors || colors.size > MOST_KNOWN) {
    colors = new Map()
    known.set(leds, colors)
  }
  const cache = colors
  const bytes = hexToFrame(frame) ?? new Uint8Array()
  return Array.from({ length: bytes.length / 4 }, (_, pixel) => {
    const key = frame.slice(pixel * HEX_A_PIXEL, (pixel + 1) * HEX_A_PIXEL)
    const before = cache.get(key)
    if (before) return before
    const color = pixelColor(pixelOf(bytes, pixel), leds)
    cache.set(key, color)
    return color
  })
}

function pixelColor(drive: Rgbw, leds: LedKind): PixelColor {
  // Not `predictLight`: its colour temperature is most of its work, and a disc has none.
  const xyz = driveToXyz([drive[0] / 255, drive[1] / 255, drive[2] / 255, drive[3] / 255], leds)
  const { r, g, b } = xyzToDisplayRgb(xyz)
  const [, light] = xyz
  return {
    rgb: [Math.round(r * 255), Math.round(g * 255), Math.round(b * 255)],
    // CIE lightness: the eye's answer to light is about its cube root.
    strength: light <= 0 ? 0 : Math.min(1, Math.max(0, 1.16 * Math.cbrt(light) - 0.16)),
    drive,
  }
}

export const cssRgb = ([r, g, b]: PixelColor['rgb'], alpha = 1) =>
  alpha === 1 ? `rgb(${r} ${g} ${b})` : `rgb(${r} ${g} ${b} / ${alpha})`
