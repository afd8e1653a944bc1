import type { Words } from '../en'

export const failure: Words['failure'] = {
  badRequest: (detail) => `无法理解该请求：${detail}`,
  noRig: '未连接灯具。请插上灯具，或在“灯具”页面选择模拟灯具。',
  rigTimeout: (request, ms) => `灯具未在 ${ms} ms 内响应“${request}”。请检查数据线；Lumacro 会继续尝试。`,
  rigLost: (port) => `${port} 上的灯具已断开。请重新插上；Lumacro 会重新连接，并取回错过的拍摄记录。`,
  rigRefused: (detail) => `灯具拒绝：${detail}`,
  rigVersion: {
    newer: (theirs, ours) => `此灯具使用协议 ${theirs}，此 Lumacro 使用协议 ${ours}。请更新 Lumacro。`,
    older: (theirs, ours) =>
      `此灯具使用协议 ${theirs}，此 Lumacro 使用协议 ${ours}。请安装 Lumacro 自带的固件。`,
  },
  notSimulated: '只有模拟灯具支持此操作。请在“灯具”页面选择它。',
  busy: (what) => `Lumacro 仍在忙（${what}）。请等待完成，或将其取消。`,
  cancelled: '已取消。',
  disconnected: '应用没有响应，可能已关闭：请重新启动。',
  unexpected: (detail) => `发生意外问题：${detail}`,
  port: {
    missing: (port) => `没有端口 ${port}。请检查数据线，然后再查看端口列表。`,
    permission: (port) => `当前用户无权打开 ${port}。在 Linux 上，请加入“dialout”组并重新登录。`,
    'in-use': (port) => `${port} 正被其他程序占用。请将其关闭（串口监视器，或另一个 Lumacro），然后重试。`,
    io: (port) => `无法读写 ${port}。请拔下灯具，再重新插上。`,
    'not-a-rig': (port) => `${port} 上的设备没有以 Lumacro 灯具的方式响应。Feather 有两个端口：请试另一个。`,
  },
  file: {
    missing: (path) => `${path} 已不存在。`,
    permission: (path) => `当前用户无权读写 ${path}。请更改权限，或选择其他文件夹。`,
    'not-a-folder': (path) => `${path} 不是文件夹。`,
    unreadable: (path) => `无法读取 ${path}。`,
    full: (path) => `磁盘已满：${path} 保持原样。请腾出空间，然后重试。`,
    changed: (path) => `${path} 已被其他程序更改，因此保持现状。`,
  },
}
