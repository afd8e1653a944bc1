import { plural } from './plural'

/** The stack check: frames held against each other and against the log. */
export const stack = {
  open: 'Check a stack…',
  title: 'Stack check',
  close: 'Close',
  choose: 'Stack',
  none: 'No stack here yet: four photos or more, taken without a long pause or in one run. Open a folder of them first.',
  /** @param run what its sequence is called, empty where it has no name; null for a stack of no run */
  stackName: (time: string, photos: number, run: string | null) =>
    `${time}, ${plural(photos, { one: '1 photo', other: `${photos} photos` })}${run === null ? '' : run === '' ? ', a run' : `, ${run}`}`,
  measuring: (done: number, total: number) => `Measuring ${done} of ${total}…`,
  cancel: 'Cancel',
  cancelled: 'Measuring was cancelled.',
  verdict: (outliers: number, frames: number, threshold: string) =>
    plural(outliers, {
      one: `1 of ${frames} frames stands out by more than ${threshold} EV.`,
      other: `${outliers} of ${frames} frames stand out by more than ${threshold} EV.`,
    }),
  even: (frames: number, threshold: string) =>
    `All ${frames} frames are within ${threshold} EV of their neighbours.`,
  unmeasured: (count: number) =>
    plural(count, {
      one: '1 photo has no embedded picture to measure and is left out.',
      other: `${count} photos have no embedded picture to measure and are left out.`,
    }),
  clipped: 'Some pictures are clipped in large parts: what is too bright cannot be measured.',
  honest: (error: string) =>
    `Brightness is measured in the small picture inside each photo, or the photo itself where it has none, tone curve included. Neighbours in the same light agree to within ±${error} EV.`,
  plot: 'Brightness of each frame',
  axisFrame: 'Frame',
  axisEv: 'EV from the middle',
  measured: 'measured',
  dose: 'light by the log',
  rest: 'Point at a frame, or walk with the arrow keys, for its numbers.',
  readout: (frame: number, name: string, measured: string, dose: string) =>
    `Frame ${frame}, ${name}: ${measured} EV measured, ${dose} EV by the log`,
  table: { frame: 'frame', measured: 'measured EV', light: 'light EV' },
  list: 'Frames that stand out',
  row: (frame: number, name: string, deviation: string) => `${frame}  ${name}  ${deviation} EV`,
  cause: {
    dark: 'Nothing was lit: the rig was blacked out.',
    'missed-pulse':
      'Darker than the flash that the log has. The pulse was missed or fell outside the exposure: look at the sync verdict for this shutter speed.',
    'no-edge':
      'No edge came from the shoe, so nothing flashed: look at the cable, and at a recycle time of the body.',
    'wrong-look':
      'Lit by another look than the rest: its colour differs too. Better shot again than corrected.',
    limited: 'The power budget took another share than from the rest: hold the power below it.',
    power: 'The master power was moved.',
    settings: 'Shutter, aperture or ISO differ from the rest.',
    unexplained:
      'The log knows of no reason. The light of the room, the lens’s diaphragm or the subject may have moved.',
  },
  csv: 'Corrections (CSV)',
  develop: (count: number) =>
    plural(count, {
      one: 'Write 1 correction to a sidecar',
      other: `Write ${count} corrections to sidecars`,
    }),
  developHint:
    'As Exposure of Lightroom and Camera Raw, on top of what is set there; the photos stay untouched. Lightroom reads sidecars of RAW files only, with Read Metadata from File.',
  written: (written: number, refused: number) =>
    `${plural(written, { one: '1 sidecar', other: `${written} sidecars` })} corrected${refused > 0 ? `, ${refused} refused` : ''}.`,
  undo: 'Undo',
}
