import { plural } from './plural'

/** While the Photos room works. */
export const progress = {
  label: 'Progress',
  cancel: 'Cancel',
  kind: { scanning: 'Reading', planning: 'Planning', writing: 'Writing', undoing: 'Undoing' },
  photos: (n: number) => plural(n, { one: `${n} photo`, other: `${n} photos` }),
  of: (done: number, total: number) => `${done} of ${total}`,
  rate: (perSecond: string) => `${perSecond} photos/s`,
  left: (time: string) => `${time} left`,
}

/** The strip that writes, and what the last writing or undoing came to. */
export const batch = {
  label: 'Write',
  write: (n: number) => plural(n, { one: `Write ${n} photo`, other: `Write ${n} photos` }),
  nothingToWrite: 'Nothing to write',
  sidecar: 'RAW sidecar',
  adobe: 'IMG.xmp · Lightroom',
  darktable: 'IMG.CR3.xmp · darktable',
  try: 'Try it',
  tryTitle: 'A dry run: what would be written into which photo, and nothing is',
  dryRun: 'Dry run.',
  dismiss: 'Close',
  wouldWrite: (n: number, places: string) =>
    plural(n, {
      one: `${n} photo would be written: ${places}.`,
      other: `${n} photos would be written: ${places}.`,
    }),
  wouldTakeOut: (n: number, places: string) =>
    plural(n, {
      one: `The light would be taken out of ${n} photo: ${places}.`,
      other: `The light would be taken out of ${n} photos: ${places}.`,
    }),
  wouldNothing: 'Nothing would be written.',
  wouldStay: (n: number) => `${n} would stay as they are.`,
  wouldRefuse: (n: number) => `${n} would be refused.`,
  takeOut: 'Take it out',
  rule: 'Only sure light is written; unsure photos are left alone. Every write is checked and can be undone for a year.',
  undo: 'Undo',
  undone: 'Undone.',
  /** How one photo is written. */
  action: {
    'in-place': 'in place, in the room it has',
    append: 'added to its EXIF',
    create: 'in a new EXIF block',
    exiftool: 'by exiftool',
    sidecar: 'in an XMP sidecar',
    restored: 'as it was before',
    unchanged: 'already there',
    refused: 'refused',
  },
  /** How many photos were written in which way: the list in `written`. */
  place: {
    'in-place': (n: number) => `${n} in place`,
    append: (n: number) => `${n} into EXIF`,
    create: (n: number) => `${n} into a new EXIF block`,
    exiftool: (n: number) => `${n} by exiftool`,
    sidecar: (n: number) => `${n} into XMP sidecars`,
    restored: (n: number) => `${n} as they were before`,
  },
  cancelled: 'Cancelled.',
  nothing: 'Nothing was written.',
  written: (n: number, places: string) =>
    plural(n, { one: `Written to ${n} photo: ${places}.`, other: `Written to ${n} photos: ${places}.` }),
  had: (n: number) => `${n} had it already.`,
  refused: (n: number) => `${n} refused.`,
  restored: (n: number) =>
    plural(n, { one: `${n} photo is as before.`, other: `${n} photos are as before.` }),
  leftAsFound: (n: number) =>
    plural(n, { one: `${n} was left as found.`, other: `${n} were left as found.` }),
  reasons: 'Reasons',
  reasonCount: (n: number) => plural(n, { one: '1 reason', other: `${n} reasons` }),
  namesAndMore: (names: string, n: number) => `${names} and ${n} more`,
  rarer: (n: number) => `And ${n} rarer ones.`,
}
