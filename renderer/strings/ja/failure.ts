import type { Words } from '../en'

export const failure: Words['failure'] = {
  badRequest: (detail) => `リクエストを解釈できませんでした：${detail}`,
  noRig: 'リグが接続されていません。接続するか、「リグ」ルームで模擬リグを選んでください。',
  rigTimeout: (request, ms) =>
    `リグが「${request}」に ${ms} ms 以内に応答しませんでした。ケーブルを確認してください。Lumacroは試行を続けます。`,
  rigLost: (port) =>
    `${port} のリグが見つからなくなりました。接続し直してください。Lumacroが再接続し、その間のショットを取り込みます。`,
  rigRefused: (detail) => `リグが拒否しました：${detail}`,
  rigVersion: {
    newer: (theirs, ours) =>
      `このリグのプロトコルは${theirs}、このLumacroは${ours}です。Lumacroを更新してください。`,
    older: (theirs, ours) =>
      `このリグのプロトコルは${theirs}、このLumacroは${ours}です。Lumacro付属のファームウェアをインストールしてください。`,
  },
  notSimulated: 'これは模擬リグでのみ使えます。「リグ」ルームで選んでください。',
  busy: (what) => `Lumacroは処理中です（${what}）。終わるのを待つか、中止してください。`,
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
