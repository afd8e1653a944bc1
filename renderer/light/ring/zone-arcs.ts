import type { Zone } from '../../../core/light/looks/look'
import type { Geometry } from './geometry'

/** Neighbouring pixels of one zone, first and last in chain order. On a ring a run may pass the end of the chain. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly count: number
}

export interface ZoneArc {
  readonly zone: Zone
  readonly runs: readonly Run[]
}

/** Splits ascending indices into runs of neighbours; on a closed chain the end meets the start. */
export function runsOf(pixels: readonly number[], total: number, closed: boolean): readonly Run[] {
  const runs: { first: number; last: number; count: number }[] = []
  for (const pixel of pixels) {
    const run = runs.at(-1)
    if (run && pixel === run.last + 1) {
      run.last = pixel
      run.count++
    } else {
      runs.push({ first: pixel, last: pixel, count: 1 })
    }
  }
  const [start, end] = [runs[0], runs.at(-1)]
  if (closed && start && end && start !== end && start.first === 0 && end.last === total - 1) {
    runs.shift()
    end.last = start.last
    end.count += start.count
  }
  return runs
}

export function zoneArcs(zones: readonly Zone[], geometry: Geometry): readonly ZoneArc[] {
  return zones
    .filter((zone) => zone.pixels.length > 0)
    .map((zone) => ({
      zone,
      runs: runsOf(
        zone.pixels.filter((pixel) => pixel < geometry.discs.length),
        geometry.discs.length,
        geometry.closed,
      ),
    }))
}

/** Half the angle between neighbouring pixels, so that the arc of one pixel has a length. */
const reachDeg = (geometry: Geometry) => (360 / geometry.discs.length) * 0.42

/** Where a run's arc starts and how far it goes, in degrees; the sign of `sweep` is the way of the chain. */
export function runAngles(run: Run, geometry: Geometry): { readonly start: number; readonly sweep: number } {
  const first = geometry.discs[run.first]
  const second = geometry.discs[(run.first + 1) % geometry.discs.length]
  if (!first || !second) return { start: 0, sweep: 0 }
  const step = ((second.angleDeg - first.angleDeg + 540) % 360) - 180
  const way = step < 0 ? -1 : 1
  if (run.count === geometry.discs.length) return { start: 0, sweep: 360 }
  const half = reachDeg(geometry)
  return { start: first.angleDeg - way * half, sweep: way * (Math.abs(step) * (run.count - 1) + 2 * half) }
}

/** Radius of the arcs and of the names outside them. */
export const arcRadius = (geometry: Geometry) => geometry.reach + geometry.discRadius + 14

/** The zone whose arc is under a point, or null: it is the handle by which a zone is turned. */
export function hitArc(arcs: readonly ZoneArc[], geometry: Geometry, x: number, y: number): Zone | null {
  if (!geometry.closed) return null
  const distance = Math.hypot(x - geometry.center.x, y - geometry.center.y)
  if (Math.abs(distance - arcRadius(geometry)) > 11) return null
  const angle = (Math.atan2(x - geometry.center.x, geometry.center.y - y) * 180) / Math.PI
  for (const { zone, runs } of arcs) {
    for (const run of runs) {
      const { start, sweep } = runAngles(run, geometry)
      const along = ((((angle - start) * Math.sign(sweep)) % 360) + 360) % 360
      if (along <= Math.abs(sweep)) return zone
    }
  }
  return null
}
