import type { Frame } from '../../../../core/light/frame'
import { PIXELS_PER_LINE } from '../../../../core/wire/rig-request'

/** Runs of pixels that differ, cut to what fits a line. A short gap is cheaper to send than another line. */
export function changedRuns(from: Frame | null, to: Frame): readonly { at: number; count: number }[] {
  const pixels = to.length / 4
  const runs: { at: number; count: number }[] = []
  const gap = 4
  for (let pixel = 0; pixel < pixels; pixel++) {
    if (from && from.length === to.length && samePixel(from, to, pixel)) continue
    const last = runs.at(-1)
    const grown = last ? pixel - last.at + 1 : 0
    if (last && pixel - (last.at + last.count) <= gap && grown <= PIXELS_PER_LINE) last.count = grown
    else runs.push({ at: pixel, count: 1 })
  }
  return runs
}

function samePixel(a: Frame, b: Frame, pixel: number): boolean {
  const at = pixel * 4
  return a[at] === b[at] && a[at + 1] === b[at + 1] && a[at + 2] === b[at + 2] && a[at + 3] === b[at + 3]
}
