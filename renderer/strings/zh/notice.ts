import type { Words } from '../en'

/** What the codes of the wire mean (X1). */
const faults: Readonly<Record<string, string>> = {
  crash: '灯具上出现故障并已恢复；灯光熄灭，拍摄已保留',
  nvm: '灯具保存的设置无法使用，现以默认设置运行',
  watchdog: '灯具曾停顿并被重启；当时等待的拍摄已丢失',
  spill: '灯具无法把拍摄存到自己的磁盘，或无法从中读取',
}

export const notice: Words['notice'] = {
  keptAside: (path) => `有一个文件无法读取，已保留为 ${path}；Lumacro 未使用它而启动。`,
  tornLog: () => '拍摄日志以半行结束，断电会造成这种情况。完整的行全部保留。',
  lightRestored: () => '灯具曾断电，现已恢复它的光。',
  rigKeptItsLight: () => '灯具保留了自己的光，屏幕现在显示它。撤销可恢复你的光。',
  fault: (code, said) =>
    `${faults[code] ?? `灯具报告故障：${code}`}${said === '' || code === 'watchdog' ? '' : `（“${said}”）`}。`,
  earlierShots: (count) => `灯具在断电前独自记录了 ${count} 次拍摄，现已写入日志。`,
  shotsLost: (count) => `灯具的内存已满：断开期间丢失了 ${count} 次拍摄。`,
  shotLogNotWritten: (why) => `拍摄日志无法写入（${why}）。在能写入之前，灯具会保留拍摄。`,
  timelineNotWritten: (why) => `光的时间线无法写入（${why}）。在能写入之前，灯具会保留拍摄。`,
  recovered: ({ finished, rolledBack, unclear, named }) => {
    const parts = [
      ...(finished > 0 ? [`${finished} 张已经写入`] : []),
      ...(rolledBack > 0 ? [`${rolledBack} 张保持原样`] : []),
      ...(unclear > 0 ? [`${unclear} 张被其他程序改动，未作处理：${named}`] : []),
    ]
    return `上次写入照片时被中断。没有丢失任何内容：${parts.join('；') || '没有动过任何照片'}。`
  },
  journalUnread: (why) => `写入照片时被中断，其日志无法处理（${why}）。`,
}
