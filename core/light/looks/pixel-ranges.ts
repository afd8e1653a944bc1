import { MAX_PIXELS } from './look'

/** Ascending, each once. */
export function sortPixels(pixels: readonly number[]): number[] {
  return [...new Set(pixels)].sort((a, b) => a - b)
}

/** Pixel indices as a record writes them: `[0, 1, 2, 7]` is `0-2,7`; none is the empty string. */
export function formatPixels(pixels: readonly number[]): string {
  const parts: string[] = []
  let first: number | null = null
  let last = Number.NaN
  const close = () => {
    if (first !== null) parts.push(first === last ? String(first) : `${first}-${last}`)
  }
  for (const pixel of sortPixels(pixels)) {
    if (pixel !== last + 1) {
      close()
      first = pixel
    }
    last = pixel
  }
  close()
  return parts.join(',')
}

/** The inverse of `formatPixels`; null for text that is none, or names a pixel above `MAX_PIXELS` − 1. */
export function parsePixels(text: string): readonly number[] | null {
  const pixels: number[] = []
  if (text.trim() === '') return pixels
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(part)
    if (!match) return null
    const first = Number(match[1])
    const last = Number(match[2] ?? match[1])
    if (last < first || last >= MAX_PIXELS) return null
    for (let pixel = first; pixel <= last; pixel += 1) pixels.push(pixel)
  }
  return sortPixels(pixels)
}
