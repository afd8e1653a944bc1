import type { Color } from '../../../core/light/color'
import type { Zone } from '../../../core/light/looks/look'
import type { LedKind } from '../../../core/light/mixing/leds'
import { equalLightPower } from '../../../core/light/power/achieved'
import { clampPower } from '../../../core/light/power/power'

type Light = Pick<Zone, 'color' | 'power'>

/** More than a hand can be ahead of the light. */
const REMEMBERED = 64

/**
 * Keeps a zone as bright when its colour changes. A hand that goes by way of a colour which cannot be that bright, and back,
 * finds the light as it was.
 */
export class HeldLight {
  #zone: string | null = null
  /** The light that the zone is held at. */
  #at: Light | null = null
  /** What it was given for that, newest last: where the zone stands at any of it, no other hand has been there. */
  #given: readonly Light[] = []

  /** The power that keeps the light of a zone in another colour; null where one of the two gives none. */
  power(zone: Zone, color: Color, leds: LedKind): number | null {
    const known = this.#zone === zone.id && this.#given.some((light) => same(light, zone))
    const at = known && this.#at ? this.#at : { color: zone.color, power: zone.power }
    const equal = equalLightPower(at, color, leds)
    if (equal === null) return null
    const power = clampPower(equal)
    this.#given = [...(known ? this.#given : [at]), { color, power }].slice(-REMEMBERED)
    this.#zone = zone.id
    this.#at = at
    return power
  }
}

const same = (a: Light, b: Light) =>
  a.power === b.power && JSON.stringify(a.color) === JSON.stringify(b.color)
