import type { CameraClock } from '../../match-result'
import { offsetAt, trueTime } from '../clock/clock-line'
import type { Segment } from '../solve/solve-camera'
import type { ShotTable } from '../tables/shot-table'

/** Below this, a clock is a guess and not shown. */
const shown = 0.5

/** The clocks that were found, or at least known, one for each stretch between two settings. */
export function clocksOf(segments: readonly Segment[], table: ShotTable): readonly CameraClock[] {
  return segments.flatMap(({ camera, exposures, solution, prior }): CameraClock[] => {
    const zones = new Map<number, { count: number; readonly localMs: number }>()
    for (const { zoneMs, localMs } of exposures) {
      const zone = zones.get(zoneMs)
      if (zone) zone.count += 1
      else zones.set(zoneMs, { count: 1, localMs })
    }
    const best = solution.clock
    const solved = best !== null && best.weight >= shown
    if (!solved && !prior.known) return []
    return [...zones].map(([zoneMs, { count, localMs }]) => {
      if (!solved) {
        const offsetMs = prior.known?.offsetMs ?? 0
        return {
          id: camera,
          offsetS: (offsetMs + zoneMs) / 1000,
          atUtc: new Date(localMs - offsetMs).toISOString(),
          driftPpm: prior.drift * 1e6,
          from: prior.known?.from ?? 'known',
          photos: count,
        }
      }
      const at = Math.round(trueTime(best.line, localMs - table.epochMs) + table.epochMs)
      return {
        id: camera,
        offsetS: Math.round(offsetAt(best.line, at - table.epochMs) + zoneMs) / 1000,
        atUtc: new Date(at).toISOString(),
        driftPpm: Math.round(best.line.drift * 1e8) / 100,
        from: 'shots' as const,
        photos: count,
      }
    })
  })
}
