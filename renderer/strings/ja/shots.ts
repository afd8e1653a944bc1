import type { Words } from '../en'

export const shots: Words['shots'] = {
  room: 'ショット',
  aside: 'ショット',
  count: (shots) => `ショット${shots}回`,
  none: {
    title: 'ショットはまだありません',
    fire: 'デモカメラのシャッターを切る',
    what: 'シャッターが切れるたびに、リグ自身が時刻、長さ、点灯していた光を記録します。記録はここに表示され、あとで写真に書き込めます。',
    demo: '模擬リグにはデモカメラが付いています。シャッターを切って、光から写真までの流れを確かめてください。',
    cable:
      'ケーブルをホットシューに挿してシャッターを切ってください。反応がない場合、メカシャッターでしかフラッシュが発光しない機種もあります。',
  },
  table: {
    label: 'ショット、新しい順',
    light: '光',
    shot: '番号',
    time: '時刻',
    closed: '接点',
    mode: 'モード',
    lit: '点灯していた光',
    dark: '光なし：何も点灯していません',
  },
  pulse: 'パルス',
  panel: {
    shot: (seq) => `ショット${seq}`,
    newest: (seq) => `最新のショット、${seq}`,
    follow: '最新を追う',
    time: '時刻',
    timeWithError: (time, error) => `${time} ± ${error}`,
    closed: '接点の閉時間',
    light: (seq) => `ショット${seq}`,
    use: 'この光をリグに適用',
  },
  camera: {
    title: 'デモカメラ',
    developing: '現像中…',
    lastPhoto: 'デモカメラの最新の写真',
    none: 'あなたの光で照らした小さな被写体が写ります。',
    exposure: '露出',
    shutter: 'シャッター',
    see: (photos) => (photos === 0 ? '写真を見る' : `写真${photos}枚を見る`),
  },
}
