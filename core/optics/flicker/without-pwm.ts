import { type Look, MIN_POWER_EV } from '../../light/looks/look'

/**
 * The same light dimmed by pixels: master power goes into the zones, and each zone lights fewer pixels fully. What a colour's own
 * mix leaves below 255 still blinks. Rounded to whole pixels, so the light may be off by a little.
 */
export function dimmedByPixels(look: Look): Look {
  return {
    ...look,
    power: 0,
    zones: look.zones.map((zone) => ({
      ...zone,
      power: Math.min(0, Math.max(MIN_POWER_EV, zone.power + look.power)),
      dim: 'pixels' as const,
    })),
  }
}
