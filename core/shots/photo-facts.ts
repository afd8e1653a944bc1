/** The wall clock a photo carries, as its camera wrote it. */
export interface PhotoTime {
  /** DateTimeOriginal (with its sub-second field) read as if it were UTC, in ms since 1970. */
  readonly localMs: number
  /** What one step of that field is worth: 1000 without sub-seconds, 100, 10 or 1 by their digits. */
  readonly resolutionMs: number
  /** OffsetTimeOriginal: how far local time is ahead of UTC, in minutes, or null when the photo has none. */
  readonly offsetMinutes: number | null
}

/** What matching needs to know of one photo file. */
export interface PhotoFacts {
  /** The file's path. Unique in one call. */
  readonly id: string
  /** One body: make, model and serial number, as far as the photo has them. */
  readonly camera: string
  readonly takenAt: PhotoTime | null
  readonly exposureS: number | null
  /** The running number of the file's name (or of the maker note); wraps from 9999 to 1. */
  readonly fileNumber: number | null
  /** When the file arrived while it was watched for, UTC in ms. Always later than the exposure. */
  readonly arrivedMs?: number
  /** Mean linear luminance of the picture (a thumbnail will do), 0 black to 1 white: tells dark frames from lit ones. */
  readonly meanLevel?: number
  /**
   * Stops by which ISO and aperture brighten it, up to a constant: log2(ISO / 100) - 2 log2(f-number). With it, brighter
   * pictures are told from darker ones, too.
   */
  readonly gainEv?: number
}
