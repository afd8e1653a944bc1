import type { Words } from '../en'

export const shots: Words['shots'] = {
  room: '拍摄',
  aside: '拍摄',
  count: (shots) => `${shots} 次拍摄`,
  none: {
    title: '还没有拍摄',
    fire: '触发演示相机',
    what: '每次快门释放，灯具会自行记录时间、时长和当时点亮的光。记录显示在这里，之后可写入照片。',
    demo: '模拟灯具带有演示相机：触发它，看看从光到照片的全过程。',
    cable: '把连线插入热靴，然后按快门。没有反应？有些机身只有机械快门才会触发闪光灯。',
  },
  table: {
    label: '拍摄，最新在前',
    light: '光',
    shot: '编号',
    time: '时间',
    closed: '触点',
    mode: '模式',
    lit: '点亮内容',
    dark: '无光：没有点亮任何像素',
  },
  pulse: '脉冲',
  panel: {
    shot: (seq) => `拍摄 ${seq}`,
    newest: (seq) => `最新拍摄，${seq}`,
    follow: '跟随最新',
    time: '时间',
    timeWithError: (time, error) => `${time} ± ${error}`,
    closed: '触点闭合',
    light: (seq) => `拍摄 ${seq}`,
    use: '将此光用到灯具',
  },
  camera: {
    title: '演示相机',
    developing: '正在冲洗…',
    lastPhoto: '演示相机的最新照片',
    none: '它的照片是在你的光线下的一个小被摄体。',
    exposure: '曝光',
    shutter: '快门',
    see: (photos) => (photos === 0 ? '查看照片' : `查看 ${photos} 张照片`),
  },
}
