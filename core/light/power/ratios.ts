import { MIN_POWER_EV, type Zone } from '../looks/look'
import { positiveZero } from './power'

const NUMBER = /^\d+(?:[.,]\d+)?$/

/** Parts of a lighting ratio as typed, `4:2:1` or `8:1`; null for what is none, or has other than `count` parts. */
export function parseRatios(text: string, count: number): readonly number[] | null {
  const parts = text.split(':').map((part) => part.trim())
  if (parts.length !== count || parts.some((part) => !NUMBER.test(part))) return null
  const values = parts.map((part) => Number(part.replace(',', '.')))
  return values.every((value) => value > 0) ? values : null
}

/**
 * Powers as a lighting ratio in the same order, the weakest as 1: 0, −1 and −2 EV are `4:2:1`. Rounded to a tenth;
 * large parts to whole numbers.
 */
export function formatRatios(powers: readonly number[]): string {
  const weakest = Math.min(...powers)
  return powers
    .map((power) => {
      const part = 2 ** (power - weakest)
      return String(part >= 10 ? Math.round(part) : Math.round(part * 10) / 10)
    })
    .join(':')
}

/**
 * The powers that give zones a ratio: the strongest of them stays the strongest power there was, the others follow.
 * Null where a part would fall below what a control can show.
 */
export function powersForRatio(
  zones: readonly Pick<Zone, 'id' | 'power'>[],
  parts: readonly number[],
): readonly { readonly zone: string; readonly power: number }[] | null {
  const top = Math.max(...zones.map(({ power }) => power))
  const largest = Math.max(...parts)
  const powers = zones.map(({ id }, index) => ({
    zone: id,
    power: positiveZero(top + Math.log2((parts[index] ?? largest) / largest)),
  }))
  return powers.every(({ power }) => power >= MIN_POWER_EV) ? powers : null
}
