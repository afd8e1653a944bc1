/** What a baseline or progressive JPEG begins its picture with; lossless ones, as RAW data are kept in, have others. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Marker segments before the picture: more of them are none. */
const MOST_SEGMENTS = 60

/**
 * The largest JPEG within a file, from where it begins: the file itself, or the preview that a camera puts into its
 * RAW. Found by its markers and not by the RAW's own structure, which every maker builds in another way. Null where
 * there is none.
 */
export function embeddedJpeg(bytes: Uint8Array): Uint8Array | null {
  let best: { readonly at: number; readonly pixels: number } | null = null
  let at = bytes.indexOf(0xff)
  while (at >= 0 && at < bytes.length - 4) {
    if (bytes[at + 1] === 0xd8 && bytes[at + 2] === 0xff) {
      const pixels = pixelsOfJpeg(bytes, at)
      if (pixels > (best?.pixels ?? 0)) best = { at, pixels }
      // A JPEG that is a file of its own begins it; its thumbnail is no preview of it.
      if (at === 0 && pixels > 0) return bytes
    }
    at = bytes.indexOf(0xff, at + 1)
  }
  return best && bytes.subarray(best.at)
}

/** Pixels that the JPEG at this place says it has; 0 where it is none that can be shown. */
function pixelsOfJpeg(bytes: Uint8Array, start: number): number {
  let at = start + 2
  for (let segment = 0; segment < MOST_SEGMENTS; segment++) {
    if (bytes[at] !== 0xff) return 0
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (marker < 0xc0 || length < 2) return 0
    if (FRAMES.has(marker)) {
      const [bits, highTop = 0, high = 0, wideTop = 0, wide = 0] = bytes.subarray(at + 4, at + 9)
      return bits === 8 ? ((highTop << 8) | high) * ((wideTop << 8) | wide) : 0
    }
    at += 2 + length
  }
  return 0
}
