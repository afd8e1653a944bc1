import { RIG_CLOCK_WRAP_MS } from '../../../core/wire/rig-reply'

/** How far the rig's crystal and the computer's may run apart: 50 ppm each. */
const DRIFT_PER_MS = 100e-6
/** A wall clock that disagrees with the rig by more than drift and this was set by somebody. */
const STEP_MS = 50
const KEPT = 64
const PAST_KEPT = 16
/** What the memory of a boot may be off by: a slow answer when it was read. */
const MEMORY_ERROR_MS = 50
const NEVER_MET_MS = 30 * 86_400_000

/** One answer to `time`, with the host's times around it. */
export interface ClockReading {
  /** As the rig sent it, wrapping. */
  readonly rigMs: number
  readonly roundTripMs: number
  /** UTC when the answer came. */
  readonly wallMs: number
}

/** Where the extended count stood, to go on from after a restart. */
export interface RigClockMemory {
  readonly boot: string
  /** Milliseconds since the rig's boot, not wrapping. */
  readonly rigMs: number
  readonly wallMs: number
}

export interface RigInstant {
  /** Microseconds since the rig's boot, not wrapping. */
  readonly rigTimeUs: number
  readonly utcMs: number
  readonly errorMs: number
}

interface Sample {
  readonly rigMs: number
  readonly wallMs: number
  readonly errorMs: number
}

/**
 * Ties the rig's clock to UTC (T1). Between two readings the rig's own clock counts, so a computer whose clock is set
 * back does not put shots out of order; the readings after a set clock replace those before it.
 */
export class RigClock {
  #boot: string | null = null
  #tickMs = 1
  #samples: Sample[] = []
  #latest: { rigMs: number; wallMs: number } | null = null
  #steps = 0
  /** Boots before this one, oldest first. */
  #past: RigClockMemory[] = []

  constructor(memory: RigClockMemory | null = null) {
    if (memory) {
      this.#boot = memory.boot
      this.#latest = { rigMs: memory.rigMs, wallMs: memory.wallMs }
    }
  }

  /** How often the computer's clock was found to have been set. */
  get steps(): number {
    return this.#steps
  }

  get memory(): RigClockMemory | null {
    return this.#boot !== null && this.#latest ? { boot: this.#boot, ...this.#latest } : null
  }

  /** Call on every connection. Another boot forgets what was known of the one before. */
  begin(boot: string, tickUs: number): void {
    this.#tickMs = Math.max(1, tickUs / 1000)
    if (this.#boot === boot) return
    const before = this.memory
    if (before) this.#past = [...this.#past, before].slice(-PAST_KEPT)
    this.#boot = boot
    this.#samples = []
    this.#latest = null
  }

  add({ rigMs, roundTripMs, wallMs }: ClockReading): void {
    // The answer was made somewhere between the request and its arrival: the middle is off by half at most.
    const middleMs = wallMs - roundTripMs / 2
    const extended = this.#extendForward(rigMs, middleMs)
    const last = this.#samples.at(-1)
    if (last) {
      const passed = extended - last.rigMs
      const apart = Math.abs(middleMs - last.wallMs - passed)
      if (apart > STEP_MS + Math.abs(passed) * DRIFT_PER_MS + roundTripMs) {
        this.#steps++
        this.#samples = []
      }
    }
    this.#latest = { rigMs: extended, wallMs: middleMs }
    this.#samples.push({ rigMs: extended, wallMs: middleMs, errorMs: roundTripMs / 2 + this.#tickMs })
    if (this.#samples.length > KEPT) this.#samples = this.#thinned()
  }

  /** The instant of a wrapping rig time that has just passed or lies up to 6.2 days back. Null before a reading. */
  at(ms: number): RigInstant | null {
    const latest = this.#latest
    if (!latest || this.#samples.length === 0) return null
    // An event may be newer than the newest reading: within half a wrap it is taken as after it.
    const ahead = mod(ms - latest.rigMs)
    const rigMs = latest.rigMs + (ahead < RIG_CLOCK_WRAP_MS / 2 ? ahead : ahead - RIG_CLOCK_WRAP_MS)
    const settled = rigMs < 0 ? rigMs + RIG_CLOCK_WRAP_MS : rigMs
    let best: RigInstant | null = null
    for (const sample of this.#samples) {
      const away = settled - sample.rigMs
      const errorMs = Math.ceil(sample.errorMs + Math.abs(away) * DRIFT_PER_MS)
      if (!best || errorMs < best.errorMs) {
        best = { rigTimeUs: Math.round(settled * 1000), utcMs: sample.wallMs + away, errorMs }
      }
    }
    return best
  }

  /**
   * The instant of a wrapping rig time of a boot that is over, whose last shot was at `lastMs` (Q9). Where that boot was never read, it
   * ended before this one began: as late as that, and off by as much as it may have been earlier.
   */
  earlier(boot: string, ms: number, lastMs: number): RigInstant | null {
    const read = this.#past.find((past) => past.boot === boot)
    if (read) {
      const ahead = mod(ms - read.rigMs)
      const awayMs = ahead < RIG_CLOCK_WRAP_MS / 2 ? ahead : ahead - RIG_CLOCK_WRAP_MS
      return {
        rigTimeUs: Math.max(0, Math.round((read.rigMs + awayMs) * 1000)),
        utcMs: read.wallMs + awayMs,
        errorMs: Math.ceil(MEMORY_ERROR_MS + Math.abs(awayMs) * DRIFT_PER_MS),
      }
    }
    const now = this.#latest
    if (!now) return null
    const utcMs = now.wallMs - now.rigMs - mod(lastMs - ms)
    const sinceMs = this.#past.at(-1)?.wallMs ?? utcMs - NEVER_MET_MS
    return { rigTimeUs: ms * 1000, utcMs, errorMs: Math.max(1000, Math.ceil(utcMs - sinceMs)) }
  }

  #extendForward(ms: number, wallMs: number): number {
    const latest = this.#latest
    if (!latest) return ms
    // How many times it has wrapped meanwhile, by the computer's clock; it never runs backwards in one boot.
    const expected = latest.rigMs + Math.max(0, wallMs - latest.wallMs)
    const wraps = Math.max(0, Math.round((expected - ms) / RIG_CLOCK_WRAP_MS))
    const extended = ms + wraps * RIG_CLOCK_WRAP_MS
    return extended < latest.rigMs ? extended + RIG_CLOCK_WRAP_MS : extended
  }

  /** Of each two neighbours the better one; the newest stays. */
  #thinned(): Sample[] {
    const kept: Sample[] = []
    for (let at = 0; at + 1 < this.#samples.length - 1; at += 2) {
      const [a, b] = [this.#samples[at], this.#samples[at + 1]]
      if (a && b) kept.push(a.errorMs <= b.errorMs ? a : b)
    }
    return [...kept, ...this.#samples.slice(-2)]
  }
}

function mod(ms: number): number {
  return ((ms % RIG_CLOCK_WRAP_MS) + RIG_CLOCK_WRAP_MS) % RIG_CLOCK_WRAP_MS
}
