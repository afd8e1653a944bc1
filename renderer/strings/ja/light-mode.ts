import type { Words } from '../en'

export const lightMode: Words['lightMode'] = {
  title: '同調',
  mode: '同調モード',
  modes: {
    steady: '定常光',
    flash: '閃光',
    gated: '開放中',
    strobe: 'ストロボ',
    sequence: '連続',
  },
  hints: {
    steady: '点灯したままです。1/30 s以下のシャッターや、深度合成に。',
    flash:
      'ショットごとに決まった時間だけ光ります。およそ1/60 s以下で使用。動きが止まるのは、暗い部屋で高ISOのときだけです。',
    gated: 'シャッターが開いている間だけ光ります。接点が開くか、最長時間になると消えます。',
    strobe:
      '1回の露光中に複数回発光し、動きの観察に使えます。すべての発光が入るようシャッターを開けてください。',
  },
  longest: '最長',
  pulses: '発光回数',
  onFor: '点灯時間',
  eachPulse: '1回の長さ',
  oneEvery: '間隔',
  delay: '遅延',
  shortest: (time) => `このリグの最短発光は ${time} です。`,
  shortestAndAll: (time, pulses, whole) =>
    `このリグの最短発光は ${time} です。${pulses}回で ${whole} かかります。`,
  modelling: 'ショット間のモデリングライト',
  modellingPower: 'モデリングライトの光量',
  onHelp: (least, most) => `${least} から ${most} までの時間を入力してください（20 ms、1/60 など）。`,
  delayHelp: (most) => `0 から ${most} までの時間を入力してください（5 ms など）。`,
  countHelp: (least, most) => `${least} から ${most} までの数を入力してください。`,
  says: {
    steady: '定常光',
    flash: (on) => `閃光 ${on}`,
    gated: (most) => `開放中、最長 ${most}`,
    strobe: (pulses, on, period) => `ストロボ ${pulses} × ${on}、${period} 間隔`,
    after: (setting, delay) => `${delay} 後に ${setting}`,
    sequenceBefore: 'シーケンス、事前点灯',
    sequence: (on) => `シーケンス、閃光 ${on}`,
  },
}
