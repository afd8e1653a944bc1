import type { FactoryLookName, FactoryZoneName } from '../../../core/light/looks/factory-looks'
import type { PresetName } from '../../../core/optics/presets'

const looks: Readonly<Record<FactoryLookName, string>> = {
  Even: 'Even',
  'Key left': 'Key left',
  'Key right': 'Key right',
  'Top light': 'Top light',
  'Cross light': 'Cross light',
  Rim: 'Rim',
  'Raking left': 'Raking left',
  'Raking top': 'Raking top',
  Coin: 'Coin',
  'Insect eye': 'Insect eye',
  'Warm and cool': 'Warm and cool',
  'Product white': 'Product white',
  'Flicker-free half': 'Flicker-free half',
  'Dark field': 'Dark field',
  'Bright field': 'Bright field',
  'Dark frame': 'Dark frame',
}

const zones: Readonly<Record<FactoryZoneName, string>> = {
  All: 'All',
  Key: 'Key',
  Fill: 'Fill',
  Left: 'Left',
  Right: 'Right',
  'Rim left': 'Rim left',
  'Rim right': 'Rim right',
  Rake: 'Rake',
  Warm: 'Warm',
  Cool: 'Cool',
  'Every second': 'Every second',
  Outermost: 'Outermost',
  Ground: 'Ground',
}

const profiles: Readonly<Record<PresetName, string>> = {
  'full-frame': 'Full frame, 24 MP',
  'full-frame-45': 'Full frame, 45 MP',
  'aps-c': 'APS-C, 24 MP',
  'aps-c-canon': 'APS-C (1.6×), 24 MP',
  'four-thirds': 'Four Thirds, 20 MP',
  'one-inch': '1 inch, 20 MP',
  '44x33': '44 × 33 mm, 50 MP',
  'macro-100': '100 mm macro, to 1×',
  'macro-60': '60 mm macro, to 1×',
  'macro-100-2x': '100 mm macro, to 2×',
  'macro-65': '65 mm, 1× to 5×',
  'normal-50': '50 mm, to 0.15×',
  sk6812: 'SK6812',
  'sk6812-new': 'SK6812, newer',
  ws2812: 'WS2812',
  'ws2812-new': 'WS2812C/D',
}

/** What comes with the app, by what it is called in files, in photos and on the command line. */
export const names = { looks, zones, profiles }
