import type { RefusalCode } from '../../../core/api/failure'
import type { Words } from '../en'
import { causes } from './failure-causes'

/** What the codes of the wire mean (R6). */
const refusals: Readonly<Record<RefusalCode, string>> = {
  unknown: 'ファームウェアがこの要求に対応していません',
  args: '要求に不足があります',
  range: 'リグの能力を超えているか、今はできない操作です',
  version: 'プロトコルが異なります',
  staged: '光のデータが揃っていません',
  gone: 'もう残っていません',
  pulse: 'それほど短い発光はできません',
  config: 'config.py の内容が合いません',
  busy: '発光が終わりません',
  other: 'このLumacroの知らない理由です',
}

export const failure: Words['failure'] = {
  badRequest: (detail) => `リクエストを解釈できませんでした：${detail}`,
  noRig: 'リグが接続されていません。接続するか、「リグ」ルームで模擬リグを選んでください。',
  rigTimeout: (request, ms) =>
    `リグが「${request}」に ${ms} ms 以内に応答しませんでした。ケーブルを確認してください。Lumacroは試行を続けます。`,
  rigLost: (port) =>
    `${port} のリグが見つからなくなりました。接続し直してください。Lumacroが再接続し、その間のショットを取り込みます。`,
  rigLostSimulated:
    'シミュレートしたリグが切断されました。「リグ」ルームで接続し直してください。Lumacroが再接続し、逃したショットを取得します。',
  causes,
  rigRefused: (code, said) =>
    `リグが拒否しました。${refusals[code]}${said === '' ? '' : `（「${said}」）`}。`,
  rigReply: (detail) => `リグの応答をこのLumacroは解釈できません（${detail}）。`,
  rigVersion: {
    newer: (theirs, ours) =>
      `このリグのプロトコルは${theirs}、このLumacroは${ours}です。Lumacroを更新してください。`,
    older: (theirs, ours) =>
      `このリグのプロトコルは${theirs}、このLumacroは${ours}です。Lumacro付属のファームウェアをインストールしてください。`,
    said: (said) =>
      `このリグのプロトコルはこのLumacroと異なります（「${said}」）。Lumacro付属のファームウェアをインストールしてください。`,
  },
  notSimulated: 'これは模擬リグでのみ使えます。「リグ」ルームで選んでください。',
  cancelled: '中止しました。',
  disconnected: 'アプリが応答しません。終了した可能性があります。もう一度起動してください。',
  unexpected: (detail) => `予期しない問題が発生しました：${detail}`,
  port: {
    missing: (port) => `ポート ${port} がありません。ケーブルを確認し、ポートの一覧をもう一度見てください。`,
    permission: (port) =>
      `このユーザーには ${port} を開く権限がありません。Linuxではグループ「dialout」に加わり、ログインし直してください。`,
    'in-use': (port) =>
      `${port} は別のプログラムが使用中です。それ（シリアルモニターや別のLumacro）を閉じて、もう一度試してください。`,
    io: (port) => `${port} の読み書きができませんでした。リグを抜いて、接続し直してください。`,
    'not-a-rig': (port) =>
      `${port} の機器はLumacroのリグとして応答しません。Featherにはポートが2つあります。もう一方を試してください。`,
  },
  file: {
    missing: (path) => `${path} はもうありません。`,
    permission: (path) =>
      `このユーザーには ${path} を読み書きする権限がありません。権限を変更するか、別のフォルダーを選んでください。`,
    'not-a-folder': (path) => `${path} はフォルダーではありません。`,
    unreadable: (path) => `${path} を読み込めませんでした。`,
    full: (path) =>
      `ディスクがいっぱいです。${path} は元のままです。空き容量を増やして、もう一度試してください。`,
    changed: (path) => `${path} は別のプログラムによって変更されたため、そのままにしました。`,
  },
}
