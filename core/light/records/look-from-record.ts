import { z } from 'zod'
import { hexToFrame, pixelOf } from '../frame'
import type { LightRecord } from '../light-record'
import { type Look, MAX_ZONES, type SyncSettings, syncSettingsSchema, type Zone } from '../looks/look'
import { parsePixels } from '../looks/pixel-ranges'
import type { Rgbw } from '../mixing/leds'
import { MAX_MODIFIERS, modifierSchema } from '../modifiers/modifier'
import { clampPower } from '../power/power'
import { measuredWhiteSchema } from '../white-balance/measured-white'

const MAX_NAME = 40

function zonesOfRecord(record: LightRecord): readonly Zone[] {
  const seen = new Set<number>()
  return record.zones.slice(0, MAX_ZONES).map(({ name, pixels, power, color }, index) => {
    const own = (parsePixels(pixels) ?? []).filter((pixel) => !seen.has(pixel))
    for (const pixel of own) seen.add(pixel)
    const label = name.trim().slice(0, MAX_NAME) || `Zone ${index + 1}`
    return { id: `zone-${index + 1}`, name: label, pixels: own, power: clampPower(power), color, on: true }
  })
}

type Group = { readonly rgbw: Rgbw; readonly pixels: number[] }

const distance = (a: Rgbw, b: Rgbw) =>
  a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0)

/** One group for each distinct drive; beyond `MAX_ZONES`, what is left joins the group it is nearest to. */
function groupsOfFrame(record: LightRecord): readonly Group[] {
  const frame = hexToFrame(record.frame) ?? new Uint8Array()
  const groups: Group[] = []
  for (let pixel = 0; pixel * 4 < frame.length; pixel += 1) {
    const rgbw = pixelOf(frame, pixel)
    if (rgbw.every((drive) => drive === 0)) continue
    const same = groups.find((group) => distance(group.rgbw, rgbw) === 0)
    const nearest =
      same ??
      (groups.length < MAX_ZONES
        ? undefined
        : groups.reduce((best, group) =>
            distance(group.rgbw, rgbw) < distance(best.rgbw, rgbw) ? group : best,
          ))
    if (nearest === undefined) groups.push({ rgbw, pixels: [pixel] })
    else nearest.pixels.push(pixel)
  }
  return groups
}

function zonesOfFrame(record: LightRecord): readonly Zone[] {
  return groupsOfFrame(record).map(({ rgbw, pixels }, index) => ({
    id: `zone-${index + 1}`,
    name: `Zone ${index + 1}`,
    pixels,
    power: 0,
    color: { rgbw: [...rgbw] },
    on: true,
  }))
}

/**
 * The look that gives a record's light again. With zones: those, and the record's master power; the rig limits again
 * what it limited then. Without: one zone for each distinct drive of the frame, at master power 0, so that the frame
 * comes out byte for byte (as long as it has no more than `MAX_ZONES` drives).
 */
export function lookFromRecord(record: LightRecord, name = ''): Look {
  const modifiers = z.array(modifierSchema).max(MAX_MODIFIERS).safeParse(record.modifiers)
  const white = measuredWhiteSchema.safeParse(record.whiteBalance)
  const kept = {
    ...(modifiers.success ? { modifiers: modifiers.data } : {}),
    ...(white.success ? { whiteBalance: white.data } : {}),
  }
  return record.zones.length > 0
    ? { name, zones: [...zonesOfRecord(record)], power: clampPower(record.power), ...kept }
    : { name, zones: [...zonesOfFrame(record)], power: 0, ...kept }
}

/** A gated shot does not say what its safety limit was. */
const GATE_LIMIT_US = 1_000_000

/** The sync settings of a record; null for a mode that has none to bring back, as one step of a sequence. */
export function syncFromRecord({ mode, flash }: LightRecord): SyncSettings | null {
  if (mode === 'steady') return { mode }
  if (flash === null) return null
  const { delayUs, onUs, pulses, periodUs } = flash
  const times = { mode, delayUs: Math.round(delayUs), pulses }
  const parsed = syncSettingsSchema.safeParse(
    mode === 'gated'
      ? { ...times, limitUs: GATE_LIMIT_US }
      : { ...times, onUs: Math.round(onUs ?? 0), periodUs: Math.round(periodUs ?? 0) },
  )
  return parsed.success ? parsed.data : null
}
