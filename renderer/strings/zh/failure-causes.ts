import type { Words } from '../en'

export const causes: Words['failure']['causes'] = {
  nothingToDo: {
    undo: () => '没有可撤销的操作。',
    redo: () => '没有可重做的操作。',
    noSequenceRuns: () => '没有正在运行的序列。请先启动一个。',
    noSequenceChosen: () => '请先选择一个序列并启动。',
    sequenceGone: () => '此序列已不存在。',
    noSteps: (sequence) => `“${sequence}”还没有步骤：请先添加一种光。`,
    tooManyShots: (sequence, shots, most) =>
      `“${sequence}”共 ${shots} 次拍摄，而一次运行最多 ${most} 次：请分几部分拍摄。`,
    noSuchStep: (steps) => `此序列只有 ${steps} 步。`,
    nothingGiven: () => '没有指定照片或文件夹。',
    photoNotOpen: () => '此照片没有打开。',
    photoNotPinned: () => '此照片没有手动指定。',
    noShotAfter: () => '之后没有拍摄了。',
    noShotBefore: () => '之前没有拍摄了。',
    noShotsToMove: () => '还没有照片对应到拍摄，无从移动。',
    noPhotoBy: (camera) => `此处没有 ${camera} 拍的照片。`,
    nothingByHand: () => '没有手动决定过任何内容。',
    noneWaits: () => '此处没有等待写入光的照片。',
    frameUnsure: (photo) => `${photo} 的光尚不确定：请先在时间轴上决定。`,
    noFrames: () => '没有打开可取得光的单帧照片。',
    noneCarries: () => '此处没有照片含光的记录。',
    noBatch: () => '没有可撤销的写入了。',
    noSuchBatch: (batch) => `没有可撤销的写入 ${batch}（超过一年的不再保留）。`,
    cannotTest: () => '此固件不能自检。请安装 Lumacro 附带的固件。',
    cannotBlink: () => '此固件不能按自身时钟闪烁。请安装 Lumacro 附带的固件。',
    testRuns: () => '测试已在进行。',
    modeChanged: () => '自检期间同步模式被改动，测试已结束。请重新测试。',
    testEndless: () => '灯具没有结束测试。请按它的复位按钮，然后重试。',
    sequenceLit: () => '序列正在点亮。请先停止它，再测试灯具。',
    modeNotTaken: () => '灯具没有切换到测试所需的模式。请等灯光稳定后重试。',
  },
  notPossible: {
    zoneTwice: () => '光效中有两个分区的编号相同。',
    noZone: (zone) => `此光效没有分区“${zone}”。`,
    zoneThere: (zone) => `此光效已有分区“${zone}”。`,
    mostZones: (most) => `一个光效最多包含 ${most} 个分区。`,
    mostModifiers: (most) => `LED 前最多放 ${most} 个附件。请先取下一个。`,
    looksOfSteps: () => '序列正在点亮，其各步有自己的光效。要更改光效，请先停止序列。',
    factoryStays: () => '自带的光效不能更改。',
    nameTaken: (name) => `已有名为“${name}”的光效。请换一个名称。`,
    pulseTooShort: (shortest) => `此灯具的最短脉冲为 ${shortest}。请选择不短于它的时间。`,
    darkTooShort: (shortest, least) =>
      `此灯具的最短脉冲为 ${shortest}。两个脉冲之间的熄灭也受此限制：请选择不短于 ${least} 的周期。`,
    mostSteps: (most) => `一个序列最多 ${most} 步。`,
    noStep: (step) => `此序列没有第 ${step} 步。`,
    placesUnread: () => '应为每行一个位置，x 和 y 以 mm 计，CSV 或 JSON 格式。',
    otherCount: (places, pixels) => `文件有 ${places} 个位置，而灯具有 ${pixels} 个像素。`,
    placeTooFar: () => '有位置距镜头超过 2 m：数值是以 mm 计吗？',
    stepNotLit: () => '灯具没有点亮下一步。请检查连线后继续：缺少的会补拍。',
  },
  camera: {
    diskFull: (folder) => `${folder} 所在的磁盘已满：请腾出空间，再按一次快门。`,
    notAllowed: (folder) => `Lumacro 无权写入 ${folder}：请为照片另选文件夹，或更改其权限。`,
    readOnlyDisk: (folder) => `${folder} 位于只读磁盘上：请为照片另选文件夹。`,
    folderGone: (folder) => `找不到 ${folder}：请重新接上磁盘，或为照片另选文件夹。`,
    notAFolder: (folder) => `${folder} 不是文件夹：请为照片另选一个。`,
    notSaved: (folder, why) => `照片无法保存到 ${folder}（${why}）。`,
    numbersUsed: (folder, photos) => `${folder} 中已有 ${photos} 张照片：请移走，或另选文件夹。`,
    rigWentAway: () => '灯具触发了相机，随后断开。请检查连线后继续：缺少的会补拍。',
    noEdgeCame: () => '灯具触发了相机，但热靴没有信号返回。请检查连线后继续：缺少的会补拍。',
    noEdge: (picture, step) =>
      `第 ${picture} 张没有热靴信号，光没有前进。请检查连线后继续：目前停在第 ${step} 步。`,
  },
  photo: {
    notJpeg: (name) => `${name} 既不是 JPEG 也不是 RAW。请将相机设为 JPEG 或 RAW+JPEG，再用该文件。`,
    noPreview: (name) => `${name} 中没有可读取的预览图。请将相机设为 RAW+JPEG，再用其中的 JPEG。`,
    smallPreview: (name) => `${name} 的预览图太小，无法测量。请将相机设为 RAW+JPEG，再用其中的 JPEG。`,
    notDecoded: (name) => `${name} 无法作为图像读取。请使用相机直出的 JPEG。`,
    isFolder: (name) => `${name} 是文件夹。请选择其中一张照片。`,
    empty: (name) => `${name} 是空文件。请从存储卡重新复制。`,
    measuringEnded: (name) =>
      `${name} 无法测量：处理中途结束，图像过大时会如此。请让相机保存较小的 JPEG，再用该文件。`,
  },
  drive: {
    noDrive: () =>
      '没有 CIRCUITPY 磁盘。请用数据线连接开发板（许多线只能充电），等磁盘出现，或指定它：lumacro firmware install 磁盘。',
    severalDrives: (drives) => `有多块开发板：${drives}。请指定要用的一块：lumacro firmware install 磁盘。`,
    noBootOut: (drive) =>
      `${drive} 不是 CircuitPython 开发板的磁盘：其中没有 boot_out.txt。请指定名为 CIRCUITPY 的磁盘。`,
    otherBootOut: (drive) =>
      `${drive} 上的 boot_out.txt 不是 CircuitPython 的。请按一次开发板的复位按钮，然后重试。`,
    bootloader: (drive, download) =>
      `${drive} 上的开发板处于引导程序中。请按一次复位按钮；若仍未出现 CIRCUITPY 磁盘，请先把 ${download} 的 UF2 文件复制到此磁盘。`,
    otherBoard: (drive, board, wanted) =>
      `${drive} 上的开发板是“${board}”。此固件仅用于 ${wanted}；未作任何改动。`,
    oldCircuitPython: (drive, version, wanted, download) =>
      `${drive} 运行 CircuitPython ${version}，而固件需要 ${wanted} 或更新版本。请从 ${download} 获取，然后重试。`,
    newerFirmware: (theirs, ours) =>
      `开发板的固件是 ${theirs}，此 Lumacro 附带 ${ours}。请更新 Lumacro，或用 --older 安装较旧的固件。`,
    readOnly: (drive) =>
      `${drive} 为只读：可能被开发板自己的程序占用，或曾在写入时被拔下。请慢慢按两次复位按钮（安全模式），等磁盘出现后重试。`,
    full: (drive) => `${drive} 已满。请删除开发板不需要的内容（lib/ 不属于 Lumacro），然后重新运行。`,
    tooFull: (drive, missingKb) =>
      `${drive} 已满：还需要 ${missingKb} KB。请删除开发板不需要的内容（lib/ 不属于 Lumacro），然后重新运行。`,
    unplugged: (drive) => `复制固件时 ${drive} 断开。请重新接上开发板并再次运行：会从中断处继续。`,
    notVerified: (file, drive) =>
      `从 ${drive} 读回的 ${file} 与写入的不一致。请弹出磁盘，按开发板的复位按钮，然后重新运行。`,
  },
  busy: {
    writing: () => 'Lumacro 正在写入照片。请等待完成，或取消。',
    undoing: () => 'Lumacro 正在撤销写入。请等待完成，或取消。',
    run: () => '此序列正在拍摄。请等待完成，或取消。',
    checks: () => 'Lumacro 正在检查。请等待完成，或取消。',
    requests: (most) => `Lumacro 正在处理先前的 ${most} 个请求。请等待完成。`,
  },
  photosStopped: {
    askAgain: (why) => `Lumacro 读取照片的部分已停止（${why}）。请重试。`,
    startedAgain: (why) => `Lumacro 读取照片的部分曾停止（${why}），现已重新启动；打开的仍是同样的照片。`,
    forGood: (why) => `Lumacro 读取照片的部分已停止且无法重新启动（${why}）。请重启 Lumacro。`,
    closed: () => '照片已关闭。',
  },
}
