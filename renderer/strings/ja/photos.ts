import type { Words } from '../en'
import { run, stackResult } from './photo-runs'
import { batch, progress } from './photos-writing'

export const photos: Words['photos'] = {
  room: '写真',
  choose: {
    title: '写真のフォルダーを選ぶ',
    above: '上のフォルダー',
    path: 'フォルダーのパス',
    go: '移動',
    none: 'ここにフォルダーはありません。',
    cancel: 'キャンセル',
    open: '開く',
    openDeep: 'サブフォルダーも開く',
    openHere: (n) => `開く（写真${n}枚）`,
  },
  empty: {
    none: '写真はまだありません',
    noneHere: 'このフォルダーに写真はありません',
    choose: 'フォルダーを選ぶ',
    demo: 'デモカメラの写真を開く',
    what: '撮影のフォルダーを選ぶか、ドロップしてください。Lumacroが写真ごとにショットを探し、照らした光を表示します。指示するまで何も書き込みません。',
    safe: '書き込みは光の情報を加えるだけで、ほかは変えません。どの写真も元に戻せます。',
  },
  dropped: {
    notFound:
      'ドロップしたフォルダーの場所がブラウザーから分からず、見つかりませんでした。ここで選んでください。',
    noPhoto: 'ドロップしたものに写真がありません。写真か、写真のフォルダーをドロップしてください。',
  },

  bar: {
    choose: '選択…',
  },
  clock: {
    right: (id) => `${id}：時計は正確です。`,
    ahead: (id, size) => `${id}：時計が${size}進んでいます。`,
    behind: (id, size) => `${id}：時計が${size}遅れています。`,
    aheadDrifting: (id, size, drift) => `${id}：時計が${size}進み、ずれは${drift}。`,
    behindDrifting: (id, size, drift) => `${id}：時計が${size}遅れ、ずれは${drift}。`,
  },
  watch: {
    start: 'このフォルダーを監視',
    startTitle: 'このフォルダーに届いた写真に自動で書き込みます',
    stop: '監視をやめる',
    tagged: (n) => `監視中 · ${n}枚書き込み`,
    growing: (n) => `${n}枚受信中`,
    waiting: (n) => `不確実 ${n}枚`,
    trouble: {
      gone: 'このフォルダーが見つかりません。ディスクまたはカードを接続し直してください。監視は自動で再開し、何も失われません。',
      'read-only':
        'このフォルダーには書き込めません。書き込み禁止を解除してください。届いた写真は待機し、その後に書き込まれます。',
    },
  },
  table: {
    photo: '写真',
    name: '名前と時刻',
    exposure: '露出',
    shot: 'ショット',
    light: '光',
    verdict: '判定',
    noLight: 'なし',
  },
  verdict: {
    ready: '準備完了',
    unsure: '不確実',
    unsureAt: (percent) => `不確実、${percent} %`,
    'no-light': '光が見つからない',
    refused: '書き込み不可',
    unchanged: '書き込み済み',
    written: '書き込み・検証済み',
    failed: '失敗',
  },
  via: { timeline: '履歴', given: '指定' },
  noTime: '時刻なし',
  panel: {
    label: '写真',
    hint: '写真を選ぶと、その光と書き込まれる内容を表示します。',
    camera: 'カメラ',
    noCamera: '不明',
    taken: '撮影日時',
    exposure: '露出',
    noExposure: '不明',
    shot: 'ショット',
    toWrite: '書き込む内容',
    likeliest: '最もありそうな光',
    carries: '写真に入っている光',
    bringBack: 'この光をリグに適用',
    comment: 'UserComment の原文',
    besides: '光のほかに',
    keywords: 'キーワード',
    description: '説明（空の場合）',
    lightSource: 'LightSource',
    lightSourceCode: (code) => (code === 255 ? '255、その他' : `${code}、白色LED`),
    lens: 'レンズ（カメラが認識しない場合）',
    lensReplaced: 'レンズ（カメラの値を置き換え）',
    lensIs: (mm, f) =>
      [...(mm === null ? [] : [`${mm} mm`]), ...(f === null ? [] : [`f/${f}`])].join(', ') ||
      '記録にありません',
    notInSidecar: 'サイドカーには入りません',
  },
  run,
  stackResult,
  frames: {
    failed: '書き込めませんでした。',
    done: (name, n) => `${name} に元の${n}枚の光を書き込みました。`,
  },

  options: {
    button: (on) => (on === 0 ? 'オプション' : `オプション · ${on}`),
    title: '書き込む内容と場所',
    sidecarOnly: 'サイドカーのみ：写真には触れません',
    keywords: 'キーワード：Lumacro、モード、色温度',
    description: '説明（写真に説明がない場合）',
    lightSource: 'EXIF LightSource：LEDのコード',
    lens: 'EXIF FocalLength と FNumber：カメラが認識しないマニュアルレンズ',
    replaceLens: '同じ値で、カメラが書いた値を置き換える（チップ付きアダプターの 50 mm など）',
    hint: '明記したもの以外は追加するだけで、置き換えません。すべて取り消せます。',
    strip: 'ここの写真から光を取り除く…',
  },
  progress,
  batch,
}
