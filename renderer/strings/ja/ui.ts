import type { Words } from '../en'

export const ui: Words['ui'] = {
  typeValue: (label, value) => `${label}：${value}。値を入力`,
  limited: (stops) => `制限 ${stops}`,
  between: (least: string, most: string) => `${least} ～ ${most}`,
  give: (least, most) => `${least} から ${most} までの値を入力してください。`,
  powerHelp: '−10 から 0 までの段数を入力してください（−1 1/3、1/4、25% など）。',

  mode: 'モード',
  modes: { steady: '定常光', flash: '閃光', gated: '開放中', strobe: 'ストロボ', sequence: 'シーケンス' },
  master: 'マスター',
  limitedBy: '制限',
  lightOn: '点灯時間',
  delay: '遅延',
  dark: 'ライトは点灯していませんでした。',
  zonesUnknown:
    '切断中にリグ側でライトが変更されました。ゾーンは不明ですが、各ピクセルの値は分かっています。',
  onPixels: (pixels) => `ピクセル：${pixels}`,
  noPixel: 'なし',
  export: { button: '書き出し', csv: '表（CSV）', json: 'JSON' },
}
