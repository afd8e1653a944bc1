import type { Words } from '../en'

export const stack: Words['stack'] = {
  open: '检查堆叠…',
  title: '堆叠检查',
  close: '关闭',
  choose: '堆叠',
  none: '还没有堆叠：需要四张以上、中间没有长停顿或同一次运行拍摄的照片。请先打开含有它们的文件夹。',
  stackName: (time, photos, run) =>
    `${time}，${photos} 张照片${run === null ? '' : run === '' ? '，一次运行' : `，${run}`}`,
  measuring: (done, total) => `正在测量 ${done} / ${total}…`,
  cancel: '取消',
  cancelled: '测量已取消。',
  verdict: (outliers, frames, threshold) => `${frames} 帧中有 ${outliers} 帧偏差超过 ${threshold} EV。`,
  even: (frames, threshold) => `全部 ${frames} 帧与相邻帧相差不超过 ${threshold} EV。`,
  unmeasured: (count) => `${count} 张照片没有可测量的内嵌图像，已略过。`,
  clipped: '有些图像大面积过曝：太亮的部分无法测量。',
  honest: (error) =>
    `亮度在每张照片内的小图中测量（没有小图时用照片本身），含色调曲线。同一光下相邻帧相差在 ±${error} EV 以内。`,
  plot: '每帧的亮度',
  axisFrame: '帧',
  axisEv: '与中值的 EV 差',
  measured: '实测',
  dose: '记录中的光',
  rest: '将指针移到某一帧上，或用方向键移动，即可查看其数值。',
  readout: (frame, name, measured, dose) => `第 ${frame} 帧，${name}：实测 ${measured} EV，记录 ${dose} EV`,
  table: { frame: '帧', measured: '实测 EV', light: '光 EV' },
  list: '偏差的帧',
  row: (frame, name, deviation) => `${frame}  ${name}  ${deviation} EV`,
  cause: {
    dark: '没有点亮：灯具处于熄灯状态。',
    'missed-pulse': '比记录中的闪光暗。脉冲缺失或落在曝光之外：请看此快门速度的同步判定。',
    'no-edge': '热靴没有发出边沿，因此没有闪光：请检查连线，以及机身的回电时间。',
    'wrong-look': '所用光效与其他帧不同，颜色也不同。重拍好过校正。',
    limited: '电流上限削减的份额与其他帧不同：请将功率保持在上限之下。',
    power: '总功率被改动过。',
    settings: '快门、光圈或 ISO 与其他帧不同。',
    unexplained: '记录中没有原因。可能是环境光、镜头光圈或被摄体有变动。',
  },
  csv: '校正值（CSV）',
  develop: (count) => `将 ${count} 项校正写入附属文件`,
  developHint:
    '作为 Lightroom 和 Camera Raw 的“曝光度”，叠加在已有设置上；照片保持不动。Lightroom 只为 RAW 文件读取附属文件，请用“从文件读取元数据”。',
  written: (written, refused) =>
    `已校正 ${written} 个附属文件${refused > 0 ? `，${refused} 个被拒绝` : ''}。`,
  undo: '撤销',
}
