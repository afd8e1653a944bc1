import type { Words } from '../en'

const lost = (what: string) => (speed: string, share: string) =>
  `${speed}では全行が同じ光を受けますが、${what}の${share}が露光から外れます。`
const partial = (what: string) => (share: string, speed: string, late: string, open: string) =>
  `${speed}では写真の${share}に${what}が届きません。光は接点の${late}後に来ますが、全行が同時に開いているのは${open}だけです。`
const neverOpen = (what: string) => (share: string, speed: string) =>
  `${speed}では写真の${share}に${what}が届きません。この速度では全行が同時に開くことがありません。`
const missed = (what: string) => (late: string, open: string) =>
  `${what}が写真に入りません。接点の${late}後に来ますが、シャッターが開いているのは${open}です。`

export const sync: Words['sync'] = {
  room: '同調',
  setup: '同調の設定',
  warning: (speed, what) => `${speed}：${what}`,

  shutter: {
    title: 'シャッター',
    speed: 'カメラのシャッター速度',
    type: 'シャッターの種類',
    mechanical: 'メカ',
    electronic: '電子',
    watch: '光とシャッターが合わないときに警告',
  },
  speeds: {
    title: 'シャッター速度',
    even: '全行均一',
    uneven: (ev) => `行の差 ${ev} EV`,
    short: '一部損失',
    partial: '一部暗い',
    missed: '光なし',
    silent: '検出なし',
    noRipple: 'ちらつきなし',
    ripple: (ev) => `変動 ${ev} EV`,
    muchRipple: '変動 3 EV～',
  },

  verdict: {
    title: '判定',
    steady: '定常光：どのシャッターでも全行が同じ光を受けます。',
    planned: (sequence) =>
      `「${sequence}」ではこうなります。「ライト」ルームで実行を開始してください。それまでリグはそのままです。`,
    prelit: 'ショット前に点灯：全行が同じ光を受け、待つ必要もありません。',
    even: (speed, late) =>
      `${speed}では全行が同じ光を受けます。光は接点の${late}後に来て、先幕と後幕の間に収まります。`,
    short: { flash: lost('閃光'), pulses: lost('発光'), light: lost('光') },
    uneven: {
      flash: (ev, speed) => `${speed}では行ごとに${ev}の差が出ます。後幕の走行中も閃光が点いています。`,
      gated: (ev, speed) =>
        `${speed}では行ごとに${ev}の差が出ます。後幕の走行中も光が点いているか、最初の行が閉じたあとに光が来ます。`,
      strobe: (ev, speed) => `${speed}では行ごとに${ev}の差が出ます。幕の走行中に来る発光があります。`,
      sequence: (ev, speed) =>
        `${speed}では行ごとに${ev}の差が出ます。露光の途中で接点が開き、次の光が早く来すぎます。`,
    },
    partial: { flash: partial('閃光'), pulses: partial('発光'), light: partial('光') },
    neverOpen: { flash: neverOpen('閃光'), pulses: neverOpen('発光'), light: neverOpen('光') },
    missed: { flash: missed('閃光'), pulses: missed('発光'), light: missed('光') },
    silent: 'このシャッターではホットシューが反応せず、リグはショットを検出できません。',
    silentDrive: 'このドライブモードではホットシューが反応せず、リグはショットを検出できません。',
    between: (ev) =>
      `モデリングライトが露光中ずっと点いていて、約${ev}加わります。消すか、暗くしてください。`,
    camera: 'シャッター速度はカメラ側の設定です。ダイヤルも回してください。',
  },
  remedy: {
    slower: (speed) => `カメラを${speed}に`,
    mechanical: 'カメラをメカシャッターに',
    single: 'カメラを1枚撮影に',
    prefix: (pixels) => `配線の先頭${pixels}ピクセルだけを点灯`,
    steady: '定常光',
    after: (on, delay) => `${delay}後に${on}点灯`,
    prompt: (on) => `遅延なしで${on}点灯`,
    gated: '接点が開くまで点灯',
    strobe: (pulses) => `${pulses}回発光`,
    next: (time) => `接点の${time}後に次の光`,
    sequence: 'シーケンスとしてショット前に点灯',
  },
  watch: {
    uneven: (ev) => `行ごとに${ev}の差`,
    partial: (share) => `写真の${share}が暗い`,
    missed: '光が写真に入らない',
    silent: 'ホットシューが反応しない',
    short: (ev) => `光の${ev}が失われる`,
    ripple: (ev) => `LEDが${ev}変動する可能性`,
  },

  timeline: {
    title: 'タイムライン',
    earlier: '前へ',
    later: '後へ',
    nearer: '拡大',
    further: '縮小',
    all: '全体',
    whole: '露光全体',
    firstRow: '最初の行',
    lastRow: '最後の行',
    fromContact: '接点から',
    lanes: { contact: '接点', wire: '配線', light: '光', led: 'LED 1個' },
    blinks: (rate) => `${rate}で点滅`,
  },

  flicker: {
    title: 'ちらつき',
    axis: '写真間のEV差',
    one: 'LED 1個、最大',
    all: '全体',
    alike: '同じ',
    safeFrom: (speed) => `${speed}から安全`,
    at: (speed, one, all) => `${speed}：LED 1個 ${one}、全体 ${all}`,
    nothing: 'この光に点滅はありません。点灯中のLEDはすべて全駆動です。',
    single: (speed, drive, ev) =>
      `${speed}では、駆動値${drive}のLED 1個が写真ごとに${ev}変動する可能性があります。`,
    many: (speed, drive, ev, pixels, all) =>
      `${speed}では、駆動値${drive}のLED 1個が写真ごとに${ev}、${pixels}個全体では${all}変動する可能性があります。`,
  },
  bands: {
    electronic: '縞、電子シャッター',
    mechanical: '縞、幕の走行中',
    none: '縞は見えません。',
    about: (count, ev) => `縞は約${count}本、LED 1個の光で最大${ev}の濃淡。LEDが多いほど薄まります。`,
  },

  ev: {
    untold: '算出できないほど大',
    least: '0.01 EV未満',
    stops: (ev) => `${ev} EV`,
  },
}
