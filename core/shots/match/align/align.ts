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
/** No gap is dearer than this: behind it, the card or the camera was changed. */
const dearestGap = 1e-6

/**
 * Forward-backward over all monotone alignments of rows and shots: matched pairs, shots without a photo, exposures
 * without a shot, ghosts. Gaps are affine (the first missing one is dearer than those that follow); at both ends, where
 * card and log may simply not cover the same time, they cost what `entry` and `exit` say. Linear in the number of cells.
 *
 * States after a row: M/E[b], the row was matched / had no shot and b shots are done with; QM/QE, the same with shots
 * skipped up to the window's start; P, nothing matched yet; T, nothing will be matched any more.
 */
export function align(lattice: Lattice, habits: Habits): Alignment {
  const { rows, lo, hi, cell, fit, density, free, gap, beside, entry, exit } = lattice
  const { lost, lostInGap, lostOn, stray, strayOn, ghostMatched, ghostEmpty, edgeLost, edgeLostOn } = habits
  const cells = cell[rows] ?? 0
  const posterior = new Float64Array(cells)
  const scales = new Float64Array(rows)
  const origin = rows > 0 ? (lo[0] ?? 0) : 0
  const shots = rows > 0 ? (hi[rows - 1] ?? 0) - origin : 0
  const openAt = (shot: number): number => (free ? 1 - (free[shot] ?? 1) * (1 - stray) : stray)
  const onAt = (shot: number): number => (free ? 1 - (free[shot] ?? 1) * (1 - strayOn) : strayOn)
  const logOn = new Float64Array(free ? shots + 1 : 0)
  for (let shot = 0; free && shot < shots; shot += 1) {
    logOn[shot + 1] = (logOn[shot] ?? 0) + Math.log(onAt(origin + shot))
  }
  const powers = Float64Array.from({ length: 64 }, (_, count) => Math.max(dearestGap, strayOn ** count))
  /** Cost of going on skipping from shot `from` up to `to`. */
  const goOn = (from: number, to: number): number =>
    from >= to
      ? 1
      : free === null
        ? (powers[to - from] ?? dearestGap)
        : Math.max(dearestGap, Math.exp((logOn[to - origin] ?? 0) - (logOn[from - origin] ?? 0)))

  /** With `b` shots done with, the log says that it lost some. */
  const inGap = (b: number): boolean => (gap[b] ?? 1) === 1 || (gap[b + 1] ?? 1) === 1
  /** An exposure without a shot, when `b` shots are done with. */
  const lostAt = (b: number): number => (inGap(b) ? lostInGap : lost)
  /** A release that lost both its photo and its shot explains a gap in either's numbers: state E, not M, follows. */
  const emptyInGap = Math.max(ghostEmpty, leastEmptyInGap)
  /**
   * A row given up before the first pair or after the last leaves the shot of its own second, if any, a stray: no great
   * surprise for the `outermost` one where the log lost shots just there, for then its own is likely among them.
   */
  const strayIn = (row: number, done: number, outermost: boolean): number => {
    const shot = beside[row] ?? -1
    return shot < done ? 1 : outermost && gap[shot] === 1 ? onAt(shot) : openAt(shot)
  }
  let firstLost = true
  /** Where the log lost shots just before the first pair, exposures given up before it are no surprise. */
  const forgiven = Math.max(1, lostInGap / edgeLost)
  const enterAt = (shot: number): number =>
    (entry ? (entry[shot] ?? 1) : 1) * (!firstLost && gap[shot] === 1 ? forgiven : 1)
  const exitAt = (b: number): number => (exit ? (exit[b] ?? 1) : 1)
  /** The same where an exposure is given up next: no surprise where the log lost shots just there. */
  const leaveAt = (b: number): number => exitAt(b) * (gap[b] === 1 ? forgiven : 1)

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
    // Shots before the window can no longer be matched: states that stand there move on to its start.
    const on = goOn(base, from)
    qm *= on
    qe *= on
    nm.fill(0, 0, width + 1)
    ne.fill(0, 0, width + 1)
    for (let b = base; b <= top; b += 1) {
      const mb = m[b - base] ?? 0
      const eb = e[b - base] ?? 0
      if (b >= from) {
        nm[b - from] = mb
        ne[b - from] = eb
      } else if (mb > 0 || eb > 0) {
        const factor = openAt(b) * goOn(b + 1, from)
        qm += mb * factor
        qe += eb * factor
      }
    }
    ;[m, nm, e, ne] = [nm, m, ne, e]
    base = from
    top = to
    const rho = density[row] ?? 0
    const ghost = rho === 0
    const goE = ghost ? 1 : 1 - lostOn
    const stayE = ghost ? ghostEmpty : lostOn * rho
    const match = ghost ? ghostMatched : 1
    const fresh = ghost ? 0 : p
    const lostQ = ghost ? 0 : lostAt(from)
    let skipped = (1 - lostQ) * qm + goE * qe
    let total = 0
    let ending = qm * strayIn(row, from, true) * leaveAt(from)
    let ready = 0
    let carried = 0
    for (let b = 0; b <= width; b += 1) {
      const mb = m[b] ?? 0
      const eb = e[b] ?? 0
      if (b > 0) skipped = openAt(from + b - 1) * ready + onAt(from + b - 1) * skipped
      const lostB = ghost ? 0 : lostAt(from + b)
      ready = (1 - lostB) * mb + goE * eb
      ending += mb * strayIn(row, from + b, true) * leaveAt(from + b)
      const both = ghost && inGap(from + b)
      nm[b] = carried + (ghost && !both ? ghostEmpty * mb : 0)
      ne[b] = stayE * eb + (both ? emptyInGap : lostB * rho) * mb
      if (b < width) {
        const before = ready + skipped + (fresh > 0 ? fresh * enterAt(from + b) : 0)
        const weight = match * (fit[start + b] ?? 0)
        posterior[start + b] = before * weight
        carried = before * weight
      }
      total += (nm[b] ?? 0) + (ne[b] ?? 0)
    }
    const bothQ = ghost && inGap(from)
    qe = stayE * qe + (bothQ ? emptyInGap : lostQ * rho) * qm
    qm = ghost && !bothQ ? ghostEmpty * qm : 0
    if (!ghost) {
      t = rho * (edgeLost * ending + edgeLostOn * strayIn(row, 0, false) * t)
      p *= rho * strayIn(row, 0, firstLost) * (firstLost ? edgeLost : edgeLostOn)
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
    const goE = ghost ? 1 : 1 - lostOn
    const stayE = ghost ? ghostEmpty : lostOn * rho
    const match = ghost ? ghostMatched : 1
    const end = ghost ? 0 : edgeLost * rho * vt
    const lostQ = ghost ? 0 : lostAt(from)
    let skipping = 0
    for (let b = width; b >= 0; b -= 1) {
      let ready = 0
      if (b < width) {
        const value = vm[b + 1] ?? 0
        posterior[start + b] = ((posterior[start + b] ?? 0) * value * scale) / accepted
        const matched = match * (fit[start + b] ?? 0) * value
        ready = matched + openAt(from + b) * skipping
        skipping = matched + onAt(from + b) * skipping
      }
      const lostB = ghost ? 0 : lostAt(from + b)
      const both = ghost && inGap(from + b)
      const stay =
        ghost && !both ? ghostEmpty * (vm[b] ?? 0) : (both ? emptyInGap : lostB * rho) * (ve[b] ?? 0)
      wm[b] = scale * ((1 - lostB) * ready + stay + end * strayIn(row, from + b, true) * leaveAt(from + b))
      we[b] = scale * (goE * ready + stayE * (ve[b] ?? 0))
    }
    const bothQ = ghost && inGap(from)
    const stayQ = ghost && !bothQ ? ghostEmpty * vqm : (bothQ ? emptyInGap : lostQ * rho) * vqe
    const wqm = scale * ((1 - lostQ) * skipping + stayQ + end * strayIn(row, from, true) * leaveAt(from))
    const wqe = scale * (goE * skipping + stayE * vqe)
    vt *= ghost ? scale : scale * edgeLostOn * strayIn(row, 0, false) * rho
    if (row === 0) break
    const previousFrom = lo[row - 1] ?? 0
    const previousTo = hi[row - 1] ?? 0
    const on = goOn(previousFrom, from)
    // A state's own array position depends on its row's window: rebuild for the row before.
    for (let b = previousFrom; b <= previousTo; b += 1) {
      if (b >= from) {
        vm[b - previousFrom] = wm[b - from] ?? 0
        ve[b - previousFrom] = we[b - from] ?? 0
      } else {
        const factor = openAt(b) * goOn(b + 1, from)
        vm[b - previousFrom] = factor * wqm
        ve[b - previousFrom] = factor * wqe
      }
    }
    vqm = on * wqm
    vqe = on * wqe
  }
  return { logEvidence, posterior }
}
