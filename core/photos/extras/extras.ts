import { z } from 'zod'
import type { LightRecord } from '../../light/light-record'
import { keyColorTemperature } from '../../light/records/key-temperature'

/** What a photographer may ask for besides the record. Nothing of it is written unasked, and only `replaceLens` takes the place of something. */
export const extrasSchema = z.object({
  /** Words of the light among the photo's keywords (XMP `dc:subject`). */
  keywords: z.boolean().optional(),
  /** The readable line as the photo's description (XMP `dc:description`), where it has none. */
  description: z.boolean().optional(),
  /** EXIF `LightSource` by the light's colour. */
  lightSource: z.boolean().optional(),
  /** EXIF `FocalLength` and `FNumber` of a manual lens, as the record has them, where the camera wrote none or 0, or where this app wrote them. */
  lens: z.boolean().optional(),
  /** The same in place of what the camera wrote: the 50 mm that the chip of an adapter claims for every lens. */
  replaceLens: z.boolean().optional(),
})
export type Extras = Readonly<z.infer<typeof extrasSchema>>

export const NO_EXTRAS: Extras = {}

/** Words to search by: `Lumacro`, the mode, and the key light's colour temperature to the hundred. */
export function keywordsOf(record: LightRecord): readonly string[] {
  const cct = keyColorTemperature(record)
  return ['Lumacro', record.mode, ...(cct === null ? [] : [`${Math.round(cct / 100) * 100} K`])]
}

/** LED codes of Exif 3.1 (CIPA DC-008-2026) with their ranges in kelvin, as exiftool's Exif.pm lists them. */
const LED_CODES: readonly (readonly [code: number, fromK: number, toK: number])[] = [
  [34, 2600, 3250],
  [33, 3250, 3800],
  [32, 3800, 4500],
  [31, 4600, 5500],
  [30, 5700, 7100],
]
const OTHER = 255

/**
 * The LightSource code of a record: that of a white LED of the key light's colour temperature, 255 (other) for
 * coloured light or one beyond all ranges. Between two ranges the nearer one counts.
 */
export function lightSourceOf(record: LightRecord): number {
  const cct = keyColorTemperature(record)
  if (cct === null || cct < 2600 || cct > 7100) return OTHER
  const distance = ([, fromK, toK]: (typeof LED_CODES)[number]) => Math.max(fromK - cct, cct - toK, 0)
  return LED_CODES.reduce((best, next) => (distance(next) < distance(best) ? next : best))[0]
}

/** Whether the lens goes into EXIF at all. */
export const wantsLens = ({ lens, replaceLens }: Extras): boolean => lens === true || replaceLens === true

/** The lens of a record, where the photographer has said what it is; null where nothing is known. */
export function lensOf({
  macro,
}: LightRecord): { focalLengthMm: number | null; fNumber: number | null } | null {
  const { focalLengthMm = null, fNumber = null } = macro ?? {}
  return focalLengthMm === null && fNumber === null ? null : { focalLengthMm, fNumber }
}
