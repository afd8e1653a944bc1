import { summarizeBatch } from '../../../core/api/photos/batch-summary'
import type { PhotoRun } from '../../../core/api/photos/photo-runs'
import { frameToHex, renderFrame } from '../../../core/light/frame'
import { panelLayout } from '../../../core/light/layouts/layouts'
import { SK6812_RGBW_NEUTRAL } from '../../../core/light/mixing/led-presets'
import { ok } from '../../../core/result'
import type { FakeBridge } from '../fake-bridge'
import { axisOf, photoRows, shotLines } from './sample-data'

function withShots(bridge: FakeBridge): void {
  const { shots, looks, camera } = bridge.snapshots
  const lines = shotLines(
    looks.looks.map(({ look }) => look),
    141,
  )
  bridge.publish('shots', { ...shots, total: 141, edges: 141, recent: lines.slice(-100) })
  bridge.publish('camera', { ...camera, taken: 3, lastPhoto: '/photos/moth/DSC_1200.JPG' })
  bridge.answers['shots/page'] = ({ from, count }) => ok(lines.slice(from, from + count))
  bridge.answers['photos/thumbnail'] = () => ok({ dataUrl: picture, shape: { aspect: 1.5, turn: 0 } })
}

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120"><rect width="160" height="120"/><rect y="7" width="160" height="106" fill="#31352c"/><circle cx="80" cy="62" r="37" fill="#8a7a60"/><circle cx="67" cy="50" r="21" fill="#d8c8a8" opacity=".7"/></svg>',
)}`

function withPhotos(bridge: FakeBridge): void {
  withShots(bridge)
  const rows = photoRows(bridge.snapshots.shots.recent)
  bridge.answers['photos/page'] = ({ from, count }) => ok(rows.slice(from, from + count))
  bridge.answers['photos/axis'] = ({ fromMs, toMs }) =>
    ok(axisOf(rows, bridge.snapshots.shots.recent, fromMs, toMs))
  bridge.publish('photos', {
    ...bridge.snapshots.photos,
    folder: '/home/photographer/pictures/2026/11/emperor-moth',
    total: rows.length,
    ready: 63,
    unsure: 13,
    withoutLight: 12,
    written: 0,
    cameras: [{ id: 'NIKON D90', offsetS: 36_004.2, driftPpm: 18 }],
    version: 1,
  })
}

/** Two runs among the photos, one of one light and one of three. */
function withRuns(bridge: FakeBridge): void {
  withPhotos(bridge)
  const rows = photoRows(bridge.snapshots.shots.recent)
  const run = (id: string, from: number, to: number, lights: number): PhotoRun => {
    const own = rows.slice(from, to + 1)
    const records = own.flatMap(({ light }) => light?.record ?? []).slice(0, lights)
    const end = (at: number) => {
      const row = rows[at]
      return { path: row?.path ?? '', name: row?.name ?? '', takenAt: row?.takenAt ?? null }
    }
    return {
      id,
      rows: [[from, to]],
      photos: own.length,
      first: end(from),
      last: end(to),
      exposureS: 1 / 125,
      shots: [from + 42, to + 42],
      lights: records.map((record) => ({ record, photos: own.length / lights })),
      differentLights: lights,
      states: { ready: own.length - 2, unsure: 2 },
    }
  }
  const runs = [run('run-a', 2, 25, 1), run('run-b', 30, 41, 3)]
  bridge.answers['photos/runs'] = () => ok(runs)
}

function withFolders(bridge: FakeBridge): void {
  bridge.answers['photos/folders'] = ({ folder }) =>
    ok({
      folder: folder ?? '/home/photographer/pictures',
      parent: '/home/photographer',
      folders: ['2024', '2025', '2026', 'emperor-moth', 'lichen'],
      photos: 41,
    })
}

/** Made-up states of the app, by name. */
export const scenes: Readonly<Record<string, (bridge: FakeBridge) => void>> = {
  fresh: withFolders,
  shots: withShots,
  photos: (bridge) => {
    withPhotos(bridge)
    withFolders(bridge)
  },
  runs: withRuns,
  writing: (bridge) => {
    withPhotos(bridge)
    bridge.publish('photos', {
      ...bridge.snapshots.photos,
      activity: { kind: 'writing', done: 24, total: 63, file: '/photos/moth/DSC_1224.JPG', perSecond: 31.4 },
    })
  },
  report: (bridge) => {
    withPhotos(bridge)
    const files = photoRows(bridge.snapshots.shots.recent).map(({ path, action, reason }) => ({
      path,
      action: action ?? ('unchanged' as const),
      reason,
      verified: action !== 'refused',
    }))
    bridge.publish('photos', {
      ...bridge.snapshots.photos,
      ready: 0,
      lastBatch: summarizeBatch({ batch: '2026-11-23-1', files, cancelled: false }, 1),
    })
  },
  panel: (bridge) => {
    const layout = panelLayout(16, 16)
    const pixels = layout.places.map((_, pixel) => pixel)
    const zones = [0, 1, 2, 3].map((band) => ({
      id: `zone-${band}`,
      name: `Band ${band}`,
      pixels: pixels.filter((pixel) => pixel % 4 === band),
      power: -band / 2,
      color: { hue: band * 80, saturation: 0.7 },
      on: true,
    }))
    const look = { name: 'Bands', zones, power: 0 }
    const lookFrame = frameToHex(renderFrame(look, layout.places.length, SK6812_RGBW_NEUTRAL))
    bridge.publish('rig', { ...bridge.snapshots.rig, layout })
    bridge.publish('light', { ...bridge.snapshots.light, look, lookFrame, shownFrame: lookFrame })
  },
  limited: (bridge) => {
    const { light, rig } = bridge.snapshots
    bridge.publish('light', {
      ...light,
      limited: -0.667,
      undo: { kind: 'zone-power', zone: 'Key', power: '−1 EV' },
      sync: { mode: 'flash', delayUs: 0, onUs: 20_000 },
    })
    bridge.publish('rig', { ...rig, drawMa: 897 })
    bridge.publish('notices', [
      { id: 1, level: 'info', said: ['rigKeptItsLight'] },
      { id: 2, level: 'warning', said: ['shotsLost', 3] },
    ])
  },
  lost: (bridge) => {
    bridge.publish('rig', {
      ...bridge.snapshots.rig,
      link: { kind: 'lost', port: 'sim', simulated: true, failure: { kind: 'rig-lost', port: 'sim' } },
    })
    bridge.publish('light', { ...bridge.snapshots.light, confirmed: false })
  },
  none: (bridge) => {
    bridge.publish('rig', { ...bridge.snapshots.rig, link: { kind: 'none' }, info: null, drawMa: 0 })
    bridge.publish('camera', { ...bridge.snapshots.camera, available: false })
    bridge.publish('light', { ...bridge.snapshots.light, confirmed: false })
    bridge.answers['rig/ports'] = () =>
      ok([
        { path: '/dev/ttyACM0', label: 'Adafruit Feather M4 Express, console', likelyRig: false },
        { path: '/dev/ttyACM1', label: 'Adafruit Feather M4 Express, data', likelyRig: true },
      ])
  },
  refused: (bridge) => {
    bridge.publish('rig', {
      ...bridge.snapshots.rig,
      info: null,
      link: {
        kind: 'refused',
        port: '/dev/ttyACM0',
        failure: { kind: 'port', port: '/dev/ttyACM0', reason: 'not-a-rig' },
      },
    })
  },
}
