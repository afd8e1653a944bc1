import type { LightRecord } from '../light/light-record'
import { lightKey } from './light-key'
import type { TimelineLine } from './shot-line'

interface Change {
  /** When the light began to move towards it; `timeMs` where the line does not say. */
  readonly fromMs: number
  /** When it came to rest. */
  readonly timeMs: number
  readonly errorMs: number
  readonly key: string
  readonly line: TimelineLine
}

/** The changes of each rig's light, in order of time. */
export type Timeline = ReadonlyMap<string, readonly Change[]>

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function timelineOf(lines: readonly TimelineLine[]): Timeline {
  const rigs = new Map<string, Change[]>()
  for (const line of lines) {
    const timeMs = Date.parse(line.time)
    if (!Number.isFinite(timeMs)) continue
    const changes = rigs.get(line.rig) ?? []
    const movedMs = typeof line['movedFrom'] === 'string' ? Date.parse(line['movedFrom']) : timeMs
    changes.push({
      fromMs: movedMs < timeMs ? movedMs : timeMs,
      timeMs,
      errorMs: line.timeErrorMs,
      key: lightKey(line.light),
      line,
    })
    rigs.set(line.rig, changes)
  }
  for (const changes of rigs.values()) {
    changes.sort(
      (a, b) => a.timeMs - b.timeMs || compareText(a.line.boot, b.line.boot) || a.line.rev - b.line.rev,
    )
  }
  return new Map([...rigs].sort(([a], [b]) => compareText(a, b)))
}

/** Longer than this without a word from the rig, it may have been switched off. */
const longestSilenceMs = 12 * 3_600_000

/** The light of one rig during the whole of `[fromMs, toMs]` (UTC), or null if it may have changed or is not known. */
function lightDuring(changes: readonly Change[], fromMs: number, toMs: number): Change | null {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((changes[middle]?.timeMs ?? 0) <= fromMs) low = middle + 1
    else high = middle
  }
  const current = changes[low - 1]
  if (!current || fromMs - current.timeMs > longestSilenceMs) return null
  // A change whose own time is unsure may have come after the exposure began: what stood before must be the same.
  for (let index = low - 1; index >= 0; index -= 1) {
    const change = changes[index]
    if (!change || change.timeMs + change.errorMs <= fromMs) break
    if (change.fromMs < change.timeMs || (changes[index - 1]?.key ?? '') !== current.key) return null
  }
  for (let index = low; index < changes.length; index += 1) {
    const change = changes[index]
    if (!change || change.fromMs - change.errorMs > toMs) break
    // While it moves, it is neither what it was nor what it will be, though it may come back.
    if (change.fromMs < change.timeMs || change.key !== current.key) return null
  }
  return current
}

export interface SteadyLight {
  readonly key: string
  readonly light: LightRecord
}

/**
 * The light during `[fromMs, toMs]` (UTC in ms), by the rig that is named, or by all rigs of the timeline if they
 * agree. Null when it changed, when rigs differ, or when nothing is known.
 */
export function lightAt(
  timeline: Timeline,
  rig: string | null,
  fromMs: number,
  toMs: number,
): SteadyLight | null {
  const named = rig === null ? undefined : timeline.get(rig)
  const answers = (named ? [named] : [...timeline.values()]).map((changes) =>
    lightDuring(changes, fromMs, toMs),
  )
  const [first] = answers
  if (!first || answers.some((answer) => answer?.key !== first.key)) return null
  return { key: first.key, light: first.line.light }
}
