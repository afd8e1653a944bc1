import { readFile } from 'node:fs/promises'
import jpeg from 'jpeg-js'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { colorToDrive } from '../../../../core/light/mixing/mix'
import type { Exposure } from '../../../../electron/simulator/simulated-rig'

export const PIXELS = 24
export const LEDS = SK6812_RGBW_NEUTRAL

type Drive = readonly [number, number, number, number]
export const WHITE: Drive = [0, 0, 0, 255]
export const DARK: Drive = [0, 0, 0, 0]
export const cct = (kelvin: number): Drive => colorToDrive({ cct: kelvin, duv: 0 }, LEDS)

/** A frame of the ring, each pixel by its index. */
export function frame(drive: (pixel: number) => Drive): Uint8Array {
  return Uint8Array.from(Array.from({ length: PIXELS }, (_, pixel) => drive(pixel)).flat())
}

/** One frame all through 1/125 s. */
export function steady(rgbw: Uint8Array, exposureUs = 8000): Exposure {
  return { startedAtMs: Date.UTC(2026, 5, 1, 10, 15, 30, 987), exposureUs, frames: [{ atUs: -2000, rgbw }] }
}

export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export async function pixelsOf(path: string): Promise<Pixels> {
  return jpeg.decode(await readFile(path), { useTArray: true })
}

export const toLinear = (value: number): number =>
  value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4

/** Mean linear light of a part of the photo (fractions of its width and height), a value a channel. */
export function meanLinear(
  photo: Pixels,
  part = { left: 0, right: 1, top: 0, bottom: 1 },
): readonly [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  let count = 0
  for (let y = Math.floor(part.top * photo.height); y < part.bottom * photo.height; y++) {
    for (let x = Math.floor(part.left * photo.width); x < part.right * photo.width; x++) {
      for (const color of [0, 1, 2] as const) {
        sum[color] += toLinear(photo.data[(y * photo.width + x) * 4 + color] ?? 0)
      }
      count++
    }
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count]
}

/** The photo's brightness as one number. */
export const brightness = (photo: Pixels, part?: Parameters<typeof meanLinear>[1]): number => {
  const [red, green, blue] = meanLinear(photo, part)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
