import type { z } from 'zod'
import { assertNever } from '../../result'
import { type Frame, frameToHex } from '../frame'
import {
  type LightRecord,
  lightRecordSchema,
  type MacroRecord,
  type RecordZone,
  type shotReferenceSchema,
} from '../light-record'
import { isLit, type Look, type SyncSettings } from '../looks/look'
import { formatPixels } from '../looks/pixel-ranges'
import { litPixels } from '../power/dim-pixels'
import { roundToMilliEv } from '../power/power'

export type ShotReference = Readonly<z.infer<typeof shotReferenceSchema>>

/** All that one light record is made from. */
export type LightRecordInput = {
  readonly source: LightRecord['source']
  readonly shot: ShotReference | null
  readonly sync: SyncSettings
  /** Master power in stops. */
  readonly power: number
  /** Stops the limiter took: 0 or negative. */
  readonly limited: number
  /** Null where the host cannot know the zones; the frame stands alone then. */
  readonly look: Look | null
  /** As applied: after master and limiter. */
  readonly frame: Frame
  /** The layout's name. */
  readonly layout: string
  /** The LED kind's name. */
  readonly leds: string
  /** What the pulse came to; without it, what the settings ask for. */
  readonly flash?: LightRecord['flash']
  /** Null outside sequences. */
  readonly step?: LightRecord['step']
  /** The run that the shot belongs to. */
  readonly run?: NonNullable<LightRecord['run']>
  /** How the photo was taken, where the photographer says so. */
  readonly macro?: MacroRecord | null
}

function recordZones(look: Look, pixelCount: number): RecordZone[] {
  const zones: RecordZone[] = []
  for (const zone of look.zones) {
    const { name, power, color, dim } = zone
    const lit = isLit(look, zone) ? litPixels(zone, pixelCount) : []
    if (lit.length > 0) {
      // Dimmed by pixels, those that are lit are lit fully: that is what was applied.
      const applied = dim === 'pixels' ? 0 : roundToMilliEv(power)
      zones.push({ name, pixels: formatPixels(lit), power: applied, color })
    }
  }
  return zones
}

/** What a shot in these settings comes to when all goes as asked; null where the light is there before the shot. */
export function plannedFlash(sync: SyncSettings): LightRecord['flash'] {
  switch (sync.mode) {
    case 'steady':
      return null
    case 'flash':
      return { delayUs: sync.delayUs, onUs: sync.onUs, pulses: 1, periodUs: null }
    case 'gated':
      return { delayUs: sync.delayUs, onUs: null, pulses: 1, periodUs: null }
    case 'strobe':
      return { delayUs: sync.delayUs, onUs: sync.onUs, pulses: sync.pulses, periodUs: sync.periodUs }
    case 'sequence':
      return sync.onUs === 0 ? null : { delayUs: 0, onUs: sync.onUs, pulses: 1, periodUs: null }
    default:
      return assertNever(sync)
  }
}

/** The light record of what was applied. Its keys come in the order of docs/formats.md. */
export function buildLightRecord(input: LightRecordInput): LightRecord {
  const { source, shot, sync, power, limited, look, frame, layout, leds } = input
  // A limiter that leaves no light at all has no number of stops in JSON; the frame says that it was dark.
  const taken = Math.max(-99, Math.min(0, roundToMilliEv(limited)))
  return {
    v: 1,
    source,
    shot,
    mode: sync.mode,
    power: roundToMilliEv(power),
    limited: taken,
    flash: input.flash === undefined ? plannedFlash(sync) : input.flash,
    step: input.step ?? null,
    zones: look === null ? [] : recordZones(look, frame.length / 4),
    rig: { layout, leds },
    frame: frameToHex(frame),
    ...(input.run ? { run: input.run } : {}),
    ...(look?.modifiers ? { modifiers: look.modifiers.map((modifier) => ({ ...modifier })) } : {}),
    ...(look?.whiteBalance ? { whiteBalance: look.whiteBalance } : {}),
    ...(input.macro ? { macro: input.macro } : {}),
  }
}

/** A record read from anywhere; null when it is none. Unknown fields are kept. */
export function parseLightRecord(value: unknown): LightRecord | null {
  const parsed = lightRecordSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}
