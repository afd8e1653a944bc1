import { formatDuv } from '../color-text'
import { formatPower } from '../power/power-text'

interface Described {
  readonly kind: string
  readonly stops: number
  readonly mired?: unknown
  readonly duv?: unknown
}

/** A modifier in a few words: `diffuser −1.2 EV`, `cone −1 EV +30 mired Duv +0.002`. */
export function describeModifier({ kind, stops, mired, duv }: Described): string {
  const warmer = typeof mired === 'number' && mired !== 0 ? ` ${formatMired(mired)} mired` : ''
  const greener = typeof duv === 'number' && duv !== 0 ? ` Duv ${formatDuv(duv)}` : ''
  return `${kind} ${formatPower(stops)}${warmer}${greener}`
}

/** All of them: `diffuser −1.2 EV, polariser −1 1/3 EV`; empty for none. */
export function describeModifiers(modifiers: readonly Described[] = []): string {
  return modifiers.map(describeModifier).join(', ')
}

/** With its sign, and a true minus. */
export function formatMired(mired: number): string {
  const digits = String(Math.round(Math.abs(mired)))
  return mired < 0 ? `−${digits}` : `+${digits}`
}
