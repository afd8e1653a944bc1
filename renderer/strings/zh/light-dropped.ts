import type { Words } from '../en'

export const lightDropped: Words['lightDropped'] = {
  dropped: (photo) => `已拖入：${photo}`,
  two: '两张照片，两种光',
  close: '关闭',
  choose: '取自照片',
  chooseTip: '取回照片所带的灯光；两张照片则显示其差别',
  chooseFiles: '取回灯光的照片',
  noLight: (photos) =>
    photos === 1
      ? '这张照片不带灯光记录。请选择 Lumacro 写过的照片，或旁边有附属文件的 RAW。'
      : '请选择一张带灯光的照片，或两张作比较。',
  put: '将此光用到灯具',
  putOf: (photo) => `将 ${photo} 的光用到灯具`,
  takeSync: (sync) => `采用其同步：${sync}`,
  compareTip: '显示其他光与此光的差别',
  compare: '比较…',
  comparing: '与此比较',
  otherRig: (layout, here) => `在 ${layout} 上制作；当前灯具为 ${here}。没有的像素保持不亮。`,
  same: '两张照片的光相同。',
  differs: '差别',
  onRig: (name) => `${name} 的光已用到灯具。Ctrl Z 可撤销。`,
  setInBlackout: (name) => `${name} 的光已设置，但目前已熄灯。按 B 解除熄灯。`,
}
