import { renderFrame, scaleFrame } from '../../../../core/light/frame'
import type { Look } from '../../../../core/light/looks/look'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { buildLightRecord, type LightRecordInput } from '../../../../core/light/records/build-record'

export const look: Look = {
  name: 'Key and rim',
  power: -1.3,
  zones: [
    {
      id: 'k',
      name: 'Key',
      pixels: [0, 1, 2, 3, 4, 5, 6, 7],
      power: 0,
      color: { cct: 5200, duv: 0 },
      on: true,
    },
    { id: 'f', name: 'Fill', pixels: [8, 9], power: -1, color: { cct: 5200, duv: 0 }, on: false },
    {
      id: 'r',
      name: 'Rim',
      pixels: [16, 17, 18, 19, 21, 99],
      power: -2,
      color: { hue: 210, saturation: 0.6 },
      on: true,
    },
  ],
}

export const shot = { rig: 'e661a4', boot: '9f3c', seq: 41, time: '2026-11-23T10:15:30.123Z' }

export const applied = (of: Look = look) => scaleFrame(renderFrame(of, 24, SK6812_RGBW_NEUTRAL), of.power)

export const input: LightRecordInput = {
  source: 'shot',
  shot,
  sync: { mode: 'steady' },
  power: look.power,
  limited: 0,
  look,
  frame: applied(),
  layout: 'ring-24',
  leds: SK6812_RGBW_NEUTRAL.name,
}

export const record = buildLightRecord(input)
