import { hexToFrame } from '../../../light/frame'
import type { LightRecord } from '../../../light/light-record'
import type { Exposure } from '../tables/exposures'
import type { ShotTable } from '../tables/shot-table'
import type { Evidence } from './evidence'
import { type Fit, forEachPair } from './fit'

/**
 * How far a picture's brightness strays from its light, in stops: where light comes from changes what of it the subject
 * sends back, and tone curves bend.
 */
const STRAY_EV = 0.7
/** Brightness that has nothing to do with the rig's light: another subject, a hand before the lens, the sun. */
const ODD = 0.15
/** Lights that differ by less tell nothing. */
const LEAST_SPREAD_EV = 1
/** Fewer pairs do not tell how bright the subject is. */
const LEAST_PAIRS = 5
const MOST_SAMPLES = 1000

/** White as a whole drive of each channel gives it, roughly: for differences of a stop and more. */
const WEIGHTS = [0.2, 0.6, 0.1, 1]

/** Stops of a light: with what the shutter takes of it, where that is not the exposure time's to say. */
interface ShotLight {
  readonly ev: number
  readonly steady: boolean
}

function lightOf({ frame, flash }: LightRecord): ShotLight | null {
  const drives = hexToFrame(frame)
  if (drives === null) return null
  const sum = drives.reduce((all, drive, index) => all + drive * (WEIGHTS[index % 4] ?? 0), 0)
  const lit = flash === null || flash.onUs === null ? null : (flash.onUs * flash.pulses) / 1e6
  const ev = Math.log2(sum) + Math.log2(lit ?? 1)
  return Number.isFinite(ev) ? { ev, steady: lit === null } : null
}

/** The lights of a log's shots, each made once. */
function lightsOf(table: ShotTable): (shot: number) => ShotLight | null {
  const known = new Map<number, ShotLight | null>()
  return (shot) => {
    const number = table.light[shot] ?? -1
    const cached = known.get(number)
    if (cached !== undefined) return cached
    const line = table.lines[shot]
    const light = line === undefined ? null : lightOf(line.light)
    known.set(number, light)
    return light
  }
}

/** Stops by which a picture is brighter than the light alone explains: the subject's, and alike for all it was taken of. */
function surplus({ litEv, exposureMs }: Exposure, { ev, steady }: ShotLight): number {
  if (litEv === null || (steady && exposureMs === null)) return Number.NaN
  return litEv - ev - (steady ? Math.log2((exposureMs ?? 1000) / 1000) : 0)
}

const normal = (off: number): number =>
  Math.exp((-0.5 * off * off) / STRAY_EV ** 2) / (STRAY_EV * Math.sqrt(2 * Math.PI))

/**
 * Pictures that are brighter under brighter light, where the caller measured them and lights differ. How bright the
 * subject is, is learnt from the pairs of this fit; under a wrong clock no one brightness explains them. Null where
 * nothing can be told. Dark frames are not judged here.
 */
export function brightnessEvidence(fit: Fit): Evidence | null {
  const { rows, table } = fit.stream
  if (!rows.measured) return null
  const light = lightsOf(table)
  const pairs: { readonly surplus: number; readonly probability: number }[] = []
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  forEachPair(fit, (row, shot, probability) => {
    const exposure = rows.exposures[rows.exposure[row] ?? -1]
    const lit = light(shot)
    if (probability < 0.2 || exposure === undefined || lit === null) return
    const over = surplus(exposure, lit)
    if (Number.isNaN(over)) return
    pairs.push({ surplus: over, probability })
    least = Math.min(least, lit.ev)
    most = Math.max(most, lit.ev)
  })
  if (pairs.length < LEAST_PAIRS || most - least < LEAST_SPREAD_EV) return null
  const subject = weightedMedian(pairs)
  const usual = usualDensity(table, light)
  return (index, shot) => {
    const exposure = rows.exposures[index]
    const lit = light(shot)
    if (exposure === undefined || lit === null) return 1
    const over = surplus(exposure, lit)
    if (Number.isNaN(over)) return 1
    const own = normal(over - subject)
    return ODD + ((1 - ODD) * own) / usual(exposure, subject)
  }
}

/** How well a picture fits any of the log's shots, by its brightness alone. */
function usualDensity(table: ShotTable, light: (shot: number) => ShotLight | null) {
  const step = Math.max(1, Math.ceil(table.light.length / MOST_SAMPLES))
  const known = new Map<Exposure, number>()
  return (exposure: Exposure, subject: number): number => {
    const cached = known.get(exposure)
    if (cached !== undefined) return cached
    let [sum, count] = [0, 0]
    for (let shot = 0; shot < table.light.length; shot += step) {
      const lit = light(shot)
      const over = lit === null ? Number.NaN : surplus(exposure, lit)
      if (Number.isNaN(over)) continue
      sum += normal(over - subject)
      count += 1
    }
    const density = Math.max(sum / Math.max(1, count), 1e-4)
    known.set(exposure, density)
    return density
  }
}

function weightedMedian(
  pairs: readonly { readonly surplus: number; readonly probability: number }[],
): number {
  const sorted = [...pairs].sort((a, b) => a.surplus - b.surplus)
  const half = sorted.reduce((sum, { probability }) => sum + probability, 0) / 2
  let sum = 0
  for (const { surplus: value, probability } of sorted) {
    sum += probability
    if (sum >= half) return value
  }
  return 0
}
