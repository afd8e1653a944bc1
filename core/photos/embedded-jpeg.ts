/** What a baseline or progressive JPEG begins its picture with; lossless ones, as RAW data are kept in, have others. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Marker segments before the picture: more of them are none. */
const MOST_SEGMENTS = 60

/** A JPEG within other bytes: where it begins, and how many pixels it says it has. */
export interface EmbeddedJpeg {
  readonly at: number
  readonly width: number
  readonly height: number
}

const pixelsOf = ({ width, height }: EmbeddedJpeg): number => width * height

/**
 * The JPEGs within a file that can be shown, in their order, thumbnails within previews among them. Found by their
 * markers and not by the RAW's own structure, which every maker builds in another way.
 */
export function* embeddedJpegs(bytes: Uint8Array): Generator<EmbeddedJpeg> {
  for (let at = bytes.indexOf(0xff); at >= 0 && at < bytes.length - 4; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] !== 0xd8 || bytes[at + 2] !== 0xff) continue
    const found = frameOfJpeg(bytes, at)
    if (found !== null) yield found
  }
}

export function largestOf(jpegs: Iterable<EmbeddedJpeg>): EmbeddedJpeg | null {
  let best: EmbeddedJpeg | null = null
  for (const each of jpegs) if (best === null || pixelsOf(each) > pixelsOf(best)) best = each
  return best
}

/**
 * The largest JPEG within a file, from where it begins: the file itself, or the preview that a camera puts into its
 * RAW. Null where there is none.
 */
export function embeddedJpeg(bytes: Uint8Array): Uint8Array | null {
  // A JPEG that is a file of its own begins it; its thumbnail is no preview of it.
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && frameOfJpeg(bytes, 0) !== null) return bytes
  const best = largestOf(embeddedJpegs(bytes))
  return best && bytes.subarray(best.at)
}

/** Pixels along the longer side that a small picture should have. */
const ENOUGH = 120

/**
 * The smallest JPEG within `head`, the first part of a file, that is large enough for a small picture, else the largest
 * one: whole, from its first byte to its end mark. Null where none is whole.
 */
export function smallJpeg(head: Uint8Array): Uint8Array | null {
  const sized = [...embeddedJpegs(head)].sort((a, b) => pixelsOf(a) - pixelsOf(b))
  const enough = sized.filter(({ width, height }) => Math.max(width, height) >= ENOUGH)
  const tiny = sized.filter((each) => !enough.includes(each)).reverse()
  for (const { at } of [...enough, ...tiny]) {
    const end = endOfJpeg(head, at)
    if (end !== null) return head.subarray(at, end)
  }
  return null
}

/** The pixels that the JPEG at this place says it has; null where it is none that can be shown. */
function frameOfJpeg(bytes: Uint8Array, start: number): EmbeddedJpeg | null {
  let at = start + 2
  for (let segment = 0; segment < MOST_SEGMENTS; segment++) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (marker < 0xc0 || length < 2) return null
    if (FRAMES.has(marker)) {
      const [bits, highTop = 0, high = 0, wideTop = 0, wide = 0] = bytes.subarray(at + 4, at + 9)
      const [width, height] = [(wideTop << 8) | wide, (highTop << 8) | high]
      return bits === 8 && width > 0 && height > 0 ? { at: start, width, height } : null
    }
    at += 2 + length
  }
  return null
}

/** Where the JPEG ends that begins at `start`, behind its end mark; null where the bytes end first. */
function endOfJpeg(bytes: Uint8Array, start: number): number | null {
  let at = start + 2
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2
    // Within a scan: a stuffed byte, a restart mark, a fill byte (ISO/IEC 10918-1, B.1.1).
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else if (marker === 0xff) at += 1
    else at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  }
}
