import { plural } from './plural'

/** Light out of photos dropped on the page, and of earlier shots: brought back, and compared. */
export const lightDropped = {
  dropped: (photo: string) => `Dropped: ${photo}`,
  two: 'Two photos, two lights',
  close: 'Close',
  choose: 'From a photo',
  chooseTip: 'Brings back the light that a photo carries; of two photos, shows in what theirs differ',
  chooseFiles: 'Photos whose light comes back',
  noLight: (photos: number) =>
    plural(photos, {
      one: 'This photo carries no light. Choose one that Lumacro has written, a RAW with its sidecar beside it.',
      other: 'Choose one photo that carries a light, or two to compare.',
    }),
  put: 'Put this light on the rig',
  putOf: (photo: string) => `Put ${photo} on the rig`,
  takeSync: (sync: string) => `Use its sync: ${sync}`,
  compareTip: 'Shows in what other lights differ from this one',
  compare: 'Compare with…',
  comparing: 'Comparing with this',
  otherRig: (layout: string, here: string) =>
    `Made on ${layout}; this rig is ${here}. Pixels it does not have stay dark.`,
  same: 'Both carry the same light.',
  differs: 'Differs',
  onRig: (name: string) => `The light of ${name} is on the rig. Ctrl Z takes it back.`,
  setInBlackout: (name: string) =>
    `The light of ${name} is set, but all is blacked out. B lifts the blackout.`,
}
