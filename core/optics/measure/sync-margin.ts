import { allOpen } from '../sync/shutter'

export interface SyncMargin {
  /** All rows are open together for so long after the contact has closed; 0 where they never are. */
  readonly openUs: number
  /** What of it is left when the light has come: negative where it comes too late. */
  readonly leftUs: number
}

/** What a flash has at the fastest sync speed: the time in which all rows are open, less what the rig takes to light. */
export function syncMargin(
  { xSyncS, travelMs }: { readonly xSyncS: number; readonly travelMs: number },
  lateUs: number,
): SyncMargin {
  const open = allOpen({ exposureUs: xSyncS * 1e6, travelUs: travelMs * 1000, contact: { kind: 'silent' } })
  const openUs = open?.toUs ?? 0
  return { openUs, leftUs: openUs - lateUs }
}
