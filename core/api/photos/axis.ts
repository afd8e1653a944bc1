import type { ShotKey } from '../../shots/match-result'
import type { HandChange } from '../changes'

/** A photo on the axis of true time. */
export interface AxisPhoto {
  /** Its place in the table. */
  readonly row: number
  readonly path: string
  readonly name: string
  readonly camera: string
  /** UTC in ms, by its camera's clock as far as that is known. */
  readonly timeMs: number
  readonly shot: ShotKey | null
  readonly sure: boolean
  readonly pinned: boolean
}

export interface AxisShot {
  readonly key: ShotKey
  /** UTC in ms. */
  readonly timeMs: number
  /** The light it was lit by: hex RGBW a pixel. */
  readonly frame: string
}

/** Photos and shots between two times. */
export interface PhotoAxis {
  /** The ends of everything, in view or not; null where there is nothing. */
  readonly firstMs: number | null
  readonly lastMs: number | null
  readonly photos: readonly AxisPhoto[]
  readonly shots: readonly AxisShot[]
  /** One in so many is given, because there are more than can be drawn. */
  readonly oneIn: number
  /** Photos without a time of their own and without a shot. */
  readonly placeless: number
}

/** What hands have decided about the open photos. */
export interface HandSummary {
  readonly pins: number
  readonly offsets: readonly { readonly camera: string; readonly offsetS: number }[]
  /** What undo would take back; null where there is nothing. */
  readonly undo: HandChange | null
}
