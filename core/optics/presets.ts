import type { CameraProfile, LedProfile, LensProfile, Setting } from './profile'

/** Profiles of the app by what stands behind `preset:` in their id; the page has names of its own for them. */
export const PRESET_NAMES = [
  'full-frame',
  'full-frame-45',
  'aps-c',
  'aps-c-canon',
  'four-thirds',
  'one-inch',
  '44x33',
  'macro-100',
  'macro-60',
  'macro-100-2x',
  'macro-65',
  'normal-50',
  'sk6812',
  'sk6812-new',
  'ws2812',
  'ws2812-new',
] as const
export type PresetName = (typeof PRESET_NAMES)[number]

/**
 * Where to begin: cameras by sensor size only, lenses by kind. Pixel sizes are those of common resolutions; curtain travel
 * is the usual 2.5-4 ms, readout the middle of what has been measured on many bodies (about 40 ms): to be measured.
 */
function camera(
  id: PresetName,
  name: string,
  [sensorWidthMm, sensorHeightMm]: readonly [number, number],
  pixelUm: number,
  xSync: number,
  travelMs: number,
): CameraProfile {
  return {
    kind: 'camera',
    id: `preset:${id}`,
    name,
    sensorWidthMm,
    sensorHeightMm,
    pixelUm,
    xSyncS: 1 / xSync,
    travelMs,
    readoutMs: 40,
    // Most bodies are silent with an electronic shutter (p4pictures.com, 2023-12).
    contact: { mechanical: { kind: 'held', offsetUs: 0 }, electronic: { kind: 'silent' } },
    checked: { flashEnabled: false, shutterType: false, bracketing: false, testShot: false },
  }
}

export const presetCameras: readonly CameraProfile[] = [
  camera('full-frame', 'Full frame, 24 MP', [36, 24], 6, 200, 3.5),
  camera('full-frame-45', 'Full frame, 45 MP', [36, 24], 4.4, 200, 3.5),
  camera('aps-c', 'APS-C, 24 MP', [23.5, 15.6], 3.9, 200, 3),
  camera('aps-c-canon', 'APS-C (1.6×), 24 MP', [22.3, 14.9], 3.7, 200, 3),
  camera('four-thirds', 'Four Thirds, 20 MP', [17.3, 13], 3.3, 250, 3),
  camera('one-inch', '1 inch, 20 MP', [13.2, 8.8], 2.4, 250, 3),
  camera('44x33', '44 × 33 mm, 50 MP', [43.8, 32.9], 5.3, 125, 5),
]

function lens(id: PresetName, name: string, focalMm: number, range: readonly [number, number]): LensProfile {
  return {
    kind: 'lens',
    id: `preset:${id}`,
    name,
    focalMm,
    pupilRatio: 1,
    minMagnification: range[0],
    maxMagnification: range[1],
    reportsEffective: false,
  }
}

export const presetLenses: readonly LensProfile[] = [
  lens('macro-100', '100 mm macro, to 1×', 100, [0, 1]),
  lens('macro-60', '60 mm macro, to 1×', 60, [0, 1]),
  lens('macro-100-2x', '100 mm macro, to 2×', 100, [0, 2]),
  lens('macro-65', '65 mm, 1× to 5×', 65, [1, 5]),
  lens('normal-50', '50 mm, to 0.15×', 50, [0, 0.15]),
]

/** Measured and from datasheets (cpldcpu.github.io, 2016 and 2020; list-awesomeled): units differ, so measure yours. */
export const presetLeds: readonly LedProfile[] = [
  {
    kind: 'led',
    id: 'preset:sk6812',
    name: 'SK6812',
    pwmHz: 1100,
    tolerance: 0.1,
    dcAtFull: true,
    linear: true,
  },
  {
    kind: 'led',
    id: 'preset:sk6812-new',
    name: 'SK6812, newer',
    pwmHz: 4700,
    tolerance: 0.1,
    dcAtFull: true,
    linear: true,
  },
  {
    kind: 'led',
    id: 'preset:ws2812',
    name: 'WS2812',
    pwmHz: 430,
    tolerance: 0.1,
    dcAtFull: true,
    linear: false,
  },
  {
    kind: 'led',
    id: 'preset:ws2812-new',
    name: 'WS2812C/D',
    pwmHz: 2000,
    tolerance: 0.1,
    dcAtFull: true,
    linear: false,
  },
]

/** What the app itself calls the profile with that id; null for one's own. */
export function presetOf(id: string): { readonly preset: PresetName; readonly name: string } | null {
  const preset = PRESET_NAMES.find((name) => id === `preset:${name}`)
  const profile = [...presetCameras, ...presetLenses, ...presetLeds].find((one) => one.id === id)
  return preset === undefined || profile === undefined ? null : { preset, name: profile.name }
}

export const firstSetting: Setting = {
  cameraId: 'preset:full-frame',
  lensId: 'preset:macro-100',
  ledId: 'preset:sk6812',
  exposureS: 1 / 60,
  shutter: 'mechanical',
  watch: false,
  fNumber: 5.6,
  setup: { kind: 'known', magnification: 1 },
  depthMm: 5,
  advance: 0.7,
  rule: 'classic',
  circle: 'print',
  pauseS: 1,
}
