import { plural } from './plural'

/** Exporting the lights of a sequence and of its photos, and the demo camera that takes them. */
export const sequence = {
  camera: {
    subject: 'In front of the camera',
    beetle: 'Ladybird',
    whiteCard: 'White target',
    compensation: 'Exposure compensation',
    ev: (stops: string) => `${stops} EV`,
  },
  export: {
    open: 'Export …',
    title: 'Export light positions',
    planned: 'As planned',
    shot: 'As photographed',
    distance: 'Ring to subject, mm',
    lp: 'Directions (.lp)',
    csv: 'Positions and intensities (.csv)',
    plannedHint: 'Named after the steps, at the power that was asked for.',
    shotHint:
      'Named after the photos, with the light that was applied. Tick a run for each height you shot: they become one file.',
    noRuns: 'No photo that is open belongs to a run yet. Shoot one, then open its photos in the Photos room.',
    reading: 'Reading the photos …',
    run: (time: string, photos: number, first: string, last: string) =>
      `${time}: ${plural(photos, { one: '1 photo', other: `${photos} photos` })}, ${first} to ${last}`,
    older: (count: number) =>
      plural(count, {
        one: '1 photo of a shot that was taken again is left out.',
        other: `${count} photos of shots that were taken again are left out.`,
      }),
    white: 'White target',
    noWhite: 'None: LEDs count as equal',
    whiteMeasured: (frames: number, least: string, most: string) =>
      `Measured from ${frames} frames of the white target: LEDs between ${least} and ${most} EV of their mean.`,
    whiteUnread:
      'The photos of this run could not be measured: it takes two lit frames with a thumbnail, of a white target in the subject’s place.',
    dark: 'No frame gives light.',
    oneHeight: (elevation: number) =>
      `All lights stand about ${elevation}° above the subject: one ring is enough for photometric stereo, but too little for a full RTI dome. Shoot it at several working distances and merge the files.`,
    heights: (from: number, to: number) => `Lights stand between ${from}° and ${to}° above the subject.`,
  },
}
