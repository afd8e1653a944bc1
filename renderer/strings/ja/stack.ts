import type { Words } from '../en'

export const stack: Words['stack'] = {
  open: 'スタックを確認…',
  title: 'スタックの確認',
  close: '閉じる',
  choose: 'スタック',
  none: 'スタックがまだありません。長い間隔を空けずに、または1回の実行で撮った4枚以上の写真が必要です。先にフォルダーを開いてください。',
  stackName: (time, photos, run) =>
    `${time}、写真${photos}枚${run === null ? '' : run === '' ? '、実行' : `、${run}`}`,
  measuring: (done, total) => `測定中 ${done} / ${total}…`,
  cancel: 'キャンセル',
  cancelled: '測定をキャンセルしました。',
  verdict: (outliers, frames, threshold) =>
    `${frames}枚のうち${outliers}枚が${threshold} EVを超えて外れています。`,
  even: (frames, threshold) => `${frames}枚すべてが前後との差${threshold} EV以内です。`,
  unmeasured: (count) => `写真${count}枚は測定できる埋め込み画像がなく、除外しました。`,
  clipped: '大きく白飛びした画像があります。明るすぎる部分は測定できません。',
  honest: (error) =>
    `明るさは各写真の中の小さな画像（なければ写真そのもの）で、トーンカーブ込みで測ります。同じ光の隣り合うコマは±${error} EV以内で一致します。`,
  plot: '各写真の明るさ',
  axisFrame: '枚目',
  axisEv: '中央値からのEV',
  measured: '測定',
  dose: '記録上の光',
  rest: 'ポインタを合わせるか矢印キーで移動すると、各フレームの値が表示されます。',
  readout: (frame, name, measured, dose) => `${frame}枚目、${name}：測定 ${measured} EV、記録 ${dose} EV`,
  table: { frame: '枚目', measured: '測定 EV', light: '光 EV' },
  list: '外れた写真',
  row: (frame, name, deviation) => `${frame}  ${name}  ${deviation} EV`,
  cause: {
    dark: '何も点灯していません：消灯中でした。',
    'missed-pulse':
      '記録の閃光より暗く写っています。発光が抜けたか露光から外れました：この速度の同調の判定を見てください。',
    'no-edge':
      'ホットシューからエッジが来ず、発光しませんでした：ケーブルと、カメラのチャージ待ちを確かめてください。',
    'wrong-look': 'ほかと違うルックで照らされ、色も違います。補正より撮り直しをお勧めします。',
    limited: '電流上限で抑えられた量がほかと違います：光量を上限より下げてください。',
    power: 'マスター光量が変わりました。',
    settings: 'シャッター、絞り、ISOのいずれかがほかと違います。',
    unexplained: '記録に原因がありません。部屋の光、レンズの絞り、被写体が動いた可能性があります。',
  },
  csv: '補正値（CSV）',
  develop: (count) => `${count}件の補正をサイドカーに書き込む`,
  developHint:
    'LightroomとCamera Rawの「露光量」として、設定済みの値に加えます。写真には触れません。LightroomはRAWのサイドカーだけを「ファイルからメタデータを読み込み」で読みます。',
  written: (written, refused) =>
    `サイドカー${written}件を補正しました${refused > 0 ? `（${refused}件は不可）` : ''}。`,
  undo: '取り消す',
}
