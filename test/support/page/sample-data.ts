import type { PhotoAxis } from '../../../core/api/photos/axis'
import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import { hexToFrame } from '../../../core/light/frame'
import type { LightRecord } from '../../../core/light/light-record'
import type { Look } from '../../../core/light/looks/look'
import { buildLightRecord } from '../../../core/light/records/build-record'
import type { ShotLine } from '../../../core/shots/shot-line'
import { lookFrameOf } from '../fake-bridge'

const SEVERAL = {
  kind: 'several-shots',
  shots: { numbers: ['45', '46'], more: 0 },
  sameLight: false,
} as const

const START = Date.UTC(2026, 10, 23, 10, 15, 30)

export function recordOf(look: Look, seq: number, dark = false): LightRecord {
  const hex = lookFrameOf(look)
  return buildLightRecord({
    source: 'shot',
    shot: { rig: 'e661a4d2', boot: '9f3c2b1a', seq, time: new Date(START + seq * 2300).toISOString() },
    sync: seq % 5 === 0 ? { mode: 'flash', delayUs: 0, onUs: 20_000 } : { mode: 'steady' },
    power: look.power,
    limited: seq % 9 === 0 ? -0.667 : 0,
    look: dark ? { ...look, zones: [] } : look,
    frame: hexToFrame(dark ? '0'.repeat(hex.length) : hex) ?? new Uint8Array(),
    layout: 'ring-24',
    leds: 'SK6812 RGBW 4500 K',
  })
}

export function shotLines(looks: readonly Look[], count: number): readonly ShotLine[] {
  return Array.from({ length: count }, (_, index) => {
    const seq = index + 1
    // Now and then a dark frame, whatever looks there are.
    const some = seq % 23 === 0 ? undefined : looks[(index * 5) % looks.length]
    const look = some ?? { name: '', zones: [], power: 0 }
    return {
      v: 1 as const,
      rig: 'e661a4d2',
      boot: '9f3c2b1a',
      seq,
      rigTimeUs: seq * 2_300_000,
      closedUs: seq % 7 === 0 ? null : 8000 + seq * 13,
      time: new Date(START + seq * 2300).toISOString(),
      timeErrorMs: 2,
      light: recordOf({ ...look, power: -(index % 4) / 3 }, seq, seq % 11 === 0),
    }
  })
}

const states: readonly PhotoRow['state'][] = [
  'ready',
  'ready',
  'ready',
  'unsure',
  'ready',
  'no-light',
  'ready',
  'refused',
]

export function photoRows(shots: readonly ShotLine[]): readonly PhotoRow[] {
  return shots.map((shot, index) => {
    const state = states[index % states.length] ?? 'ready'
    const lit = state !== 'no-light'
    return {
      path: `/photos/moth/DSC_${String(1200 + index)}.JPG`,
      name: `DSC_${1200 + index}.${index % 13 === 0 ? 'NEF' : 'JPG'}`,
      takenAt: new Date(Date.parse(shot.time)).toISOString().slice(0, 22),
      camera: 'NIKON D90',
      exposureS: 1 / 125,
      light: lit
        ? {
            via: 'shot' as const,
            shot: { rig: shot.rig, boot: shot.boot, seq: shot.seq },
            confidence: state === 'unsure' ? 0.83 : 0.999,
            lightConfidence: state === 'unsure' ? 0.83 : 0.999,
            record: shot.light,
          }
        : null,
      pinned: false,
      carries: null,
      action:
        state === 'ready'
          ? index % 13 === 0
            ? 'sidecar'
            : 'append'
          : state === 'refused'
            ? 'refused'
            : null,
      reason:
        state === 'no-light'
          ? ({ kind: 'match', why: { kind: 'no-timeline' } } as const)
          : state === 'refused'
            ? ({ kind: 'file', code: 'jpeg-damaged', detail: null } as const)
            : state === 'unsure'
              ? ({ kind: 'unsure', lightConfidence: 0.83, why: SEVERAL } as const)
              : null,
      state,
    }
  })
}

/** The rows and shots in time, as a camera whose clock is known puts them there. */
export function axisOf(
  rows: readonly PhotoRow[],
  shots: readonly ShotLine[],
  fromMs: number | null,
  toMs: number | null,
): PhotoAxis {
  const times = shots.map(({ time }) => Date.parse(time))
  const [firstMs = 0, lastMs = 0] = [times[0], times.at(-1)]
  const inView = (timeMs: number) => timeMs >= (fromMs ?? firstMs) && timeMs <= (toMs ?? lastMs)
  return {
    firstMs,
    lastMs,
    photos: rows
      .map((row, index) => ({
        row: index,
        path: row.path,
        name: row.name,
        camera: row.camera ?? '',
        timeMs: (times[index] ?? 0) + ((index * 37) % 11) * 20,
        shot: row.light?.shot ?? null,
        sure: row.state !== 'unsure' && row.light !== null,
        pinned: index === 4,
      }))
      .filter(({ timeMs }) => inView(timeMs)),
    shots: shots
      .map(({ rig, boot, seq, light }, index) => ({
        key: { rig, boot, seq },
        timeMs: times[index] ?? 0,
        frame: light.frame,
      }))
      .filter(({ timeMs }) => inView(timeMs)),
    oneIn: 1,
    placeless: 0,
  }
}
