import { plural } from './plural'

/** Photos and shots on one axis of time, and what a hand decides there. */
export const axis = {
  label: 'Photos and shots in time',
  empty: 'Photos and shots',
  summary: (photos: number, shots: number, pairs: number) =>
    `${photos} photos and ${shots} shots in view, ${pairs} pairs.`,
  placeless: (photos: number) =>
    plural(photos, {
      one: '1 photo has no time and no place here.',
      other: `${photos} photos have no time and no place here.`,
    }),
  keys: 'Plus and minus zoom, arrows move, zero shows all.',
  oneIn: (marks: number) => `one in ${marks} is drawn: go nearer to see all`,
  shot: (seq: number) => `shot ${seq}`,
  bar: {
    camera: 'Camera',
    drift: (drift: string) => `drift ${drift}`,
    sure: (sure: number, total: number) => `${sure} of ${total} sure`,
    pinned: (pins: number) => `${pins} pinned`,
    shiftBack: '‹ Shift',
    shiftBackHelp: 'Every photo to the shot before its own',
    shiftOn: 'Shift ›',
    shiftOnHelp: 'Every photo to the shot after its own',
    undoLabel: 'Undo what was decided by hand',
    undo: (what: string) => `Undo ${what}`,
    undoHelp: (what: string) => `Undo ${what} (Ctrl Z)`,
    nothingToUndo: 'Nothing to undo',
    clear: 'Clear',
    clearHelp: 'Forget what was decided by hand',
    farther: 'Farther',
    nearer: 'Nearer',
    all: 'All',
  },
  clock: {
    label: (camera: string) => `Clock of ${camera}, ahead of true time`,
    help: 'How far this clock is ahead; type to set it',
    wrong: 'Hours, minutes and seconds: +10:00:04.2',
    find: (camera: string) => `Let Lumacro find the clock of ${camera}`,
    findHelp: 'Set by hand. Let Lumacro find it',
  },
  pin: {
    legend: 'Its shot, by hand',
    before: '‹ Shot before',
    beforeKey: 'Shift ←',
    after: 'Shot after ›',
    afterKey: 'Shift →',
    free: 'Unpin',
    freeKey: 'Delete',
    none: 'No shot',
  },
}
