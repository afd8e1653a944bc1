import { plural } from './plural'

const shots = (n: number) => plural(n, { one: '1 shot', other: `${n} shots` })
const steps = (n: number) => plural(n, { one: '1 step', other: `${n} steps` })
const rounds = (n: number) => plural(n, { one: '1 round', other: `${n} rounds` })
const positions = (n: number) => plural(n, { one: '1 focus position', other: `${n} focus positions` })
const lights = (n: number) => plural(n, { one: '1 light', other: `${n} lights` })

/** Sequences: their steps, how they are made and run, where their lights are written, and the demo camera that takes them. */
export const sequence = {
  /** What a sequence is called that was begun with one light. */
  newName: 'Sequence',
  /** Steps that are made, and the look and zone in them: short, since they stand on narrow cards and in the records. */
  steps: {
    rake: (degrees: string) => `rake ${degrees}`,
    pair: (degrees: string) => `pair ${degrees}`,
    side: (degrees: string) => `ps ${degrees}`,
    pixel: (degrees: string) => `rti ${degrees}`,
    dark: 'dark',
    darkLook: 'Dark frame',
    whiteTarget: 'white target',
    zone: 'Key',
    red: 'red',
    green: 'green',
    blue: 'blue',
    white: 'white',
  },
  newStep: (number: number) => `Light ${number}`,
  removed: (name: string) => `${name} removed.`,
  undo: 'Undo',
  strip: {
    open: 'Sequence ▸',
    title: 'Sequence',
    looks: 'Looks',
    inHand: 'Sequence in hand',
    none: 'No sequence yet',
    nothingToUndo: 'Nothing to undo',
    undo: (what: string) => `Undo: ${what}`,
    remove: 'Remove this sequence',
    addHint: 'Add the present light as a step',
    add: 'Add this light',
    teach:
      'A sequence gives each shot the next light, lit before the shutter opens: for sweeps, brackets, photometric stereo. Make one, or add lights one by one.',
  },
  step: {
    label: (number: number, name: string) => `Step ${number}: ${name}`,
    /** While it runs, for those who do not see the card: `Step 3: rake 090, 0 of 1 shot, lit now`. */
    running: (label: string, seen: number, shots: number) => `${label}, ${seen} of ${shots} shot`,
    missedLabel: (label: string) => `${label}, missed`,
    litNow: (label: string) => `${label}, lit now`,
    resumeHint: 'Resume the run at this step',
    hint: 'Look at this step. Alt ← → moves it, Delete removes it, Ctrl D doubles it.',
    /** On a narrow card: one short word. */
    missed: 'missed',
    next: 'next',
    name: (number: number) => `Step ${number}`,
    power: (number: number) => `Power of step ${number}`,
    giveLight: (number: number) => `Give step ${number} the present light`,
    addDark: 'Add a dark frame',
    whiteFirst: 'White target first',
  },
  make: {
    open: 'Make…',
    title: 'Make a sequence',
    kind: 'Kind',
    spacing: 'Apart, EV',
    from: 'First angle, degrees from the top',
    width: 'Width of the light, degrees',
    dark: 'A dark frame first and last',
    darkHint: 'They show the light of the room, and mark both ends of the set for matching.',
    white: 'A white-target frame before all',
    make: 'Make sequence',
    /** The kinds; a sequence is named after its own: `Raking sweep 8`. */
    kinds: {
      rake: 'Raking sweep',
      opposite: 'Opposite pairs',
      'ps-4': 'PS-4',
      'ps-8': 'PS-8',
      rti: 'RTI ring',
      bracket: 'Light bracket',
      colours: 'Colour set',
    },
    hints: {
      rake: 'A narrow light that goes round the subject.',
      opposite: 'Two lights across from each other, turned step by step.',
      'ps-4': 'Photometric stereo: one pixel from each of four sides.',
      'ps-8': 'Photometric stereo: one pixel from each of eight sides.',
      rti: 'Every pixel by itself. One ring has one height of light: enough for relighting around, not for the dome that full RTI fits; shoot it at several distances and merge.',
      bracket: 'The present light at several powers, around the one that is set and never above full.',
      colours: 'The present light in red, green, blue and white.',
    },
    /** What is counted. */
    counts: { angles: 'Angles', pairs: 'Pairs', exposures: 'Exposures' },
  },
  settings: {
    empty: 'No sequence yet. Make one in the strip below, or add the present light as its first step.',
    rehearsed:
      'Each shot gets the next light of the sequence, lit before the shutter opens. Nothing is armed until you start the run.',
    running:
      'Each shot gets the next light of the sequence, lit before the shutter opens. Another mode ends the run.',
    name: 'Name',
    shots: 'Shots a step',
    rounds: 'Rounds (focus positions)',
    loop: 'Round after round until stopped',
    light: 'Light of each step',
    litBefore: 'Lit before',
    flashed: 'Flashed',
    flash: 'Flash of each step',
    litBeforeHint: 'Lit before the shot and all through it: nothing to time.',
    flashHint: (time: string) => `Dark between shots; ${time} of light from the edge on.`,
    follows: 'When the next light follows',
    opens: 'Contact opens',
    after: 'After a time',
    afterTime: 'Time after the edge',
    opensHint: 'The next light follows when the contact opens.',
    afterHint: (time: string) =>
      `The next light follows ${time} after the edge: for bodies that only pulse the contact. Choose the exposure and a margin.`,
  },
  length: {
    /** The factors, joined by ×: `8 steps × 2 shots each × 3 rounds`. */
    steps,
    shotsEach: (n: number) => `${n} shots each`,
    rounds,
    once: (all: number, factors: string) => `${shots(all)}: ${factors}`,
    loop: (all: number, factors: string) => `${shots(all)} a round (${factors}), until stopped`,
    wholeStacks: (n: number) =>
      `All ${n} shots of a step follow each other: a whole focus stack in each light.`,
    focus: (positionCount: number, lightCount: number, shotCount: number) =>
      `${positions(positionCount)}, each in ${lights(lightCount)}: the focus moves after every ${shots(shotCount)}.`,
  },
  run: {
    start: 'Start the run',
    stop: 'Stop',
    shoot: 'Shoot the run',
    shootMissing: 'Shoot what is missing',
    shooting: 'Shooting…',
    resume: (step: number) => `Resume at the missed step ${step}`,
    complete: (came: number, all: number) => `${came} of ${all} shots, complete`,
    progress: (came: number, all: number, step: number) => `${came} of ${all} shots, step ${step} lit`,
    progressInRound: (came: number, all: number, round: number, of: number | null, step: number) =>
      `${came} of ${all} shots, round ${round}${of === null ? '' : ` of ${of}`}, step ${step} lit`,
    withMissed: (progress: string, missed: number) => `${progress}, ${missed} missed`,
    warming: (time: string) => `Lit ${time}, warming`,
    warm: (time: string, current: string) => `Lit ${time}, evenly (${current})`,
    warmthHint:
      'LEDs lose light as they warm. Where frames are compared, let the rig stand lit for some five minutes at about the power of the run.',
  },
  camera: {
    subject: 'In front of the camera',
    beetle: 'Ladybird',
    whiteCard: 'White target',
    compensation: 'Exposure compensation',
    ev: (stops: string) => `${stops} EV`,
  },
  export: {
    open: 'Export…',
    title: 'Export light positions',
    distanceOf: (run: string) => `Ring to subject, mm: ${run}`,
    planned: 'As planned',
    shot: 'As photographed',
    distance: 'Ring to subject, mm',
    lp: 'Directions (.lp)',
    csv: 'Positions and intensities (.csv)',
    plannedHint: 'Named after the steps, at the power that was asked for.',
    shotHint:
      'Named after the photos, with the light that was applied. Tick a run for each height you shot: they become one file.',
    noRuns: 'No photo that is open belongs to a run yet. Shoot one, then open its photos in the Photos room.',
    noPlan: 'No sequence yet: make one, and its lights can be exported as planned.',
    neither: 'Nothing to export yet. Make a sequence; or shoot one, and open its photos in the Photos room.',
    reading: 'Reading the photos…',
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
