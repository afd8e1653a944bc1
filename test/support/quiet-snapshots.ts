import { quietCare } from '../../core/api/care'
import { quietDoctor } from '../../core/api/doctor'
import { firstSettings } from '../../core/api/settings'
import type { Snapshots } from '../../core/api/snapshots'
import { ringLayout } from '../../core/light/layouts/layout'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { presetProfiles } from './preset-profiles'

/** Small but whole snapshots: no rig, no light, no photos. */
export function quietSnapshots(): Snapshots {
  return {
    rig: {
      link: { kind: 'none' },
      info: null,
      layout: ringLayout(24),
      drawMa: 0,
      budgetMa: 500,
      supply: { ...SK6812_RGBW_NEUTRAL, boardMa: 60, budgetMa: 500 },
      badLines: 0,
      settings: { layout: { shape: 'auto' }, leds: { kind: 'as-said' } },
      droppedShots: 0,
      measured: null,
    },
    light: {
      look: { name: '', zones: [], power: -1 },
      sync: { mode: 'steady' },
      modelling: { on: false, power: -3 },
      blackout: false,
      limited: 0,
      lookFrame: '00000000'.repeat(24),
      shownFrame: '00000000'.repeat(24),
      confirmed: false,
      movedBy: 'screen',
      undo: null,
      redo: null,
    },
    looks: { looks: [] },
    sequences: { sequences: [] },
    run: {
      run: null,
      step: 1,
      shot: 1,
      round: 1,
      seen: [],
      shooting: false,
      warmth: { litS: 0, meanMa: 0, settled: false },
    },
    shots: { total: 0, shutterClosed: false, edges: 0, recent: [], logPath: 'shots.jsonl' },
    photos: {
      folder: null,
      total: 0,
      ready: 0,
      unsure: 0,
      withoutLight: 0,
      written: 0,
      activity: { kind: 'idle' },
      cameras: [],
      lastBatch: null,
      lastUndo: null,
      hand: { pins: 0, offsets: [], undo: null },
      watch: null,
      version: 0,
    },
    camera: {
      available: false,
      exposureS: 0.01,
      subject: 'beetle',
      compensationEv: 0,
      folder: 'photos',
      busy: false,
      taken: 0,
      lastPhoto: null,
    },
    profiles: presetProfiles(),
    notices: [],
    care: quietCare,
    doctor: quietDoctor,
    settings: firstSettings,
  }
}
