/** A stretch of time in UTC ms. */
export interface Span {
  readonly fromMs: number
  readonly toMs: number
}

/** No closer than half a second across, no wider than twice everything. */
const SHORTEST_MS = 500

export function padded(firstMs: number, lastMs: number): Span {
  const room = Math.max(1000, (lastMs - firstMs) * 0.02)
  return { fromMs: firstMs - room, toMs: lastMs + room }
}

/** Nearer for factors below 1, about a point that stays where it is. */
export function zoomed({ fromMs, toMs }: Span, factor: number, aboutMs: number, whole: Span): Span {
  const length = Math.min((whole.toMs - whole.fromMs) * 2, Math.max(SHORTEST_MS, (toMs - fromMs) * factor))
  const part = (aboutMs - fromMs) / (toMs - fromMs)
  return { fromMs: aboutMs - part * length, toMs: aboutMs + (1 - part) * length }
}

export const moved = ({ fromMs, toMs }: Span, byMs: number): Span => ({
  fromMs: fromMs + byMs,
  toMs: toMs + byMs,
})

const STEPS_MS = [
  100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000,
  1_800_000, 3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000, 604_800_000, 2_592_000_000,
]

/** Round times, at most `most` of them, in a clock that is `shiftMs` ahead of UTC. */
export function ticks({ fromMs, toMs }: Span, most: number, shiftMs: number): readonly number[] {
  const step = STEPS_MS.find((each) => (toMs - fromMs) / each <= most) ?? (toMs - fromMs) / most
  const first = Math.ceil((fromMs + shiftMs) / step) * step - shiftMs
  const found: number[] = []
  for (let timeMs = first; timeMs <= toMs; timeMs += step) found.push(timeMs)
  return found
}

/** `10:15:30`, with tenths where the ticks are that close, or the day where they are that far apart. */
export function tickText(timeMs: number, shiftMs: number, span: Span): string {
  const iso = new Date(timeMs + shiftMs).toISOString()
  const length = span.toMs - span.fromMs
  if (length > 4 * 86_400_000) return iso.slice(0, 10)
  if (length > 86_400_000) return `${iso.slice(5, 10)} ${iso.slice(11, 16)}`
  return length < 5000 ? iso.slice(11, 21) : iso.slice(11, 19)
}
