/** Light out of photos dropped on the page, and of earlier shots: brought back, and compared. */
export const lightDropped = {
  dropped: (photo: string) => `Dropped: ${photo}`,
  two: 'Two photos, two lights',
  close: 'Close',
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
