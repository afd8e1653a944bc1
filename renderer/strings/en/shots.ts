import { plural } from './plural'

/** The Shots room: what the rig has recorded, and the demo camera beside it. */
export const shots = {
  room: 'Shots',
  aside: 'Shot',
  count: (shots: number) => plural(shots, { one: '1 shot', other: `${shots} shots` }),
  none: {
    title: 'No shots yet',
    fire: 'Fire the demo camera',
    what: 'Each time the shutter fires, the rig itself records when, for how long, and the light that was lit. The record appears here, and later in the photo.',
    demo: 'The simulated rig brings a demo camera: fire it and see the whole way, from light to photo.',
    cable:
      'Put the cable into the hot shoe and press the shutter. No edge? Some bodies fire a flash only with the mechanical shutter.',
  },
  table: {
    label: 'Shots, newest first',
    /** What the rows are, in the sentence that a screen reader hears. */
    light: 'Light',
    shot: 'Shot',
    time: 'Time',
    closed: 'Closed',
    mode: 'Mode',
    lit: 'What was lit',
    dark: 'No light: nothing was lit',
  },
  /** In place of how long the contact was closed: the body only pulses it. */
  pulse: 'pulse',
  panel: {
    shot: (seq: number) => `Shot ${seq}`,
    newest: (seq: number) => `Newest shot, ${seq}`,
    follow: 'Follow the newest',
    time: 'Time',
    timeWithError: (time: string, error: string) => `${time} ± ${error}`,
    closed: 'Contact closed',
    /** Names the light in the notice that it was taken. */
    light: (seq: number) => `shot ${seq}`,
    use: 'Put this light on the rig',
  },
  camera: {
    title: 'Demo camera',
    developing: 'developing…',
    lastPhoto: 'Last photo of the demo camera',
    none: 'Its photos show a small subject in the light you made.',
    exposure: 'Exposure',
    shutter: 'Shutter',
    see: (photos: number) =>
      photos === 0
        ? 'See its photos'
        : plural(photos, { one: 'See its photo', other: `See its ${photos} photos` }),
  },
}
