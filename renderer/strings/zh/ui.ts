import type { Words } from '../en'

export const ui: Words['ui'] = {
  typeValue: (label, value) => `${label}：${value}。输入数值`,
  limited: (stops) => `受限 ${stops}`,
  between: (least: string, most: string) => `${least} 至 ${most}`,
  give: (least, most) => `请输入 ${least} 至 ${most} 之间的值。`,
  powerHelp: '请输入 −10 至 0 之间的档数，如 −1 1/3、1/4 或 25%。',

  mode: '模式',
  modes: { steady: '常亮', flash: '闪光', gated: '门控', strobe: '频闪', sequence: '序列' },
  master: '总功率',
  limitedBy: '受限',
  lightOn: '点亮时间',
  delay: '延迟',
  dark: '没有灯光点亮。',
  zonesUnknown: '断开期间，灯光在灯具上被更改：分区未知，但每个像素的值已知。',
  onPixels: (pixels) => `像素：${pixels}`,
  noPixel: '无',
  export: { button: '导出', csv: '表格（CSV）', json: 'JSON' },
}
