import { plural } from './plural'

/** Photos of one run of a sequence, shown as one thing. */
export const run = {
  /** Its line in the table. */
  name: (n: number) => plural(n, { one: `Run of ${n} photo`, other: `Run of ${n} photos` }),
  /** By what its sequence is called. */
  named: (sequence: string, n: number) =>
    plural(n, { one: `${sequence} · ${n} photo`, other: `${sequence} · ${n} photos` }),
  span: (first: string, last: string) => `${first} – ${last}`,
  open: 'Show its photos',
  close: 'Show it as one',
  lights: (n: number) => plural(n, { one: '1 light in all of them', other: `${n} lights` }),
  state: {
    ready: (n: number) => `${n} ready`,
    unsure: (n: number) => `${n} unsure`,
    'no-light': (n: number) => `${n} without light`,
    refused: (n: number) => `${n} not writable`,
    unchanged: (n: number) => `${n} already written`,
    written: (n: number) => `${n} written`,
    failed: (n: number) => `${n} failed`,
  },
  panel: 'Run',
  taken: 'Taken',
  photos: 'Photos',
  shots: 'Shots',
  exposure: 'Exposure',
  differ: 'they differ',
  light: 'Its lights',
  ofPhotos: (n: number) => plural(n, { one: `${n} photo`, other: `${n} photos` }),
  more: (n: number) => `And ${n} more.`,
  check: 'Check this stack…',
}

/** A stack’s result takes the light of its frames. */
export const stackResult = {
  title: (name: string) => `Whose light does ${name} take?`,
  hint: 'It carries no light of its own. The result of a stack takes that of its frames: choose the run it was made of.',
  choose: 'Made of',
  none: 'Choose the run…',
  others: (n: number) => plural(n, { one: 'the other photo', other: `the other ${n} photos` }),
  run: (time: string, n: number, first: string) =>
    plural(n, { one: `${time} · ${n} photo · ${first}`, other: `${time} · ${n} photos · ${first}` }),
  give: 'Give it their light',
  open: 'Open it instead',
  cancel: 'Cancel',
}
