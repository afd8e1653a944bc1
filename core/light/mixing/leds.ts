import type { Xy } from './chromaticity'

/** One LED die: its chromaticity, and its luminous flux at full drive relative to the others (any unit). */
export type LedPrimary = Xy & { readonly luminance: number }

/** What flows through a pixel. `fullMa` per channel at drive 255, `idleMa` a pixel when dark. */
export type LedCurrent = {
  readonly fullMa: readonly [r: number, g: number, b: number, w: number]
  readonly idleMa: number
}

/** A kind of pixel: enough to predict colour, brightness and current of a drive value. Light is linear in drive. */
export type LedKind = LedCurrent & {
  /** As it stands in light records, e.g. `SK6812 RGBW 4500 K`. */
  readonly name: string
  /** The white die's own colour temperature; null where there is no white die. */
  readonly whiteKelvin: number | null
  readonly primaries: {
    readonly r: LedPrimary
    readonly g: LedPrimary
    readonly b: LedPrimary
    readonly w: LedPrimary | null
  }
}

/** Drive values 0-255 of one pixel. */
export type Rgbw = readonly [r: number, g: number, b: number, w: number]
