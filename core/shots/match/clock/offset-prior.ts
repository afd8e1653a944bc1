import type { KnownOffset } from '../../match-result'
import type { LagRange } from './offset-search'

const hourMs = 3_600_000
/** The Earth's zones span 26 hours; a camera left at another's end is at most 14 hours off, and some minutes. */
const widest = 14.25 * hourMs
/** A clock that somebody set: within seconds to minutes of a whole quarter hour from UTC. */
const clockErrorMs = 40_000
/** No more than this many times likelier than any other offset: a hint that can never decide alone. */
const hint = 15

/**
 * A camera that writes OffsetTimeOriginal was told its zone, often by a phone: half of them are within some 20 s of
 * UTC, three in ten within minutes, the rest anywhere. Against any offset within ±14 h.
 */
const relativeToUtc = (awayMs: number): number =>
  0.2 +
  0.5 * (widest / 20_000) * Math.exp(-awayMs / 20_000) +
  0.3 * (widest / 300_000) * Math.exp(-awayMs / 300_000)

export interface OffsetPrior {
  readonly range: LagRange
  /** Log of the relative weight of an offset (camera − true, in ms, less what OffsetTimeOriginal says). */
  readonly logWeight: (offsetMs: number) => number
  /** Best guess and its spread, where something is known beforehand; else null. */
  readonly known: KnownPrior | null
  /** The camera writes OffsetTimeOriginal. */
  readonly zoned: boolean
  readonly drift: number
  readonly driftSd: number
}

export interface KnownPrior {
  readonly offsetMs: number
  readonly sdMs: number
  readonly from: 'manual' | 'known' | 'arrival'
}

export interface Hints {
  /** The camera writes OffsetTimeOriginal: its times were brought to UTC. */
  readonly zoned: boolean
  /** What was taken off for that, in seconds; offsets given from outside still contain it. */
  readonly zoneS: number
  /** Middle of the photos, as the camera's clock showed it. */
  readonly atMs: number
  readonly manualS: number | undefined
  readonly known: KnownOffset | undefined
  /** Wall clock minus time of arrival, per photo, in ms. */
  readonly arrivalMs: readonly number[]
}

const untoldDriftSd = 40e-6

function byHand(offsetMs: number, drift: number, driftSd: number): OffsetPrior {
  return {
    range: { lowMs: offsetMs - 6000, highMs: offsetMs + 6000 },
    logWeight: (offset) => -0.5 * ((offset - offsetMs) / 2000) ** 2,
    known: { offsetMs, sdMs: 1500, from: 'manual' },
    zoned: false,
    drift,
    driftSd,
  }
}

/** Arrival follows exposure by the time a file takes: the quickest file tells the offset, late by a few seconds. */
function fromArrivals(differences: readonly number[]): KnownPrior | null {
  if (differences.length === 0) return null
  const quickest = differences.reduce(
    (most, difference) => Math.max(most, difference),
    Number.NEGATIVE_INFINITY,
  )
  return { offsetMs: quickest + 1500, sdMs: 1500, from: 'arrival' }
}

function remembered({ known, zoneS, atMs }: Hints, drift: number): KnownPrior | null {
  if (!known) return null
  const sinceMs = atMs - known.offsetS * 1000 - Date.parse(known.atUtc)
  if (!Number.isFinite(sinceMs)) return null
  const offsetMs = (known.offsetS - zoneS) * 1000 + drift * sinceMs
  return { offsetMs, sdMs: 1000 + 20e-6 * Math.abs(sinceMs), from: 'known' }
}

/** What is believed of a camera's offset before its photos are looked at. */
export function offsetPrior(hints: Hints): OffsetPrior {
  const { zoned, zoneS, manualS, known: memory, arrivalMs } = hints
  const drift = memory && Math.abs(memory.driftPpm) < 1000 ? memory.driftPpm * 1e-6 : 0
  const driftSd = drift === 0 ? untoldDriftSd : 15e-6
  if (manualS !== undefined && Number.isFinite(manualS))
    return byHand((manualS - zoneS) * 1000, drift, driftSd)
  const zoneStepMs = hourMs / 4
  const byZone = (offsetMs: number): number => {
    if (zoned) return relativeToUtc(Math.abs(offsetMs))
    const whole = Math.round(offsetMs / zoneStepMs) * zoneStepMs
    return 1 + (hint - 1) * Math.exp(-Math.abs(offsetMs - whole) / clockErrorMs)
  }
  const known = remembered({ ...hints, zoneS }, drift) ?? fromArrivals(arrivalMs)
  const range = { lowMs: -widest, highMs: widest }
  if (!known) return { range, logWeight: (offset) => Math.log(byZone(offset)), known, zoned, drift, driftSd }
  const { offsetMs, sdMs } = known
  return {
    range: {
      lowMs: Math.min(range.lowMs, offsetMs - 6 * sdMs),
      highMs: Math.max(range.highMs, offsetMs + 6 * sdMs),
    },
    // Measured before, so it weighs much; yet a clock that was set since must still be found.
    logWeight: (offset) =>
      Math.log(byZone(offset) + 3000 * Math.exp(-0.5 * ((offset - offsetMs) / sdMs) ** 2)),
    known,
    zoned,
    drift,
    driftSd,
  }
}
