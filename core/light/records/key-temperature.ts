import type { LightRecord } from '../light-record'

/** The colour temperature of the strongest zone that has one, in kelvin; null where none has. */
export function keyColorTemperature({ zones }: LightRecord): number | null {
  const white = zones.filter((zone) => 'cct' in zone.color)
  const key = white.reduce<(typeof white)[number] | undefined>(
    (best, zone) => (best === undefined || zone.power > best.power ? zone : best),
    undefined,
  )
  return key !== undefined && 'cct' in key.color ? key.color.cct : null
}
