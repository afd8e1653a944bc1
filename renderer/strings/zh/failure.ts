import type { RefusalCode } from '../../../core/api/failure'
import type { Words } from '../en'
import { causes } from './failure-causes'

/** What the codes of the wire mean (R6). */
const refusals: Readonly<Record<RefusalCode, string>> = {
  unknown: '它的固件不认识此请求',
  args: '请求不完整',
  range: '超出它的能力，或此刻不允许',
  version: '它使用另一版本的协议',
  staged: '收到的光不完整',
  gone: '它已不再保留',
  pulse: '它做不到这么短的脉冲',
  config: '它的 config.py 不合适',
  busy: '它的脉冲没有结束',
  other: '原因不为此 Lumacro 所知',
}

export const failure: Words['failure'] = {
  badRequest: (detail) => `无法理解该请求：${detail}`,
  noRig: '未连接灯具。请插上灯具，或在“灯具”页面选择模拟灯具。',
  rigTimeout: (request, ms) => `灯具未在 ${ms} ms 内响应“${request}”。请检查数据线；Lumacro 会继续尝试。`,
  rigLost: (port) => `${port} 上的灯具已断开。请重新插上；Lumacro 会重新连接，并取回错过的拍摄记录。`,
  rigLostSimulated: '模拟灯具已断开。请在“灯具”页面重新插上；Lumacro 会重新连接，并取回错过的拍摄记录。',
  causes,
  rigRefused: (code, said) => `灯具拒绝：${refusals[code]}${said === '' ? '' : `（“${said}”）`}。`,
  rigReply: (detail) => `此 Lumacro 无法理解灯具的应答（${detail}）。`,
  rigVersion: {
    newer: (theirs, ours) => `此灯具使用协议 ${theirs}，此 Lumacro 使用协议 ${ours}。请更新 Lumacro。`,
    older: (theirs, ours) =>
      `此灯具使用协议 ${theirs}，此 Lumacro 使用协议 ${ours}。请安装 Lumacro 自带的固件。`,
    said: (said) => `此灯具使用的协议与此 Lumacro 不同（“${said}”）。请安装 Lumacro 附带的固件。`,
  },
  notSimulated: '只有模拟灯具支持此操作。请在“灯具”页面选择它。',
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
