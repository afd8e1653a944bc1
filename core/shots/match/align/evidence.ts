import type { Exposure } from '../tables/exposures'
import type { ShotTable } from '../tables/shot-table'

/** Likelihood ratio, from what exposure and shot tell beside their times, that they belong together. */
export type Evidence = (exposure: number, shot: number) => number

/**
 * Bodies that hold the contact while the shutter is open: closed time near exposure time, up to a few ms that belong to
 * curtains and opto-coupler.
 */
const agrees = (exposureMs: number, closedMs: number): boolean =>
  Math.abs(closedMs - exposureMs) <= Math.max(5, 0.2 * exposureMs)

/** How much of chance agreement is with neighbours, which are mostly exposed alike. */
const repeated = 0.2

/**
 * Exposure time against closed time, where this set has something to tell (closed times that differ), and dark pictures
 * against dark frames. Null when neither says anything. `tracks` is the share of this camera's pairs that agree, as
 * learnt; a body that only pulses agrees no more often than chance and its evidence fades to 1 by itself.
 */
export function evidenceFrom(
  exposures: readonly Exposure[],
  table: ShotTable,
  tracks: number,
): Evidence | null {
  const { closedMs, dark } = table
  let shortest = Number.POSITIVE_INFINITY
  let longest = 0
  for (let shot = 0; shot < closedMs.length; shot += 1) {
    const closed = closedMs[shot] ?? Number.NaN
    if (Number.isNaN(closed)) continue
    shortest = Math.min(shortest, closed)
    longest = Math.max(longest, closed)
  }
  const varied = tracks > 0 && longest > Math.max(5, 1.2 * shortest)
  const darkShots = dark.reduce((sum, value) => sum + value, 0)
  const looks = darkShots > 0 && darkShots < dark.length && exposures.some(({ level }) => level !== null)
  if (!varied && !looks) return null
  const alike = repeats(exposures)
  // By exposure: how often a shot that is not its own would agree with it.
  const chance = new Map<number, number>()
  const sample = Math.max(1, Math.floor(closedMs.length / 2000))
  const chanceOf = (exposureMs: number): number => {
    const cached = chance.get(exposureMs)
    if (cached !== undefined) return cached
    let seen = 0
    let agreeing = 0
    for (let shot = 0; shot < closedMs.length; shot += sample) {
      const closed = closedMs[shot] ?? Number.NaN
      if (Number.isNaN(closed)) continue
      seen += 1
      if (agrees(exposureMs, closed)) agreeing += 1
    }
    const share = (1 - repeated) * ((agreeing + 0.5) / (seen + 1)) + repeated * alike
    chance.set(exposureMs, share)
    return share
  }
  // Asked for in every cell of an alignment: columns, and NaN where an exposure has nothing to tell.
  const exposureMs = new Float64Array(exposures.length)
  const shares = new Float64Array(exposures.length)
  const levels = new Float64Array(exposures.length)
  for (let index = 0; index < exposures.length; index += 1) {
    const own = exposures[index]?.exposureMs ?? null
    exposureMs[index] = own ?? Number.NaN
    shares[index] = varied && own !== null ? chanceOf(own) : Number.NaN
    levels[index] = exposures[index]?.level ?? Number.NaN
  }
  return (index, shot) => {
    let ratio = 1
    const closed = closedMs[shot] ?? Number.NaN
    const own = exposureMs[index] ?? Number.NaN
    if (varied && !Number.isNaN(own) && !Number.isNaN(closed)) {
      const share = shares[index] ?? 1
      const agree = tracks * 0.98 + (1 - tracks) * share
      ratio *= agrees(own, closed) ? agree / share : (1 - agree) / (1 - share)
    }
    const level = levels[index] ?? Number.NaN
    if (looks && !Number.isNaN(level)) {
      const isBlack = level < 0.02
      const isDark = dark[shot] === 1
      // Another light in the room can light a dark frame; a lit frame can come out black by its exposure.
      if (isBlack) ratio *= isDark ? 1 : 0.1
      else ratio *= isDark ? 0.2 : 1
    }
    return ratio
  }
}

/** Two kinds of evidence as one. */
export const both = (a: Evidence | null, b: Evidence | null): Evidence | null =>
  a === null || b === null ? (a ?? b) : (exposure, shot) => a(exposure, shot) * b(exposure, shot)

/** How often one exposure is as long as the one before it. */
function repeats(exposures: readonly Exposure[]): number {
  let same = 0
  for (let index = 1; index < exposures.length; index += 1) {
    if (exposures[index]?.exposureMs === exposures[index - 1]?.exposureMs) same += 1
  }
  return (same + 0.5) / exposures.length
}

/** How many of the likely pairs agree in exposure and closed time, against chance: 0 when the body only pulses. */
export function tracksShare(pairs: readonly (readonly [exposureMs: number, closedMs: number])[]): number {
  if (pairs.length < 3) return 0
  let agreeing = 0
  for (const [exposureMs, closedMs] of pairs) if (agrees(exposureMs, closedMs)) agreeing += 1
  const share = agreeing / pairs.length
  // Below half, what agrees agrees by accident.
  return share < 0.5 ? 0 : Math.min(0.97, (share * pairs.length + 1) / (pairs.length + 2))
}
