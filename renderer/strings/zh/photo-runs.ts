import type { Words } from '../en'

export const run: Words['photos']['run'] = {
  name: (n) => `一组 ${n} 张照片`,
  named: (sequence, n) => `${sequence} · ${n} 张照片`,
  span: (first, last) => `${first} – ${last}`,
  open: '显示其中的照片',
  close: '合并显示',
  lights: (n) => (n === 1 ? '全部为同一种光' : `${n} 种光`),
  state: {
    ready: (n) => `${n} 张就绪`,
    unsure: (n) => `${n} 张不确定`,
    'no-light': (n) => `${n} 张没有光`,
    refused: (n) => `${n} 张无法写入`,
    unchanged: (n) => `${n} 张早已写入`,
    written: (n) => `${n} 张已写入`,
    failed: (n) => `${n} 张失败`,
  },
  panel: '一组拍摄',
  taken: '拍摄时间',
  photos: '照片',
  shots: '拍摄序号',
  exposure: '曝光',
  differ: '不一致',
  light: '所用的光',
  ofPhotos: (n) => `${n} 张`,
  more: (n) => `另有 ${n} 种。`,
  check: '检查这一叠…',
}

export const stackResult: Words['photos']['stackResult'] = {
  title: (name) => `${name} 取哪一组的光？`,
  hint: '这张照片没有自己的光的记录。堆栈的结果取其各帧的光：请选择它由哪一组合成。',
  choose: '合成自',
  none: '选择一组…',
  others: (n) => `其余 ${n} 张照片`,
  run: (time, n, first) => `${time} · ${n} 张 · ${first}`,
  give: '赋予它们的光',
  open: '改为打开它',
  cancel: '取消',
}
