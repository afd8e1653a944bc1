import type { Words } from '../en'

export const run: Words['photos']['run'] = {
  name: (n) => `${n}枚の一連の撮影`,
  named: (sequence, n) => `${sequence} · ${n}枚`,
  span: (first, last) => `${first} – ${last}`,
  open: '写真を表示',
  close: '一つにまとめる',
  lights: (n) => (n === 1 ? 'すべて同じ光' : `${n}種類の光`),
  state: {
    ready: (n) => `準備完了 ${n}`,
    unsure: (n) => `不確か ${n}`,
    'no-light': (n) => `光なし ${n}`,
    refused: (n) => `書き込み不可 ${n}`,
    unchanged: (n) => `書き込み済み ${n}`,
    written: (n) => `書き込みました ${n}`,
    failed: (n) => `失敗 ${n}`,
  },
  panel: '一連の撮影',
  taken: '撮影日時',
  photos: '写真',
  shots: 'ショット',
  exposure: '露出',
  differ: '一定ではない',
  light: '使われた光',
  ofPhotos: (n) => `${n}枚`,
  more: (n) => `ほか${n}種類。`,
  check: 'このスタックを確認…',
}

export const stackResult: Words['photos']['stackResult'] = {
  title: (name) => `${name} にはどの光を付けますか?`,
  hint: 'この写真には光の記録がありません。スタックの結果には元のフレームの光が付きます。元になった一連の撮影を選んでください。',
  choose: '元の写真',
  none: '一連の撮影を選ぶ…',
  others: (n) => `ほかの${n}枚`,
  run: (time, n, first) => `${time} · ${n}枚 · ${first}`,
  give: 'その光を付ける',
  open: '代わりに開く',
  cancel: 'キャンセル',
}
