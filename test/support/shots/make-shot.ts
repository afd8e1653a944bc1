import type { LightRecord } from '../../../core/light/light-record'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'

/** A light record; lights with different `step` are different lights. */
export function makeLight(step: number, changes: Partial<LightRecord> = {}): LightRecord {
  return {
    v: 1,
    source: 'shot',
    shot: null,
    mode: 'steady',
    power: -1,
    limited: 0,
    flash: null,
    step: null,
    zones: [{ name: 'Key', pixels: '0-7', power: 0, color: { cct: 5200, duv: 0 } }],
    rig: { layout: 'ring-24', leds: 'SK6812 RGBW 4500 K' },
    frame: (step + 1).toString(16).padStart(8, '0'),
    ...changes,
  }
}

export const bootMs = Date.UTC(2026, 5, 20, 6, 0, 0)

export function makeShot(seq: number, timeMs: number, changes: Partial<ShotLine> = {}): ShotLine {
  const { rig = 'rig-1', boot = 'boot-1', light = makeLight(0) } = changes
  const time = new Date(Math.round(timeMs)).toISOString()
  return {
    v: 1,
    rig,
    boot,
    seq,
    rigTimeUs: Math.max(0, Math.round((timeMs - bootMs) * 1000)),
    closedUs: null,
    time,
    timeErrorMs: 2,
    ...changes,
    light: { ...light, shot: { rig, boot, seq, time } },
  }
}

export function makeChange(rev: number, timeMs: number, light: LightRecord): TimelineLine {
  return {
    v: 1,
    rig: 'rig-1',
    boot: 'boot-1',
    rev,
    time: new Date(Math.round(timeMs)).toISOString(),
    timeErrorMs: 2,
    light: { ...light, source: 'timeline' },
  }
}
