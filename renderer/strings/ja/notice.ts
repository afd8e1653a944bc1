import type { Words } from '../en'

/** What the codes of the wire mean (X1). */
const faults: Readonly<Record<string, string>> = {
  crash: 'リグで問題が起きて回復しました。光は消え、ショットは保持されています',
  nvm: 'リグに保存された設定を使えないため、初期設定で起動しました',
  watchdog: 'リグが停止して再起動しました。待機中のショットは失われました',
  spill: 'リグのドライブにショットを保存できないか、読み出せません',
}

export const notice: Words['notice'] = {
  keptAside: (path) =>
    `読み込めないファイルがあり、${path} として残しました。Lumacroはそのファイルなしで起動しました。`,
  tornLog: () => 'ショットログが行の途中で終わっていました（停電などのため）。完全な行はすべて残っています。',
  lightRestored: () => 'リグは電源が切れていましたが、光を元に戻しました。',
  rigKeptItsLight: () =>
    'リグが独自の光を保持していたため、画面にその光を表示しています。取り消すと以前の光に戻ります。',
  fault: (code, said) =>
    `${faults[code] ?? `リグで異常が発生しました：${code}`}${said === '' || code === 'watchdog' ? '' : `（「${said}」）`}。`,
  earlierShots: (count) => `電源が切れる前にリグが単独で記録した${count}ショットを、ログに取り込みました。`,
  shotsLost: (count) => `リグのメモリーがいっぱいになり、離れている間の${count}ショットが失われました。`,
  shotLogNotWritten: (why) =>
    `ショットログに書き込めませんでした（${why}）。書き込めるまで、ショットはリグが保持します。`,
  timelineNotWritten: (why) =>
    `光のタイムラインに書き込めませんでした（${why}）。書き込めるまで、ショットはリグが保持します。`,
  recovered: ({ finished, rolledBack, unclear, named }) => {
    const parts = [
      ...(finished > 0 ? [`${finished}枚は書き込み済み`] : []),
      ...(rolledBack > 0 ? [`${rolledBack}枚は元のまま`] : []),
      ...(unclear > 0 ? [`${unclear}枚は別のプログラムが変更したため触れていません（${named}）`] : []),
    ]
    return `前回、写真への書き込みが中断されました。失われたものはありません：${parts.join('、') || '写真には触れていませんでした'}。`
  },
  journalUnread: (why) => `写真への書き込みが中断され、そのジャーナルを処理できませんでした（${why}）。`,
}
