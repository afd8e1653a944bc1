import type { Words } from '../en'

export const lightSetup: Words['lightSetup'] = {
  leds: 'LED',
  what: 'LED 的种类',
  kinds: {
    'as-said': '按灯具所述',
    white: '白光分档',
    measured: '实测',
  },
  bins: {
    3000: '暖白 3000 K',
    4500: '中性白 4500 K',
    6500: '冷白 6500 K',
  },
  whiteDie: '白光芯片',
  measuredHint: '光谱仪给出的 CIE 1931 x 与 y，以及全驱动时的光通量（单位统一即可）。',
  binHint: '白光芯片有分档：选错会使所有混色偏色。',
  dies: { r: '红', g: '绿', b: '蓝', w: '白' },
  x: (die) => `${die} x`,
  y: (die) => `${die} y`,
  flux: (die) => `${die} 光通量`,
  onePixel: (pixel) => `像素 ${pixel}`,
}
