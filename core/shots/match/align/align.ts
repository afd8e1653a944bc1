import type { RunPlan } from '../tables/run-plan'
import { costsOf } from './costs'
import type { Habits } from './habits'

/** Which shots each row may have, and how well each fits. Windows never move back from row to row. */
export interface Lattice {
  readonly rows: number
  readonly lo: Int32Array
  /** Exclusive. */
  readonly hi: Int32Array
  /** Where each row's cells start; `cell[rows]` is their number. Cell of shot s in row r: cell[r] + s − lo[r]. */
  readonly cell: Int32Array
  /** Density per ms for an exposure's cells, plain probability for a ghost's. */
  readonly fit: Float64Array
  /** Density of the row without a shot; 0 marks a ghost. */
  readonly density: Float64Array
  /** Probability, by shot, that it is not another camera's. Null: 1 for all. */
  readonly free: Float64Array | null
  /** By shot: 1 where shots before it are known to be missing from the log. */
  readonly gap: Uint8Array
  /** What the plans of runs say; null where there are none. */
  readonly plan: RunPlan | null
  /** By row, the shot of its own second that is nobody's before it; -1 for none. */
  readonly beside: Int32Array
  /** What it costs to begin with a shot, where these rows are the camera's first; else null. */
  readonly entry: Float64Array | null
  /** What it costs to be through with the shots before a place for good, where these rows are its last; else null. */
  readonly exit: Float64Array | null
}

export interface Alignment {
  /** Log evidence of all alignments with at least one pair. */
  readonly logEvidence: number
  /** Probability of each cell. */
  readonly posterior: Float64Array
}

/** A missing file number beside missing shots: the same release is not there twice. */
const leastEmptyInGap = 0.3
/**
 * Forward-backward over all monotone alignments of rows and shots: matched pairs, shots without a photo, exposures
 * without a shot, ghosts. Gaps are affine (the first missing one is dearer than those that follow); at both ends, where
 * card and log may simply not cover the same time, they cost what `entry` and `exit` say. Linear in the number of cells.
 *
 * States after a row: M/E[b], the row was matched / had no shot and b shots are done with; QM/QE, the same with shots
 * skipped up to the window's start; P, nothing matched yet; T, nothing will be matched any more.
 */
export function align(lattice: Lattice, habits: Habits): Alignment {
  const { rows, lo, hi, cell, fit, density, gap, beside, entry, exit } = lattice
  const { ghostMatched, ghostEmpty, edgeLost, edgeLostOn } = habits
  const { origin, open, on, lost, lostOn, leave, late, inGap, goOn } = costsOf(lattice, habits)
  const cells = cell[rows] ?? 0
  const posterior = new Float64Array(cells)
  const scales = new Float64Array(rows)
  /** A release that lost both its photo and its shot explains a gap in either's numbers: state E, not M, follows. */
  const emptyInGap = Math.max(ghostEmpty, leastEmptyInGap)
  /**
   * A row given up before the first pair or after the last leaves the shot of its own second, if any, a stray: no great
   * surprise for the `outermost` one where the log lost shots just there, for then its own is likely among them.
   */
  const strayCost = (shot: number, outermost: boolean): number =>
    shot < 0 ? 1 : ((outermost && gap[shot] === 1 ? on : open)[shot - origin] ?? 1)
  let firstLost = true
  const exitAt = (b: number): number => (exit ? (exit[b] ?? 1) : 1)

  let widest = 1
  for (let row = 0; row < rows; row += 1) widest = Math.max(widest, (hi[row] ?? 0) - (lo[row] ?? 0) + 1)
  let m = new Float64Array(widest + 1)
  let e = new Float64Array(widest + 1)
  let nm = new Float64Array(widest + 1)
  let ne = new Float64Array(widest + 1)
  let base = lo[0] ?? 0
  let top = base
  let qm = 0
  let qe = 0
  let p = 1
  let t = 0
  let logEvidence = 0

  for (let row = 0; row < rows; row += 1) {
    const from = lo[row] ?? 0
    const to = hi[row] ?? 0
    const start = cell[row] ?? 0
    const width = to - from
    const place = from - origin
    // Shots before the window can no longer be matched: states that stand there move on to its start.
    const moved = goOn(base, from)
    qm *= moved
    qe *= moved
    nm.fill(0, 0, width + 1)
    ne.fill(0, 0, width + 1)
    for (let b = base; b <= top; b += 1) {
      const mb = m[b - base] ?? 0
      const eb = e[b - base] ?? 0
      if (b >= from) {
        nm[b - from] = mb
        ne[b - from] = eb
      } else if (mb > 0 || eb > 0) {
        const factor = (open[b - origin] ?? 1) * goOn(b + 1, from)
        qm += mb * factor
        qe += eb * factor
      }
    }
    ;[m, nm, e, ne] = [nm, m, ne, e]
    base = from
    top = to
    const rho = density[row] ?? 0
    const ghost = rho === 0
    const match = ghost ? ghostMatched : 1
    const fresh = ghost ? 0 : p
    const lostQ = ghost ? 0 : (lost[place] ?? 0)
    const goQ = ghost ? 1 : 1 - (lostOn[place] ?? 0)
    const stayingQ = ghost ? ghostEmpty : (lostOn[place] ?? 0) * rho
    const own = beside[row] ?? -1
    const given = strayCost(own, true)
    let skipped = (1 - lostQ) * qm + goQ * qe
    let total = 0
    let ending = qm * (own < from ? 1 : given) * (leave[place] ?? 1)
    let ready = 0
    let carried = 0
    for (let b = 0; b <= width; b += 1) {
      const mb = m[b] ?? 0
      const eb = e[b] ?? 0
      const at = place + b
      if (b > 0) skipped = (open[at - 1] ?? 1) * ready + (on[at - 1] ?? 1) * skipped
      const lostB = ghost ? 0 : (lost[at] ?? 0)
      const onB = ghost ? 0 : (lostOn[at] ?? 0)
      ready = (1 - lostB) * mb + (1 - onB) * eb
      ending += mb * (own < from + b ? 1 : given) * (leave[at] ?? 1)
      const both = ghost && inGap[at] === 1
      const matched = carried + (ghost && !both ? ghostEmpty * mb : 0)
      const empty = (ghost ? ghostEmpty : onB * rho) * eb + (both ? emptyInGap : lostB * rho) * mb
      nm[b] = matched
      ne[b] = empty
      if (b < width) {
        let before = ready + skipped
        if (fresh > 0) {
          const opening = entry ? (entry[from + b] ?? 1) : 1
          before += fresh * (opening * (firstLost ? 1 : (late[at] ?? 1)))
        }
        carried = before * (match * (fit[start + b] ?? 0))
        posterior[start + b] = carried
      }
      total += matched + empty
    }
    const bothQ = ghost && inGap[place] === 1
    qe = stayingQ * qe + (bothQ ? emptyInGap : lostQ * rho) * qm
    qm = ghost && !bothQ ? ghostEmpty * qm : 0
    if (!ghost) {
      t = rho * (edgeLost * ending + edgeLostOn * strayCost(own, false) * t)
      p *= rho * strayCost(own, firstLost) * (firstLost ? edgeLost : edgeLostOn)
      firstLost = false
    }
    total += qm + qe + t + p
    const scale = total > 0 ? 1 / total : 1
    scales[row] = scale
    logEvidence -= Math.log(scale)
    for (let b = 0; b <= width; b += 1) {
      nm[b] = (nm[b] ?? 0) * scale
      ne[b] = (ne[b] ?? 0) * scale
    }
    ;[m, nm, e, ne] = [nm, m, ne, e]
    qm *= scale
    qe *= scale
    t *= scale
    p *= scale
  }
  let accepted = qm * exitAt(base) + t
  for (let b = 0; b <= top - base; b += 1) accepted += (m[b] ?? 0) * exitAt(base + b)
  if (!(accepted > 0)) return { logEvidence: Number.NEGATIVE_INFINITY, posterior: new Float64Array(cells) }
  logEvidence += Math.log(accepted)

  // Backward: vm/ve[b], value of M/E after this row; wm/we the same before it.
  const vm = m
  const ve = e
  const wm = nm
  const we = ne
  for (let b = 0; b <= top - base; b += 1) vm[b] = exitAt(base + b)
  ve.fill(0, 0, top - base + 1)
  let vqm = exitAt(base)
  let vqe = 0
  let vt = 1
  for (let row = rows - 1; row >= 0; row -= 1) {
    const from = lo[row] ?? 0
    const to = hi[row] ?? 0
    const start = cell[row] ?? 0
    const width = to - from
    const scale = scales[row] ?? 1
    const rho = density[row] ?? 0
    const ghost = rho === 0
    const match = ghost ? ghostMatched : 1
    const end = ghost ? 0 : edgeLost * rho * vt
    const place = from - origin
    const lostQ = ghost ? 0 : (lost[place] ?? 0)
    const goQ = ghost ? 1 : 1 - (lostOn[place] ?? 0)
    const stayingQ = ghost ? ghostEmpty : (lostOn[place] ?? 0) * rho
    const own = beside[row] ?? -1
    const given = strayCost(own, true)
    let skipping = 0
    for (let b = width; b >= 0; b -= 1) {
      const at = place + b
      let ready = 0
      if (b < width) {
        const value = vm[b + 1] ?? 0
        posterior[start + b] = ((posterior[start + b] ?? 0) * value * scale) / accepted
        const matched = match * (fit[start + b] ?? 0) * value
        ready = matched + (open[at] ?? 1) * skipping
        skipping = matched + (on[at] ?? 1) * skipping
      }
      const lostB = ghost ? 0 : (lost[at] ?? 0)
      const onB = ghost ? 0 : (lostOn[at] ?? 0)
      const both = ghost && inGap[at] === 1
      const stay =
        ghost && !both ? ghostEmpty * (vm[b] ?? 0) : (both ? emptyInGap : lostB * rho) * (ve[b] ?? 0)
      wm[b] = scale * ((1 - lostB) * ready + stay + end * (own < from + b ? 1 : given) * (leave[at] ?? 1))
      we[b] = scale * ((1 - onB) * ready + (ghost ? ghostEmpty : onB * rho) * (ve[b] ?? 0))
    }
    const bothQ = ghost && inGap[place] === 1
    const stayQ = ghost && !bothQ ? ghostEmpty * vqm : (bothQ ? emptyInGap : lostQ * rho) * vqe
    const ended = end * (own < from ? 1 : given) * (leave[place] ?? 1)
    const wqm = scale * ((1 - lostQ) * skipping + stayQ + ended)
    const wqe = scale * (goQ * skipping + stayingQ * vqe)
    vt *= ghost ? scale : scale * edgeLostOn * strayCost(own, false) * rho
    if (row === 0) break
    const previousFrom = lo[row - 1] ?? 0
    const previousTo = hi[row - 1] ?? 0
    const moved = goOn(previousFrom, from)
    // A state's own array position depends on its row's window: rebuild for the row before.
    for (let b = previousFrom; b <= previousTo; b += 1) {
      if (b >= from) {
        vm[b - previousFrom] = wm[b - from] ?? 0
        ve[b - previousFrom] = we[b - from] ?? 0
      } else {
        const factor = (open[b - origin] ?? 1) * goOn(b + 1, from)
        vm[b - previousFrom] = factor * wqm
        ve[b - previousFrom] = factor * wqe
      }
    }
    vqm = moved * wqm
    vqe = moved * wqe
  }
  return { logEvidence, posterior }
}
