import type { Words } from '../en'

export const lightDropped: Words['lightDropped'] = {
  dropped: (photo) => `ドロップ：${photo}`,
  two: '2枚の写真、2つの光',
  close: '閉じる',
  put: 'この光をリグに適用',
  putOf: (photo) => `${photo} の光を適用`,
  takeSync: (sync) => `同調も使う：${sync}`,
  compareTip: 'ほかの光がこの光とどう違うかを表示',
  compare: '比較…',
  comparing: 'これと比較中',
  otherRig: (layout, here) =>
    `${layout}で作られた光です。このリグは${here}で、足りないピクセルは消えたままです。`,
  same: 'どちらも同じ光です。',
  differs: '違い',
  onRig: (name) => `${name} の光をリグに適用しました。Ctrl Zで元に戻せます。`,
  setInBlackout: (name) => `${name} の光を設定しましたが、消灯中です。Bで消灯を解除します。`,
}
