/**
 * A focal-plane shutter in time, in microseconds from the moment the hot-shoe contact closes. Rows are places 0 (first
 * to open) to 1 (last). The contact closes when the first curtain has cleared the frame (Canon, ART157798), so row y
 * opens at `(y − 1) travel` and closes one exposure later: all rows are open together from 0 to `exposure − travel`.
 */
export interface Shutter {
  readonly exposureUs: number
  /** From the first row to the last: the curtains' travel, or the readout of an electronic shutter. */
  readonly travelUs: number
  readonly contact: Contact
}

/** What the hot-shoe contact does on this body with this shutter. */
export type Contact =
  /** Closed about as long as the shutter is open; opens `offsetUs` after one exposure from its closing. */
  | { readonly kind: 'held'; readonly offsetUs: number }
  /** Closed for a fixed time, whatever the shutter. */
  | { readonly kind: 'pulse'; readonly closedUs: number }
  /** No edge at all, as most bodies do with an electronic shutter. */
  | { readonly kind: 'silent' }

export interface Span {
  readonly fromUs: number
  readonly toUs: number
}

export function rowOpen({ exposureUs, travelUs }: Shutter, row: number): Span {
  const fromUs = (row - 1) * travelUs
  return { fromUs, toUs: fromUs + exposureUs }
}

/** When all rows are open together; null where the slit never uncovers the whole frame. */
export function allOpen({ exposureUs, travelUs }: Shutter): Span | null {
  return exposureUs > travelUs ? { fromUs: 0, toUs: exposureUs - travelUs } : null
}

/** When the contact opens again; null where it never closes. */
export function contactOpensUs({ exposureUs, contact }: Shutter): number | null {
  switch (contact.kind) {
    case 'held':
      return Math.max(0, exposureUs + contact.offsetUs)
    case 'pulse':
      return contact.closedUs
    case 'silent':
      return null
  }
}
