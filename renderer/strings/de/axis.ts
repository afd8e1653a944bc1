import type { Words } from '../en'
import { plural } from './plural'

export const axis: Words['axis'] = {
  label: 'Fotos und Auslösungen in der Zeit',
  empty: 'Fotos und Auslösungen',
  summary: (photos, shots, pairs) => `${photos} Fotos und ${shots} Auslösungen im Blick, ${pairs} Paare.`,
  placeless: (photos) =>
    plural(photos, {
      one: '1 Foto hat keine Zeit und keinen Platz hier.',
      other: `${photos} Fotos haben keine Zeit und keinen Platz hier.`,
    }),
  keys: 'Plus und Minus vergrößern und verkleinern, Pfeile verschieben, Null zeigt alles.',
  oneIn: (marks) => `eines von ${marks} ist gezeichnet: näher heran zeigt alle`,
  shot: (seq) => `Auslösung ${seq}`,
  bar: {
    camera: 'Kamera',
    drift: (drift) => `Gang ${drift}`,
    sure: (sure, total) => `${sure} von ${total} sicher`,
    pinned: (pins) => `${pins} von Hand`,
    shiftBack: '‹ Schieben',
    shiftBackHelp: 'Jedes Foto zur Auslösung davor',
    shiftOn: 'Schieben ›',
    shiftOnHelp: 'Jedes Foto zur Auslösung danach',
    undoLabel: 'Von Hand Entschiedenes rückgängig machen',
    undo: (what) => `Rückgängig: ${what}`,
    undoHelp: (what) => `Rückgängig: ${what} (Strg Z)`,
    nothingToUndo: 'Nichts rückgängig zu machen',
    clear: 'Verwerfen',
    clearHelp: 'Vergessen, was von Hand entschieden wurde',
    farther: 'Weiter weg',
    nearer: 'Näher',
    all: 'Alles',
  },
  clock: {
    label: (camera) => `Uhr von ${camera}, der wahren Zeit voraus`,
    help: 'So weit geht diese Uhr vor; tippen Sie, um es zu setzen',
    wrong: 'Stunden, Minuten und Sekunden: +10:00:04.2',
    find: (camera) => `Lumacro die Uhr von ${camera} finden lassen`,
    findHelp: 'Von Hand gesetzt. Lumacro finden lassen',
  },
  pin: {
    legend: 'Seine Auslösung, von Hand',
    before: '‹ Davor',
    beforeKey: 'Umschalt ←',
    after: 'Danach ›',
    afterKey: 'Umschalt →',
    free: 'Freigeben',
    freeKey: 'Entf',
    none: 'Keine',
  },
}
