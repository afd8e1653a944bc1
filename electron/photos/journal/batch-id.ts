import { batchIds } from './journal'

/** A batch's name begins with its time; before milliseconds were in it, with whole seconds. */
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})?-/

/**
 * Names the next batch: `20261123T143015250-4f2a`. It sorts behind all that the journal holds, even where two begin in
 * one instant or the clock was set back: undo takes the last, and looks no further.
 */
export async function nextBatchId(dataDir: string, time: Date, random: number): Promise<string> {
  const afterMs = (await batchIds(dataDir)).map((id) => (batchTimeMs(id) ?? Number.NEGATIVE_INFINITY) + 1)
  const atMs = afterMs.reduce((most, ms) => Math.max(most, ms), time.getTime())
  const stamp = new Date(atMs).toISOString().replace(/[-:.Z]/g, '')
  const tail = Math.floor(random * 0x10000)
  return `${stamp}-${tail.toString(16).padStart(4, '0')}`
}

/** When a batch began, by its name, ms since 1970; null where that does not say. */
export function batchTimeMs(id: string): number | null {
  const [, year, month, day, hour, minute, second, fraction = '000'] = STAMP.exec(id) ?? []
  const ms = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`)
  return Number.isNaN(ms) ? null : ms
}
