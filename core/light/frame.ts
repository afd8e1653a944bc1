import { isLit, type Look } from './looks/look'
import type { LedKind, Rgbw } from './mixing/leds'
import { mixColor } from './mixing/mix'
import { litPixels } from './power/dim-pixels'
import { evToRatio, roundToMilliEv } from './power/power'

/** Four bytes RGBW a pixel, in chain order. */
export type Frame = Uint8Array

/**
 * The base frame of a look: zone colours and powers, at master power 0. The rig applies the master (F8), so a knob
 * needs no new frame. Muted zones and pixels beyond the chain are dark.
 */
export function renderFrame(look: Look, pixelCount: number, leds: LedKind): Frame {
  const frame = new Uint8Array(pixelCount * 4)
  for (const zone of look.zones) {
    if (!isLit(look, zone)) continue
    const full = 255 * (zone.dim === 'pixels' ? 1 : evToRatio(zone.power))
    const [r, g, b, w] = mixColor(zone.color, leds).drive
    const bytes = [Math.round(r * full), Math.round(g * full), Math.round(b * full), Math.round(w * full)]
    for (const pixel of litPixels(zone, pixelCount)) {
      if (pixel < pixelCount) frame.set(bytes, pixel * 4)
    }
  }
  return frame
}

/** The frame at a master power: round(base × 2^EV) a channel, the EV in thousandths, as the rig does it (F8). */
export function scaleFrame(base: Frame, powerEv: number): Frame {
  const ratio = evToRatio(roundToMilliEv(powerEv))
  return base.map((value) => Math.round(value * ratio))
}

/** Drive values of one pixel; dark beyond the end. */
export function pixelOf(frame: Frame, pixel: number): Rgbw {
  const at = pixel * 4
  return [frame[at] ?? 0, frame[at + 1] ?? 0, frame[at + 2] ?? 0, frame[at + 3] ?? 0]
}

export function isDark(frame: Frame): boolean {
  return frame.every((value) => value === 0)
}

/** Lower-case hex, eight digits a pixel. */
export function frameToHex(frame: Frame): string {
  let hex = ''
  for (const value of frame) hex += value.toString(16).padStart(2, '0')
  return hex
}

/** The value of a hex digit by its character code, either case; 255 for any other. */
const DIGITS = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(digit) ? 255 : digit
})

/** The inverse of `frameToHex`, either case; null for what is not whole pixels of hex digits. */
export function hexToFrame(hex: string): Frame | null {
  if (hex.length % 8 !== 0) return null
  const frame = new Uint8Array(hex.length / 2)
  for (let at = 0; at < frame.length; at++) {
    const high = DIGITS[hex.charCodeAt(at * 2)] ?? 255
    const low = DIGITS[hex.charCodeAt(at * 2 + 1)] ?? 255
    if (high === 255 || low === 255) return null
    frame[at] = high * 16 + low
  }
  return frame
}
