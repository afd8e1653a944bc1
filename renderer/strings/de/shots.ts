import type { Words } from '../en'
import { plural } from './plural'

export const shots: Words['shots'] = {
  room: 'Auslöser',
  aside: 'Auslösung',
  count: (shots) => plural(shots, { one: '1 Auslösung', other: `${shots} Auslösungen` }),
  none: {
    title: 'Noch keine Auslösungen',
    fire: 'Probekamera auslösen',
    what: 'Löst die Kamera aus, hält das Rig selbst fest, wann und wie lange und welches Licht an war. Das steht dann hier, und später im Foto.',
    demo: 'Das simulierte Rig bringt eine Probekamera mit: Lösen Sie sie aus und sehen Sie den ganzen Weg vom Licht zum Foto.',
    cable:
      'Stecken Sie das Kabel in den Blitzschuh und lösen Sie aus. Nichts zu sehen? Manche Kameras zünden einen Blitz nur mit mechanischem Verschluss.',
  },
  table: {
    label: 'Auslösungen, neueste zuerst',
    light: 'Licht',
    shot: 'Nr.',
    time: 'Zeit',
    closed: 'Kontakt',
    mode: 'Lichtart',
    lit: 'Was an war',
    dark: 'Kein Licht: Es brannte nichts',
  },
  pulse: 'Puls',
  panel: {
    shot: (seq) => `Auslösung ${seq}`,
    newest: (seq) => `Neueste Auslösung, ${seq}`,
    follow: 'Der neuesten folgen',
    time: 'Zeit',
    timeWithError: (time, error) => `${time} ± ${error}`,
    closed: 'Kontakt zu',
    light: (seq) => `Auslösung ${seq}`,
    use: 'Dieses Licht aufs Rig',
  },
  camera: {
    title: 'Probekamera',
    developing: 'entwickelt …',
    lastPhoto: 'Letztes Foto der Probekamera',
    none: 'Ihre Fotos zeigen ein kleines Motiv in Ihrem Licht.',
    exposure: 'Belichtung',
    shutter: 'Verschluss',
    see: (photos) =>
      photos === 0
        ? 'Ihre Fotos ansehen'
        : plural(photos, { one: 'Ihr Foto ansehen', other: `Ihre ${photos} Fotos ansehen` }),
  },
}
