import type { LightRecord } from '../../../core/light/light-record'

/** A light record such as a ring of 24 pixels gives; `change` replaces fields. */
export const lightRecord = (change: Partial<LightRecord> = {}): LightRecord => ({
  v: 1,
  source: 'shot',
  shot: { rig: 'e661a4', boot: '9f3c', seq: 41, time: '2026-11-23T10:15:30.123Z' },
  mode: 'flash',
  power: -1.3,
  limited: 0,
  flash: { delayUs: 0, onUs: 20_000, pulses: 1, periodUs: null },
  step: null,
  zones: [
    { name: 'Key', pixels: '0-7', power: 0, color: { cct: 5200, duv: 0 } },
    { name: 'Rim', pixels: '16-19,21', power: -2, color: { hue: 210, saturation: 0.6 } },
  ],
  rig: { layout: 'ring-24', leds: 'SK6812 RGBW 4500 K' },
  frame: 'ff00ff10'.repeat(24),
  ...change,
})
