import { MIN_POWER_EV, type Zone } from '../looks/look'
import type { LedKind } from '../mixing/leds'
import { mixColor } from '../mixing/mix'
import { positiveZero, ratioToEv } from './power'

const NUMBER = /^\d+(?:[.,]\d+)?$/

/** Parts of a lighting ratio as typed, `4:2:1` or `8:1`; null for what is none, or has other than `count` parts. */
export function parseRatios(text: string, count: number): readonly number[] | null {
  const parts = text.split(':').map((part) => part.trim())
  if (parts.length !== count || parts.some((part) => !NUMBER.test(part))) return null
  const values = parts.map((part) => Number(part.replace(',', '.')))
  return values.every((value) => value > 0) ? values : null
}

/**
 * Lights in stops as a lighting ratio in the same order, the weakest as 1: 0, −1 and −2 EV are `4:2:1`. Rounded to a tenth;
 * large parts to whole numbers.
 */
export function formatRatios(lightsEv: readonly number[]): string {
  const weakest = Math.min(...lightsEv)
  return lightsEv
    .map((light) => {
      const part = 2 ** (light - weakest)
      return String(part >= 10 ? Math.round(part) : Math.round(part * 10) / 10)
    })
    .join(':')
}

/** A zone as a ratio sees it: `colorEv` is the light of its colour at power 0, in stops against any one light. */
export interface RatioZone {
  readonly id: string
  readonly power: number
  readonly colorEv: number
}

/** Zones as a ratio sees them: red at full is less light than white at full. −Infinity for a colour that gives none. */
export const ratioZones = (
  zones: readonly Pick<Zone, 'id' | 'power' | 'color'>[],
  leds: LedKind,
): readonly RatioZone[] =>
  zones.map(({ id, power, color }) => ({
    id,
    power,
    colorEv: ratioToEv(mixColor(color, leds).relativeLuminance),
  }))

/** The light of one pixel of a zone, in stops. */
export const lightEv = ({ power, colorEv }: RatioZone): number => power + colorEv

/**
 * The powers that give zones a ratio of light: the strongest part gets the strongest light there was, or as much as its
 * colour can be where that is less, and the others follow. Null where a part would fall below what a control can show.
 */
export function powersForRatio(
  zones: readonly RatioZone[],
  parts: readonly number[],
): readonly { readonly zone: string; readonly power: number }[] | null {
  const top = Math.max(...zones.map(lightEv))
  const largest = Math.max(...parts)
  const wanted = zones.map(
    (zone, index) => top + Math.log2((parts[index] ?? largest) / largest) - zone.colorEv,
  )
  const over = Math.max(0, ...wanted)
  const powers = zones.map(({ id }, index) => ({
    zone: id,
    // Colours are mixed to some twelve digits, and a ratio of equal colours is one of whole stops.
    power: positiveZero(Number(((wanted[index] ?? 0) - over).toFixed(9))),
  }))
  return powers.every(({ power }) => power >= MIN_POWER_EV) ? powers : null
}
