import { crc32Hex } from '../../../core/wire/crc32'
import type { VirtualRig } from '../../../electron/simulator/rig/virtual-rig'

const PIXELS_PER_LINE = 24

/** A frame of one colour. */
export function filled(pixels: number, rgbw: readonly [number, number, number, number]): Uint8Array {
  return Uint8Array.from({ length: 4 * pixels }, (_, at) => rgbw[at % 4] ?? 0)
}

/** Puts and shows a whole frame (F2, F3); returns the reply to `show`. */
export function showFrame(rig: VirtualRig, bank: 'look' | 'model', frame: Uint8Array): string {
  for (let at = 0; at < frame.length; at += 4 * PIXELS_PER_LINE) {
    const part = frame.subarray(at, at + 4 * PIXELS_PER_LINE)
    const reply = rig.ask(`put bank=${bank} at=${at / 4} px=${Buffer.from(part).toString('hex')}`)
    if (reply !== 'ok') throw new Error(`expected put to be ok, got ${reply}`)
  }
  return rig.ask(`show bank=${bank} crc=${crc32Hex(frame)}`)
}

/** Drives of a frame at a power (F8), before the budget. */
export function atPower(frame: Uint8Array, milliEv: number): Uint8Array {
  return frame.map((base) => Math.floor(base * 2 ** (milliEv / 1000) + 0.5))
}
