import type { Words } from '../en'

export const causes: Words['failure']['causes'] = {
  nothingToDo: {
    undo: () => '取り消す操作はありません。',
    redo: () => 'やり直す操作はありません。',
    noSequenceRuns: () => '実行中のシーケンスがありません。先に開始してください。',
    noSequenceChosen: () => '先にシーケンスを選んで開始してください。',
    sequenceGone: () => 'このシーケンスはもうありません。',
    noSteps: (sequence) => `「${sequence}」にはまだステップがありません。先に光を追加してください。`,
    tooManyShots: (sequence, shots, most) =>
      `「${sequence}」は${shots}ショットになりますが、1回の実行は${most}ショットまでです。分けて撮影してください。`,
    noSuchStep: (steps) => `このシーケンスは${steps}ステップまでです。`,
    nothingGiven: () => '写真もフォルダーも指定されていません。',
    photoNotOpen: () => 'この写真は開かれていません。',
    photoNotPinned: () => 'この写真は手動で割り当てられていません。',
    noShotAfter: () => 'この後のショットはありません。',
    noShotBefore: () => 'この前のショットはありません。',
    noShotsToMove: () => 'ずらす元になるショットを持つ写真がまだありません。',
    noPhotoBy: (camera) => `${camera} で撮った写真はここにありません。`,
    nothingByHand: () => '手動で決めたものはありません。',
    noneWaits: () => '光の書き込みを待つ写真はここにありません。',
    frameUnsure: (photo) => `${photo} の光はまだ確定していません。先に時間軸で決めてください。`,
    noFrames: () => '光の元になるコマが開かれていません。',
    noneCarries: () => '光の記録が入った写真はここにありません。',
    noBatch: () => '取り消せる書き込みは残っていません。',
    noSuchBatch: (batch) => `取り消せる書き込み ${batch} はありません（1 年を過ぎたものは消えます）。`,
    cannotTest: () =>
      'このファームウェアは自己テストができません。Lumacro付属のものをインストールしてください。',
    cannotBlink: () =>
      'このファームウェアは自身の時計で点滅できません。Lumacro付属のものをインストールしてください。',
    testRuns: () => 'テストはすでに実行中です。',
    modeChanged: () =>
      '自己テスト中に同調モードが変更されたため、テストを終了しました。もう一度テストしてください。',
    testEndless: () =>
      'リグのテストが終わりませんでした。リグのリセットボタンを押して、もう一度試してください。',
    sequenceLit: () => 'シーケンスが点灯中です。先に停止してから、リグをテストしてください。',
    modeNotTaken: () =>
      'リグがテスト用のモードに切り替わりませんでした。光が落ち着くのを待って、もう一度試してください。',
  },
  notPossible: {
    zoneTwice: () => 'ルックの2つのゾーンのIDが同じです。',
    noZone: (zone) => `このルックにゾーン「${zone}」はありません。`,
    zoneThere: (zone) => `このルックにはすでにゾーン「${zone}」があります。`,
    mostZones: (most) => `1つのルックに入るゾーンは${most}個までです。`,
    mostModifiers: (most) => `LEDの前に置けるモディファイアは${most}個までです。先に1つ外してください。`,
    looksOfSteps: () =>
      'シーケンスが点灯中で、各ステップには固有のルックがあります。ルックを変えるには停止してください。',
    factoryStays: () => '付属のルックは変更できません。',
    nameTaken: (name) => `「${name}」という名前のルックがすでにあります。別の名前にしてください。`,
    pulseTooShort: (shortest) => `このリグの最短発光は ${shortest} です。それ以上にしてください。`,
    darkTooShort: (shortest, least) =>
      `このリグの最短発光は ${shortest} です。発光の間の消灯も同じなので、周期を ${least} 以上にしてください。`,
    mostSteps: (most) => `1つのシーケンスに入るステップは${most}個までです。`,
    noStep: (step) => `このシーケンスにステップ${step}はありません。`,
    placesUnread: () => '1行に1か所、x と y を mm で書いたCSVまたはJSONにしてください。',
    otherCount: (places, pixels) => `ファイルには${places}か所ありますが、リグは${pixels}ピクセルです。`,
    placeTooFar: () => 'レンズから2 mより遠い点があります。数値は mm ですか？',
    stepNotLit: () =>
      'リグが次のステップを点灯しません。ケーブルを確認してから続けてください。足りないショットは撮り直されます。',
  },
  camera: {
    diskFull: (folder) =>
      `${folder} のディスクがいっぱいです。空きを作って、もう一度シャッターを切ってください。`,
    notAllowed: (folder) =>
      `Lumacroは ${folder} に書き込めません。写真用に別のフォルダーを選ぶか、アクセス権を変更してください。`,
    readOnlyDisk: (folder) =>
      `${folder} は読み取り専用のディスクにあります。写真用に別のフォルダーを選んでください。`,
    folderGone: (folder) =>
      `${folder} が見つかりません。ディスクを接続し直すか、写真用に別のフォルダーを選んでください。`,
    notAFolder: (folder) => `${folder} はフォルダーではありません。写真用に別のものを選んでください。`,
    notSaved: (folder, why) => `写真を ${folder} に保存できませんでした（${why}）。`,
    numbersUsed: (folder, photos) =>
      `${folder} には写真が${photos}枚あります。移動するか、別のフォルダーを選んでください。`,
    rigWentAway: () =>
      'リグがカメラをレリーズした後、接続が切れました。ケーブルを確認してから続けてください。足りないショットは撮り直されます。',
    noEdgeCame: () =>
      'リグがカメラをレリーズしましたが、ホットシューの信号が返ってきません。ケーブルを確認してから続けてください。足りないショットは撮り直されます。',
    noEdge: (picture, step) =>
      `${picture}枚目でホットシューの信号がなく、光は進みませんでした。ケーブルを確認してから続けてください。現在はステップ${step}です。`,
  },
  photo: {
    notJpeg: (name) =>
      `${name} はJPEGでもRAWでもありません。カメラの記録画質をJPEGまたはRAW+JPEGにして、そのファイルを使ってください。`,
    noPreview: (name) =>
      `${name} には読み取れるプレビューがありません。カメラの記録画質をRAW+JPEGにして、JPEGを使ってください。`,
    smallPreview: (name) =>
      `${name} のプレビューは測定には小さすぎます。カメラの記録画質をRAW+JPEGにして、JPEGを使ってください。`,
    notDecoded: (name) =>
      `${name} を画像として読み込めませんでした。カメラが書いたままのJPEGを使ってください。`,
    isFolder: (name) => `${name} はフォルダーです。中の写真を1枚選んでください。`,
    empty: (name) => `${name} は空です。カードからコピーし直してください。`,
    measuringEnded: (name) =>
      `${name} を測定できませんでした。画像が大きすぎるときのように処理が途中で終わりました。カメラの記録サイズを小さくしたJPEGを使ってください。`,
  },
  drive: {
    noDrive: () =>
      'CIRCUITPYドライブがありません。ボードをデータ通信用ケーブルで接続し（充電専用のものが多いので注意）、ドライブが現れるのを待つか、名前を指定してください：lumacro firmware install ドライブ。',
    severalDrives: (drives) =>
      `ボードが複数あります：${drives}。使うものを指定してください：lumacro firmware install ドライブ。`,
    noBootOut: (drive) =>
      `${drive} はCircuitPythonのボードのドライブではありません（boot_out.txt がありません）。CIRCUITPYという名前のドライブを指定してください。`,
    otherBootOut: (drive) =>
      `${drive} の boot_out.txt はCircuitPythonのものではありません。ボードのリセットボタンを1回押して、もう一度試してください。`,
    bootloader: (drive, download) =>
      `${drive} のボードはブートローダーになっています。リセットボタンを1回押してください。それでもCIRCUITPYドライブが現れないときは、先に ${download} のUF2ファイルをこのドライブにコピーしてください。`,
    otherBoard: (drive, board, wanted) =>
      `${drive} のボードは「${board}」です。このファームウェアは ${wanted} 専用です。何も変更していません。`,
    oldCircuitPython: (drive, version, wanted, download) =>
      `${drive} のCircuitPythonは ${version} ですが、ファームウェアには ${wanted} 以降が必要です。${download} から入手して、もう一度試してください。`,
    newerFirmware: (theirs, ours) =>
      `ボードのファームウェアは ${theirs}、このLumacroの付属は ${ours} です。Lumacroを更新するか、--older で古いほうをインストールしてください。`,
    readOnly: (drive) =>
      `${drive} は読み取り専用です。ボードのプログラムが使用中か、書き込み中に抜かれた可能性があります。リセットボタンをゆっくり2回押し（セーフモード）、ドライブが現れてから、もう一度試してください。`,
    full: (drive) =>
      `${drive} がいっぱいです。ボードに不要なもの（lib/ はLumacroのものではありません）を削除して、もう一度実行してください。`,
    tooFull: (drive, missingKb) =>
      `${drive} がいっぱいで、あと ${missingKb} KB 必要です。ボードに不要なもの（lib/ はLumacroのものではありません）を削除して、もう一度実行してください。`,
    unplugged: (drive) =>
      `ファームウェアのコピー中に ${drive} が見つからなくなりました。ボードを接続し直して、もう一度実行してください。続きから再開します。`,
    notVerified: (file, drive) =>
      `${drive} から読み返した ${file} が、書き込んだ内容と一致しません。ドライブを取り出し、ボードのリセットボタンを押して、もう一度実行してください。`,
  },
  busy: {
    writing: () => 'Lumacroは写真に書き込み中です。終わるのを待つか、中止してください。',
    undoing: () => 'Lumacroは書き込みを取り消し中です。終わるのを待つか、中止してください。',
    run: () => 'このシーケンスは撮影中です。終わるのを待つか、中止してください。',
    checks: () => 'Lumacroは診断中です。終わるのを待つか、中止してください。',
    requests: (most) => `Lumacroは先の${most}件のリクエストを処理中です。終わるのを待ってください。`,
  },
  photosStopped: {
    askAgain: (why) => `写真を読み込む処理が停止しました（${why}）。もう一度試してください。`,
    startedAgain: (why) =>
      `写真を読み込む処理が停止したため（${why}）、再起動しました。同じ写真が開いています。`,
    forGood: (why) =>
      `写真を読み込む処理が停止し、再起動できません（${why}）。Lumacroを起動し直してください。`,
    closed: () => '写真は閉じられました。',
  },
}
