import { ALIKE_EV } from '../flicker/safe-speeds'
import { type LightCourse, lightCourse, type RigAtWork, type SyncPlan } from './light-course'
import { type RowLight, rowLight } from './row-light'
import type { Shutter } from './shutter'

export type SyncCode =
  /** Every row gets the same light, and all of it. */
  | 'even'
  /** Every row alike, but some of the dose falls outside the exposure. */
  | 'short'
  /** All rows get light, not all the same. */
  | 'uneven'
  /** Some rows get none of the shot's light. */
  | 'partial'
  /** The shot's light misses the exposure. */
  | 'missed'
  /** The contact never closes, and this mode waits for it: a sequence is lit, but would never go on. */
  | 'silent'

/** How light and shutter agree: a code and its numbers, for the renderer to word. */
export interface SyncVerdict {
  readonly code: SyncCode
  /** Brightest over darkest row; infinite where a row gets no light at all. */
  readonly unevenEv: number
  /** Mean light of all rows against what was asked for: 0 or negative, minus infinity for none. */
  readonly lostEv: number
  /** From the edge to the light. */
  readonly lateUs: number
  /** Rows without any of the shot's light, as a share. */
  readonly missed: number
  readonly course: LightCourse
  readonly rows: RowLight
}

export function syncVerdict(plan: SyncPlan, shutter: Shutter, rig: RigAtWork): SyncVerdict {
  const course = lightCourse(plan, shutter, rig)
  const rows = rowLight(course, shutter)
  const unevenEv = rows.most === 0 ? 0 : Math.log2(rows.most / rows.least)
  const lostEv = Math.min(0, Math.log2(rows.mean / course.wantedUs))
  const silent = shutter.contact.kind === 'silent' && plan.mode !== 'steady'
  return {
    code: silent ? 'silent' : codeOf(rows, unevenEv, lostEv),
    unevenEv,
    lostEv,
    lateUs: course.lateUs,
    missed: rows.missed,
    course,
    rows,
  }
}

function codeOf(rows: RowLight, unevenEv: number, lostEv: number): SyncCode {
  if (rows.missed > 0.999) return 'missed'
  if (rows.missed > 0.001) return 'partial'
  if (unevenEv > ALIKE_EV) return 'uneven'
  return lostEv < -ALIKE_EV ? 'short' : 'even'
}
