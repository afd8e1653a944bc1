import { zoneCalled } from '../called'
import type { Words } from '../en'
import { names } from './names'
import { ui } from './ui'

export const record: Words['record'] = {
  modes: ui.modes,
  color: {
    hue: (degrees) => `色相 ${degrees}`,
    hueAndSaturation: (degrees, saturation) => `色相 ${degrees} 饱和度 ${saturation}`,
  },
  modifiers: {
    kinds: { diffuser: '柔光片', polariser: '偏振片', cone: '锥形罩' },
    mired: (shift) => `${shift} mired`,
  },
  zone: (name) => zoneCalled(name, names),
  every: (time) => `间隔 ${time}`,
  after: (time) => `延迟 ${time}`,
  limited: (power) => `受限 ${power}`,
  dark: '未点亮',
  lit: (color, power, pixels) => `${color} ${power}，像素 ${pixels === '' ? '无' : pixels}`,
  zonesUnknown: (lit) => `分区未知，点亮像素 ${lit}`,
  through: (modifiers) => `透过 ${modifiers}`,
  measuredWhite: (white) => `实测白 ${white}`,
  stack: (frames) => `${frames} 帧的堆叠`,
  stackInLights: (frames, lights) => `${frames} 帧的堆叠，${lights} 种光`,
  more: (lights) => `另有 ${lights} 种`,
  difference: {
    mode: ui.mode,
    lightOn: ui.lightOn,
    delay: ui.delay,
    pulses: '脉冲',
    step: '步骤',
    master: ui.master,
    limited: ui.limitedBy,
    inFront: 'LED 前',
    layout: '布局',
    leds: 'LED',
    color: (zone) => `${zone} 的颜色`,
    power: (zone) => `${zone} 的功率`,
    pixels: (zone) => `${zone} 的像素`,
    noPixels: '无',
    asApplied: '实际像素',
    alike: (pixels) => `${pixels} 个相同`,
    differ: (pixels) => `${pixels} 个不同`,
    inAll: '总光量',
  },
}
