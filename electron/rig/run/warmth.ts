import type { Warmth } from '../../../core/api/light-snapshot'

const BUCKET_MS = 10_000
/** A small board with LEDs on it is near its temperature after some minutes; a rule of thumb, not a measurement. */
const WINDOW = 30
const LATELY = 12
/** Dark for so long, they count as cold again. */
const COLD_AFTER_MS = 60_000
/** Within a tenth, the heat of the last minutes is that of all. */
const ALIKE = 0.1

/** Follows the draw of the LEDs over the last minutes, in buckets of ten seconds. Times are monotonic ms. */
export class WarmthMeter {
  #buckets: number[] = []
  #sumMaMs = 0
  #ma = 0
  #atMs: number
  #bucketEndMs: number
  #litSinceMs: number | null = null
  #darkSinceMs: number

  constructor(nowMs: number) {
    this.#atMs = nowMs
    this.#darkSinceMs = nowMs
    this.#bucketEndMs = nowMs + BUCKET_MS
  }

  /** What the LEDs draw from now on, above what they draw when dark. */
  draws(ma: number, nowMs: number): void {
    this.#pass(nowMs)
    const [was, is] = [this.#ma > 0, ma > 0]
    if (is && this.#litSinceMs === null) this.#litSinceMs = nowMs
    if (was && !is) this.#darkSinceMs = nowMs
    this.#ma = ma
  }

  read(nowMs: number): Warmth {
    this.#pass(nowMs)
    const mean = meanOf(this.#buckets)
    const lately = meanOf(this.#buckets.slice(-LATELY))
    const litMs = this.#litSinceMs === null ? 0 : nowMs - this.#litSinceMs
    return {
      litS: Math.round(litMs / 1000),
      meanMa: Math.round(mean),
      settled: litMs >= WINDOW * BUCKET_MS && Math.abs(lately - mean) <= ALIKE * mean,
    }
  }

  #pass(nowMs: number): void {
    while (nowMs >= this.#bucketEndMs) {
      this.#sumMaMs += this.#ma * (this.#bucketEndMs - this.#atMs)
      this.#buckets = [...this.#buckets, this.#sumMaMs / BUCKET_MS].slice(-WINDOW)
      this.#sumMaMs = 0
      this.#atMs = this.#bucketEndMs
      this.#bucketEndMs += BUCKET_MS
    }
    this.#sumMaMs += this.#ma * (nowMs - this.#atMs)
    this.#atMs = nowMs
    if (this.#ma === 0 && nowMs - this.#darkSinceMs >= COLD_AFTER_MS) this.#litSinceMs = null
  }
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
