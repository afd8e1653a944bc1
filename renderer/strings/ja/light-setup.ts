import type { Words } from '../en'

export const lightSetup: Words['lightSetup'] = {
  leds: 'LED',
  what: 'LEDの種類',
  kinds: {
    'as-said': 'リグの申告',
    white: '白のランク',
    measured: '測定値',
  },
  bins: {
    3000: '電球色 3000 K',
    4500: '中間色 4500 K',
    6500: '昼光色 6500 K',
  },
  whiteDie: '白チップ',
  measuredHint: '分光計で測った CIE 1931 の x と y、全点灯時の光束（単位は揃っていれば何でも可）。',
  binHint: '白チップにはランクがあり、間違えると混色がすべて色かぶりします。',
  dies: { r: '赤', g: '緑', b: '青', w: '白' },
  x: (die) => `${die} x`,
  y: (die) => `${die} y`,
  flux: (die) => `${die} 光束`,
  onePixel: (pixel) => `ピクセル${pixel}`,
}
