/** The Light room’s panel of sync: how light and shutter work together. */
export const lightMode = {
  title: 'Sync',
  mode: 'Sync mode',
  modes: {
    steady: 'Steady',
    flash: 'Flash',
    gated: 'Gated',
    strobe: 'Strobe',
    sequence: 'Sequence',
  },
  /** What each is for, as photographers use them. */
  hints: {
    steady: 'The light stays on. For 1/30 s and slower, and for focus stacks.',
    flash:
      'A timed dose of light at each shot, for about 1/60 s and slower. It freezes motion only at high ISO, when the room is dark.',
    gated: 'Light only while the shutter is open: it goes when the contact opens, or after the longest time.',
    strobe: 'Several pulses in one exposure, for studies of motion. Open the shutter for all of them.',
  },
  longest: 'Longest',
  pulses: 'Pulses',
  onFor: 'Light on for',
  eachPulse: 'Each pulse',
  oneEvery: 'One every',
  delay: 'Delay',
  shortest: (time: string) => `The shortest pulse of this rig is ${time}.`,
  shortestAndAll: (time: string, pulses: number, whole: string) =>
    `The shortest pulse of this rig is ${time}. All ${pulses} take ${whole}.`,
  modelling: 'Modelling light between shots',
  modellingPower: 'Modelling power',
  onHelp: (least: string, most: string) => `Give a time from ${least} to ${most}, like 20 ms or 1/60.`,
  delayHelp: (most: string) => `Give a time from 0 to ${most}, like 5 ms.`,
  countHelp: (least: number, most: number) => `Give a number from ${least} to ${most}.`,
  /** The settings in a few words: `strobe 5 × 3 ms every 12.5 ms`. */
  says: {
    steady: 'steady',
    flash: (on: string) => `flash ${on}`,
    gated: (most: string) => `gated, ${most} at most`,
    strobe: (pulses: number, on: string, period: string) => `strobe ${pulses} × ${on} every ${period}`,
    after: (setting: string, delay: string) => `${setting} after ${delay}`,
    sequenceBefore: 'sequence, lit beforehand',
    sequence: (on: string) => `sequence of ${on} flashes`,
  },
}
