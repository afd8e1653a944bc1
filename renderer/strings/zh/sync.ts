import type { Words } from '../en'

const lost = (what: string) => (speed: string, share: string) =>
  `${speed} 时各行受光相同，但${what}有 ${share} 落在曝光之外。`
const partial = (what: string) => (share: string, speed: string, late: string, open: string) =>
  `${speed} 时照片有 ${share} 得不到${what}：光在触点后 ${late} 才到，而各行同时打开仅 ${open}。`
const neverOpen = (what: string) => (share: string, speed: string) =>
  `${speed} 时照片有 ${share} 得不到${what}：此速度下各行从不同时打开。`
const missed = (what: string) => (late: string, open: string) =>
  `${what}错过了照片：在触点后 ${late} 才到，而快门只打开 ${open}。`

export const sync: Words['sync'] = {
  room: '同步',
  setup: '同步设置',
  warning: (speed, what) => `${speed}：${what}`,

  shutter: {
    title: '快门',
    speed: '相机上的快门速度',
    type: '快门类型',
    mechanical: '机械',
    electronic: '电子',
    watch: '灯光与快门不符时警告',
  },
  speeds: {
    title: '快门速度',
    even: '各行一致',
    uneven: (ev) => `各行相差 ${ev} EV`,
    short: '略有损失',
    partial: '部分变暗',
    missed: '无光',
    silent: '无信号',
    noRipple: '无波动',
    ripple: (ev) => `波动 ${ev} EV`,
    muchRipple: '波动 3 EV 以上',
  },

  verdict: {
    title: '判定',
    steady: '常亮：任何快门下各行受光相同。',
    planned: (sequence) => `“${sequence}”运行时即是如此。请在“灯光”页面开始运行；在此之前灯具保持不变。`,
    prelit: '拍摄前点亮：各行受光相同，无需等待。',
    even: (speed, late) => `${speed} 时各行受光相同。光在触点后 ${late} 到达，正好落在两片幕帘之间。`,
    short: { flash: lost('闪光'), pulses: lost('脉冲'), light: lost('光') },
    uneven: {
      flash: (ev, speed) => `${speed} 时各行相差 ${ev}：后帘运行时闪光仍亮着。`,
      gated: (ev, speed) => `${speed} 时各行相差 ${ev}：后帘运行时光仍亮着，或在前几行关闭之后才到。`,
      strobe: (ev, speed) => `${speed} 时各行相差 ${ev}：有些脉冲落在幕帘运行期间。`,
      sequence: (ev, speed) => `${speed} 时各行相差 ${ev}：触点在曝光中途断开，下一个光来得太早。`,
    },
    partial: { flash: partial('闪光'), pulses: partial('脉冲'), light: partial('光') },
    neverOpen: { flash: neverOpen('闪光'), pulses: neverOpen('脉冲'), light: neverOpen('光') },
    missed: { flash: missed('闪光'), pulses: missed('脉冲'), light: missed('光') },
    silent: '使用此快门时热靴不发信号：灯具无法得知拍摄。',
    silentDrive: '在此驱动模式下热靴不发信号：灯具无法得知拍摄。',
    between: (ev) => `造型灯在整个曝光期间都亮着，约增加 ${ev}。请关闭或调暗。`,
    camera: '快门由相机决定：请同时转动相机拨盘。',
  },
  remedy: {
    slower: (speed) => `相机设为 ${speed}`,
    mechanical: '相机改用机械快门',
    single: '相机改用单张拍摄',
    prefix: (pixels) => `只点亮走线最前面的 ${pixels} 个像素`,
    steady: '常亮',
    after: (on, delay) => `${delay} 后点亮 ${on}`,
    prompt: (on) => `点亮 ${on}，无延迟`,
    gated: '点亮直到触点断开',
    strobe: (pulses) => `${pulses} 个脉冲`,
    next: (time) => `触点后 ${time} 换下一个光`,
    sequence: '作为序列，在拍摄前点亮',
  },
  watch: {
    uneven: (ev) => `各行相差 ${ev}`,
    partial: (share) => `照片有 ${share} 保持黑暗`,
    missed: '光错过了照片',
    silent: '热靴不发信号',
    short: (ev) => `损失 ${ev} 的光`,
    ripple: (ev) => `单个 LED 可能波动 ${ev}`,
  },

  timeline: {
    title: '时间线',
    earlier: '向前',
    later: '向后',
    nearer: '放大',
    further: '缩小',
    all: '全部',
    whole: '整个曝光',
    firstRow: '第一行',
    lastRow: '最后一行',
    fromContact: '自触点起',
    lanes: { contact: '触点', wire: '走线', light: '光', led: '单个 LED' },
    blinks: (rate) => `以 ${rate} 闪烁`,
  },

  flicker: {
    title: '波动',
    axis: '照片间 EV 差',
    one: '单个 LED，最差',
    all: '全部合计',
    alike: '一致',
    safeFrom: (speed) => `${speed} 起安全`,
    at: (speed, one, all) => `${speed}：单个 LED ${one}，全部合计 ${all}`,
    nothing: '此光中没有闪烁：点亮的都是全驱动。',
    single: (speed, drive, ev) => `${speed} 时，驱动 ${drive} 的单个 LED 在照片之间可能相差 ${ev}。`,
    many: (speed, drive, ev, pixels, all) =>
      `${speed} 时，驱动 ${drive} 的单个 LED 在照片之间可能相差 ${ev}；${pixels} 个合计相差 ${all}。`,
  },
  bands: {
    electronic: '条纹，电子快门',
    mechanical: '条纹，幕帘运行期间',
    none: '看不到条纹。',
    about: (count, ev) => `约 ${count} 条条纹，单个 LED 的光中最深 ${ev}。LED 越多越不明显。`,
  },

  ev: {
    untold: '大得无法估计',
    least: '不到 0.01 EV',
    stops: (ev) => `${ev} EV`,
  },
}
