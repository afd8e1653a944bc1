/** Times as photographers write them, in whole microseconds. */

/** `850 µs`, `20 ms`, `1.5 s`. */
export function formatTime(us: number): string {
  if (us < 1000) return `${Math.round(us)} µs`
  if (us < 1_000_000) return `${Number((us / 1000).toFixed(us < 10_000 ? 2 : 1))} ms`
  return `${Number((us / 1_000_000).toFixed(2))} s`
}

const UNITS: Readonly<Record<string, number>> = { us: 1, µs: 1, μs: 1, ms: 1000, s: 1_000_000, '': 1000 }

/** `20`, `20 ms`, `850 µs`, `0.5 s` or `1/60`; a bare number is milliseconds. Null for what is none. */
export function parseTime(text: string): number | null {
  const fraction = /^(\d+)\s*\/\s*(\d+)\s*s?$/.exec(text.trim())
  if (fraction) {
    const us = Math.round((Number(fraction[1]) / Number(fraction[2])) * 1_000_000)
    return Number.isFinite(us) ? us : null
  }
  const match = /^(\d+(?:[.,]\d+)?)\s*(us|µs|μs|ms|s|)$/i.exec(text.trim())
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()]
  return match && unit !== undefined ? Math.round(Number((match[1] ?? '').replace(',', '.')) * unit) : null
}

/** `1/125 s`, `0.5 s`, `2 s`. */
export function formatExposure(seconds: number): string {
  if (seconds >= 0.3) return `${Number(seconds.toFixed(1))} s`
  return `1/${Math.round(1 / seconds)} s`
}
