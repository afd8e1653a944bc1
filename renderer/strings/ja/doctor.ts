import type { DarkCause, Unwritable } from '../../../core/api/doctor-words'
import type { Words } from '../en'

const unwritable = (why: Unwritable): string => {
  if (typeof why === 'object') return why.other
  return {
    'read-only': '読み取り専用です',
    full: 'ディスクがいっぱいです',
    'not-allowed': 'このユーザーに権限がありません',
  }[why]
}

const darkCause = (cause: DarkCause): string => {
  if (typeof cause === 'object') return `マスター光量が ${cause.powerEv} EV です`
  return {
    blackout: '消灯になっています',
    'no-budget': '電源の予算が残っていません',
    'no-zone': 'ルックのどのゾーンも点灯していません',
  }[cause]
}

export const doctor: Words['doctor'] = {
  finding: {
    nodeFits: (version) => `Node ${version} は十分に新しいです。`,
    nodeTooOld: (version) => `Node ${version} は古すぎます。`,
    perlNotNeeded: () => 'WindowsではexiftoolにPerlが付属します。',
    perlThere: () => 'exiftoolに必要なPerlがあります。',
    perlMissing: () => 'Perlがないためexiftoolが動きません。TIFF、PNG、WebPと特殊なJPEGには書き込めません。',
    exiftoolAnswers: (version) => `exiftool ${version} が応答します。`,
    exiftoolSilent: (why) => `exiftoolが応答しません：${why}。`,
    dataKept: (folder) => `データは ${folder} にあります。`,
    dataNotWritable: (folder, why) => `データフォルダー ${folder} に書き込めません：${unwritable(why)}。`,
    dataUnusable: (why) => `データフォルダーを使えません：${why}。`,
    dataFree: () => '他のLumacroはこのデータを使っていません。',
    dataInUse: () => 'Lumacroがこのデータで動作中です。リグにはそこから問い合わせます。',
    noFolder: (folder) => `フォルダー ${folder} はありません。`,
    photosWritable: (folder) => `${folder} の写真に書き込めます。`,
    photosNotWritable: (folder, why) => `${folder} の写真に書き込めません：${unwritable(why)}。`,
    noDrive: () => 'CIRCUITPYドライブがマウントされていません。',
    noFirmware: (path) => `${path} のボードにはまだファームウェアがありません。`,
    driveOlder: (path, firmware, shipped) =>
      `${path} のファームウェアは ${firmware}、このLumacro付属は ${shipped} です。`,
    driveFits: (path, firmware, circuitPython) =>
      `${path} のファームウェアは ${firmware}、CircuitPython ${circuitPython} です。`,
    seenButDark: (cause) => `シャッターは検出しましたが、光が出ませんでした：${darkCause(cause)}。`,
    nextDark: (cause) => `次のショットには光がありません：${darkCause(cause)}。`,
    limited: (stops) => `電源の制限で光が ${stops} 段下がっています。`,
    lit: () => '光は点灯しており、制限されていません。',
    consolePort: (path) => `${path} はボードのコンソールで、リグのポートではありません。`,
    lookedForOn: (path) => `${path} でリグを探します。`,
    featherOn: (path) => `Featherが ${path} にあります。`,
    consoleOnly: () => 'Featherは接続されていますが、コンソールのポートしか見えません。',
    noPort: () => 'シリアルポートがありません。',
    noFeather: (ports) => `${ports}個のシリアルポートの中にFeatherのものはありません。`,
    mayOpen: (path) => `このユーザーは ${path} を開けます。`,
    mayNotOpen: (path) => `このユーザーは ${path} を開けません。`,
    notAsked: () => '問い合わせるポートがないため、リグは調べていません。',
    answers: (port, board, pixels) => `${port} のリグが応答します：${board}、${pixels}画素。`,
    damagedLines: (lines) => `${lines}行が壊れて届きました。`,
    firmwareFits: (firmware) => `ファームウェア ${firmware} はこのLumacro付属のものです。`,
    firmwareOlder: (firmware, shipped) => `ファームウェア ${firmware} は ${shipped} より古いです。`,
    firmwareNewer: (firmware, shipped) => `ファームウェア ${firmware} は ${shipped} より新しいです。`,
    clockFits: () => '時計はこのコンピューターと同じ速さで進みます。',
    clockOff: (ranMs, wentMs) => `${wentMs} msの間に時計が ${ranMs} ms進みました。`,
    noShotWaits: () => 'リグで待っているショットはありません。',
    shotsWait: (shots) => `リグで${shots}件のショットがアプリを待っています。`,
    noneDropped: () => '電源を入れてから失われたショットはありません。',
    dropped: (shots) =>
      `${shots}件のショットが失われました。コンピューターがない間に、保持できる数を超えました。`,
    shutterSeenTimes: (times) => `電源を入れてからシャッターを${times}回検出しました。`,
    shutterNeverSeen: () => '電源を入れてからシャッターを検出していません。',
    shutterNotSeen: (seconds) => `${seconds} 秒の間、シャッターを検出しませんでした。`,
    contactStuck: () => '接点が閉じたまま開きません。',
    contactPulsed: () => 'シャッターは検出しましたが、接点が閉じていた時間は分かりませんでした。',
    contactSeen: (ms) => `シャッターを検出しました。接点は ${ms} ms閉じていました。`,
    simulatorRuns: (firmware) => `模擬リグがファームウェア ${firmware} で動きます。`,
    simulatorFails: (why) => `模擬リグが動きません：${why}。`,
    noPtyOnWindows: () => 'Windowsでは、プログラムがシリアルポートを作れません。',
    ptyMade: () => '`lumacro sim --pty` は独自のシリアルポートを作れます。',
    noPty: () => '`lumacro sim --pty` はシリアルポートを作れません。python3もsocatもありません。',
    appWithoutRig: () => '動作中のアプリはリグに接続していません。',
    appConnecting: (port) => `動作中のアプリが ${port} に接続しています。`,
    appSimulated: () => '動作中のアプリは模擬リグに接続しています。',
    appConnected: (port) => `動作中のアプリは ${port} のリグに接続しています。`,
    walked: (pixels) => `${pixels}画素を順に点灯しました。`,
    walkEnded: (lit, pixels) =>
      `${pixels}画素のうち${lit}画素を点灯したところで、ショットか操作で終わりました。`,
    loopTakes: (us) => `接点を1回見るのに ${us} µsかかります。`,
    notTimed: () => '光の計時はしていません。config.pyのJUMPER_PINが必要で、消灯中はできません。',
    noEdges: () => 'JUMPER_PINでエッジを出しましたが、トリガーで検出しませんでした。',
    timed: (least, most, wire, edges) =>
      `エッジから書き込みの終わりまで ${least}〜${most} ms、うち書き込み自体は ${wire} msです（エッジ${edges}回）。`,
    cannotTest: () => 'このファームウェアには自己診断がありません。',
    notTested: () => 'シーケンスが点灯中のため、自己診断をしませんでした。',
    testEndless: () => '自己診断が終わりませんでした。',
  },
  remedy: {
    installNode: (version) => `https://nodejs.org からNode ${version} 以降をインストールしてください。`,
    installPerl: () => 'Perlをインストールしてください。DebianとUbuntuでは `sudo apt install perl` です。',
    installPerlOrLumacro: () => 'Perlがなければインストールし、あればLumacroをインストールし直してください。',
    installLumacro: () => 'Lumacroをインストールし直してください。',
    otherData: () => '--data DIR で別の場所を選ぶか、書き込み権限を変えてください。',
    namePhotos: () => '写真のあるフォルダーを指定してください。',
    freePhotos: () =>
      'メモリーカードのロックを外すか、写真を自分のディスクにコピーするか、書き込み権限を変えてください。',
    driveNeeded: () => 'ボードにファームウェアを書き込むときだけ必要です。',
    seeDrive: () => 'docs/troubleshooting.md の「The board’s drive」を見てください。',
    installFirmware: (drive) =>
      `「リグ」ルームで${drive === null ? '' : ` ${drive} に`}ファームウェアを書き込んでください。`,
    otherProtocol: () =>
      '「リグ」ルームでファームウェアを書き込むか、リグが新しければLumacroを更新してください。',
    openDataPort: () =>
      '「リグ」ルームでファームウェアを書き込み、リセットボタンを1回押してください。boot.pyがリグのポートを開きます。',
    waitForShutter: () => '上でシャッターを待つほうを選び、シャッターを押してください。',
    updateLumacro: () => 'Lumacroを更新してください。',
    raiseBudget: () => '電源に本当に余裕がある場合だけ、config.pyのBUDGET_MAを上げてください。',
    endBlackout: () => 'アプリでBを押すか、ノブを押してください。',
    setBudget: () =>
      'config.pyのBUDGET_MAを電源の能力に合わせてください。ボードと消灯画素の消費より大きい必要があります。',
    raisePower: () => 'ノブを右に回すか、マスター光量を上げてください。',
    otherLook: () => '別のルックを選ぶか、そのゾーンを点けてください。',
    usePort: (path) => `${path} を使ってください。`,
    plugIn: () =>
      'データ通信のできるケーブルでリグを接続するか（充電専用のものが多くあります）、模擬リグを使ってください。',
    joinGroup: (command) =>
      `\`${command}\` を実行してログインし直すか、docs/troubleshooting.md のudevルールを入れてください。`,
    otherCable: () => '別のケーブルか、ハブを通さないポートを試してください。',
    resetClock: () =>
      'ボードのリセットボタンを押してください。変わらなければファームウェアを書き込み直してください。',
    connectMore: () => 'もっと頻繁にアプリに接続してください。そのショットの写真は光の履歴から光を得ます。',
    findShutter: () =>
      'メカシャッターを使い（電子シャッターではホットシューが反応しません）、カメラのフラッシュを有効にし、シューからTRIGGER_PINとGNDへのケーブルを確認してください。',
    findShort: () => 'ホットシューのケーブルのショートと、config.pyのTRIGGER_PINの誤りを確認してください。',
    noGated: () =>
      'このボディは接点を一瞬閉じるだけかもしれません。gatedの代わりにフラッシュかシーケンスを使うか、LEVEL_PINをTRIGGER_PINにつないでください。',
    installPty: () => '他のプログラムで模擬リグを使う場合は、どちらかをインストールしてください。',
    askAgain: () => '少し待ってからもう一度実行してください。',
    testAgain: () => 'もう一度診断してください。',
    runWire: () => '診断の間、そのピンをトリガーに配線してください。',
    stopAndTest: () => '止めてから、もう一度診断してください。',
    resetAndTest: () => 'リセットボタンを押してから、もう一度試してください。',
  },
}
