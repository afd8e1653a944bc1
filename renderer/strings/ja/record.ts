import { zoneCalled } from '../called'
import type { Words } from '../en'
import { names } from './names'
import { ui } from './ui'

export const record: Words['record'] = {
  modes: ui.modes,
  color: {
    hue: (degrees) => `色相 ${degrees}`,
    hueAndSaturation: (degrees, saturation) => `色相 ${degrees} 彩度 ${saturation}`,
  },
  modifiers: {
    kinds: { diffuser: 'ディフューザー', polariser: '偏光フィルター', cone: 'コーン' },
    mired: (shift) => `${shift} ミレッド`,
  },
  zone: (name) => zoneCalled(name, names),
  every: (time) => `${time} 間隔`,
  after: (time) => `${time} 後`,
  limited: (power) => `制限 ${power}`,
  dark: '消灯',
  lit: (color, power, pixels) => `${color} ${power}、ピクセル ${pixels === '' ? 'なし' : pixels}`,
  zonesUnknown: (lit) => `ゾーン不明、点灯ピクセル ${lit}`,
  through: (modifiers) => `${modifiers} を通した光`,
  measuredWhite: (white) => `測定した白 ${white}`,
  stack: (frames) => `${frames}枚のスタック`,
  stackInLights: (frames, lights) => `${frames}枚のスタック、光は${lights}種類`,
  more: (lights) => `ほか${lights}種類`,
  difference: {
    mode: ui.mode,
    lightOn: ui.lightOn,
    delay: ui.delay,
    pulses: '発光回数',
    step: 'ステップ',
    master: ui.master,
    limited: ui.limitedBy,
    inFront: 'LEDの前',
    layout: '配置',
    leds: 'LED',
    color: (zone) => `${zone}の色`,
    power: (zone) => `${zone}の光量`,
    pixels: (zone) => `${zone}のピクセル`,
    noPixels: 'なし',
    asApplied: '実際のピクセル',
    alike: (pixels) => `${pixels}個が同じ`,
    differ: (pixels) => `${pixels}個が違う`,
    inAll: '全体の光',
  },
}
