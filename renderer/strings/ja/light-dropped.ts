import type { Words } from '../en'

export const lightDropped: Words['lightDropped'] = {
  dropped: (photo) => `ドロップ：${photo}`,
  two: '2枚の写真、2つの光',
  close: '閉じる',
  choose: '写真から',
  chooseTip: '写真が持つライトを戻します。2枚なら、違いを示します',
  chooseFiles: 'ライトを戻す写真',
  noLight: (photos) =>
    photos === 1
      ? 'この写真にはライトの記録がありません。Lumacroが書き込んだ写真、または隣にサイドカーのあるRAWを選んでください。'
      : 'ライトを持つ写真を1枚、比べるなら2枚選んでください。',
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
