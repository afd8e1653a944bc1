import type { LightRecord } from '../light/light-record'
import type { CardGrid } from '../light/white-balance/card-grid'
import type { FrameReading } from '../optics/measure/frame-reading'

/** What the app found out about one photo that was given to it to measure by. */
export interface MeasuredFrame extends FrameReading {
  /** Where a grey card may be found in it. */
  readonly card: CardGrid
  readonly name: string
  /** As the photo says; null where it does not. */
  readonly camera: string | null
  readonly exposureS: number | null
  readonly fNumber: number | null
  readonly iso: number | null
  /** The light that it carries. */
  readonly light: LightRecord | null
  /** A small picture, as a data address. */
  readonly preview: string
}
