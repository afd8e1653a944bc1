import { type ClockLine, LineSums } from '../clock/clock-line'
import { type Alignment, align, type Lattice } from './align'
import { type Counts, type Habits, learnHabits } from './habits'
import { buildLattice, difference, pairSpread, residual, type Stream } from './lattice'
import { residualDensity } from './residual'
import { type Point, sharpen } from './sharpen'

/** One way the camera's clock may have run, and what follows for its photos. */
export interface Fit {
  readonly stream: Stream
  readonly line: ClockLine
  readonly scale: number
  readonly habits: Habits
  readonly first: number
  readonly last: number
  readonly lattice: Lattice
  readonly alignment: Alignment
}

/** What a fit goes by that stays the same while it is tried. */
export interface FitOptions {
  readonly drift: number
  readonly driftSd: number
  readonly scale: number
  readonly habits: Habits
}

/** Aligns rows `[first, last)` under a clock. */
export function fitRows(
  stream: Stream,
  line: ClockLine,
  options: FitOptions,
  first: number,
  last: number,
): Fit {
  const { scale, habits } = options
  const lattice = buildLattice(stream, line, scale, first, last)
  return { stream, line, scale, habits, first, last, lattice, alignment: align(lattice, habits) }
}

/** Calls back with every pair of an exposure and a shot that has some probability. */
export function forEachPair(fit: Fit, visit: (row: number, shot: number, probability: number) => void): void {
  const { lattice, alignment, first, stream } = fit
  for (let index = 0; index < lattice.rows; index += 1) {
    if ((stream.rows.exposure[first + index] ?? -1) < 0) continue
    const from = lattice.lo[index] ?? 0
    const start = (lattice.cell[index] ?? 0) - from
    for (let shot = from; shot < (lattice.hi[index] ?? 0); shot += 1) {
      const probability = alignment.posterior[start + shot] ?? 0
      if (probability > 1e-5) visit(first + index, shot, probability)
    }
  }
}

/** The straight line through the pairs, each with its probability. Null when there are none. */
function lineThrough(fit: Fit, options: FitOptions): ClockLine | null {
  const { stream, line, scale } = fit
  const { rows, table } = stream
  const sums = new LineSums(line.atMs, line.offsetMs)
  forEachPair(fit, (row, shot, probability) => {
    const half = rows.halfMs[row] ?? 0
    const variance = pairSpread(table, scale, shot) ** 2 + (half * half) / 3
    sums.add(table.timeMs[shot] ?? 0, difference(rows, table, row, shot), probability / variance)
  })
  if (sums.weight < 1e-9) return null
  const solved = sums.solve(options.drift, options.driftSd, 1.5)
  // Never surer than a few ms: clocks wander with temperature, which a straight line cannot follow.
  return solved && { ...solved, offsetVariance: solved.offsetVariance + 9 }
}

/** Aligns rows `[first, last)`, draws the clock's line through what came of it, and aligns again. */
export function improve(
  stream: Stream,
  start: ClockLine,
  options: FitOptions,
  first: number,
  last: number,
  rounds: number,
): Fit {
  let fit = fitRows(stream, start, options, first, last)
  for (let round = 0; round < rounds; round += 1) {
    const line = lineThrough(fit, options)
    if (!line) break
    const moved =
      Math.abs(line.offsetMs - fit.line.offsetMs) > 1 || line.offsetVariance < 0.8 * fit.line.offsetVariance
    if (!moved && round > 0) break
    fit = fitRows(stream, line, options, first, last)
  }
  return fit
}

const mostPoints = 2000

/** The clock's line after a fit: by maximum likelihood where ticks are coarse against the jitter. */
function sharpLine(fit: Fit, options: FitOptions): ClockLine {
  const { stream, scale } = fit
  const line = lineThrough(fit, options) ?? fit.line
  const { rows, table } = stream
  const stride = Math.max(1, Math.floor(fit.lattice.rows / mostPoints))
  const points: Point[] = []
  forEachPair(fit, (row, shot, probability) => {
    if (probability < 0.3 || row % stride !== 0) return
    const halfMs = rows.halfMs[row] ?? 0
    const trueMs = table.timeMs[shot] ?? 0
    const differenceMs = difference(rows, table, row, shot)
    points.push({ trueMs, differenceMs, probability, halfMs, sigmaMs: pairSpread(table, scale, shot) })
  })
  const [point] = points
  if (!point || point.halfMs < 2 * point.sigmaMs) return line
  return sharpen(line, points, options.drift, options.driftSd)
}

/** Draws the line as sharply as it can be drawn and aligns rows `[first, last)` with it. */
export const sharpened = (fit: Fit, options: FitOptions, first: number, last: number): Fit =>
  fitRows(fit.stream, sharpLine(fit, options), options, first, last)

/** How wide the residuals really are against what was assumed, by maximum likelihood over a few steps. */
export function learnScale(fit: Fit): number {
  const { stream, line } = fit
  const { rows, table } = stream
  const scales = [0.1, 0.18, 0.32, 0.56, 1, 1.8, 3.2]
  const logs = scales.map(() => 0)
  let weight = 0
  const stride = Math.max(1, Math.floor(fit.lattice.rows / 4000))
  forEachPair(fit, (row, shot, probability) => {
    if (row % stride !== 0 || probability < 0.3) return
    weight += probability
    const half = rows.halfMs[row] ?? 0
    const off = residual(rows, table, line, row, shot)
    scales.forEach((scale, index) => {
      const density = residualDensity(off, half, pairSpread(table, fit.scale * scale, shot))
      logs[index] = (logs[index] ?? 0) + probability * Math.log(density)
    })
  })
  if (weight < 20) return fit.scale
  let best = 4
  scales.forEach((_, index) => {
    if ((logs[index] ?? 0) > (logs[best] ?? 0) + 1) best = index
  })
  return Math.min(5, Math.max(0.08, fit.scale * (scales[best] ?? 1)))
}

/** Counts what went missing between the first and the last pair. */
function countHabits(fit: Fit): Counts {
  const { lattice, alignment, first, stream } = fit
  const { gap } = lattice
  const counts = {
    exposures: 0,
    lost: 0,
    lostInGap: 0,
    lostOn: 0,
    gaps: 0,
    matched: 0,
    strays: 0,
    strayOn: 0,
    ghosts: 0,
    ghostsMatched: 0,
  }
  let pending = { lost: 0, lostInGap: 0, lostOn: 0 }
  let firstShot = -1
  let lastShot = -1
  let before = 0
  for (let index = 0; index < lattice.rows; index += 1) {
    const from = lattice.lo[index] ?? 0
    const to = lattice.hi[index] ?? 0
    const start = (lattice.cell[index] ?? 0) - from
    let sum = 0
    for (let shot = from; shot < to; shot += 1) {
      const probability = alignment.posterior[start + shot] ?? 0
      sum += probability
      if (probability > 0.5) {
        if (firstShot < 0) firstShot = shot
        lastShot = Math.max(lastShot, shot)
      }
    }
    counts.matched += sum
    if ((stream.rows.exposure[first + index] ?? -1) < 0) {
      counts.ghosts += 1
      counts.ghostsMatched += sum
      continue
    }
    if (firstShot < 0) continue
    counts.exposures += 1
    const missing = 1 - sum
    if (gap[lastShot + 1] === 1 || gap[lastShot + 2] === 1) pending.lostInGap += missing
    else pending.lost += missing
    pending.lostOn += missing * before
    before = missing
    // What is lost behind the last pair does not count: the log may end there.
    if (sum <= 0.5) continue
    counts.lost += pending.lost
    counts.lostInGap += pending.lostInGap
    counts.lostOn += pending.lostOn
    pending = { lost: 0, lostInGap: 0, lostOn: 0 }
  }
  const claimed = new Float64Array(Math.max(0, lastShot - firstShot + 1))
  for (let index = 0; firstShot >= 0 && index < lattice.rows; index += 1) {
    const start = (lattice.cell[index] ?? 0) - (lattice.lo[index] ?? 0)
    for (let shot = Math.max(firstShot, lattice.lo[index] ?? 0); shot < (lattice.hi[index] ?? 0); shot += 1) {
      claimed[shot - firstShot] = (claimed[shot - firstShot] ?? 0) + (alignment.posterior[start + shot] ?? 0)
    }
  }
  let strayBefore = 0
  for (let shot = firstShot; firstShot >= 0 && shot <= lastShot; shot += 1) {
    counts.gaps += gap[shot] ?? 0
    const stray = Math.max(0, (stream.free?.[shot] ?? 1) - (claimed[shot - firstShot] ?? 0))
    counts.strays += stray
    counts.strayOn += stray * strayBefore
    strayBefore = stray
  }
  return counts
}

export const learntHabits = (fit: Fit): Habits => learnHabits(countHabits(fit))
