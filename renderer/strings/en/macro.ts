import { plural } from './plural'

/** The Macro room: how large, how sharp, how deep; and the profiles that the Sync room shares. */
export const macro = {
  room: 'Macro',
  setup: 'Macro setup',
  apertures: 'Apertures',
  frames: (count: number) => plural(count, { one: `${count} frame`, other: `${count} frames` }),

  figures: {
    magnification: 'Magnification',
    field: (width: string, height: string) => `${width} × ${height} fill the frame`,
    effective: 'Effective aperture',
    onRing: (fNumber: string) => `${fNumber} on the ring`,
    lightLost: 'Light lost close up',
    reported: 'in what the body shows already',
    metered: 'a meter in the body sees it',
    depthOfField: 'Depth of field',
    byWaves: (mm: string) => `${mm} by waves`,
    classic: (mm: string) => `${mm} classic`,
    airy: 'Airy disc',
    airyPixels: {
      below: (pixels: string) => `${pixels} pixels: the pixels are the limit`,
      about: (pixels: string) => `${pixels} pixels: about as fine as they are`,
      over: (pixels: string) => `${pixels} pixels: diffraction softens`,
    },
    sharpest: 'Sharpest single photo',
    blurs: (um: string, depth: string) => `blurs ${um} over ${depth}`,
    distance: 'To the subject',
    about: (mm: string) => `about ${mm}`,
    fromInside: 'counted from inside the lens: less is free',
    stack: 'Stack',
    apart: (step: string, time: string) => `${step} apart, ${time}`,
  },

  advice: {
    diffraction: (pixels: string, fNumber: string) =>
      `Diffraction blurs over ${pixels} pixels here. Open to ${fNumber} for one sharp photo, or wider for a stack.`,
    close: (distance: string) =>
      `The subject lies about ${distance} before the lens: light from a ring may not reach it.`,
    slow: (frames: number, time: string) =>
      `${frames} frames take ${time}. Stop down, or take less depth, to need fewer.`,
  },

  plot: {
    save: {
      svg: (title: string) => `${title}: save as SVG`,
      csv: (title: string) => `${title}: save as CSV`,
    },
    svg: 'SVG',
    csv: 'CSV',
    aperture: 'Aperture as the body shows it',
    depthOfField: 'Depth of field',
    classic: 'Classic',
    wave: 'Wave',
    depthAt: (fNumber: string, classic: string, wave: string, effective: string, airy: string) =>
      `${fNumber}: ${classic} classic, ${wave} by waves, effective ${effective}, Airy disc ${airy}`,
    soft: (pixels: number) => `Airy disc over ${pixels} pixels`,
    blur: 'Blur of one photo',
    blurAxis: 'Blur on the sensor',
    bothEnds: 'Both ends',
    airy: 'Airy disc',
    pixel: (um: string) => `a pixel, ${um}`,
    blurAt: (fNumber: string, um: string, depth: string, pixels: string, best: string) =>
      `${fNumber}: ${um} at the ends of ${depth}, ${pixels} pixels. Least at ${best}.`,
  },

  stack: {
    title: 'Stack',
    depth: 'Depth of the subject',
    step: 'Step, of the depth of field',
    by: 'Depth of field by',
    enough: 'Sharp enough for',
    print: 'A print',
    pixels: 'Two pixels',
    pause: 'Pause before each frame',
    plan: 'Stack plan',
    front: 'front',
    one: (depth: string) => `One frame holds all ${depth}.`,
    many: (frames: number, step: string, sharp: string, time: string) =>
      `${frames} frames, ${step} apart, each sharp over ${sharp}: ${time}.`,
  },

  close: {
    title: 'Setup',
    how: 'How it is made large',
    kinds: {
      known: 'Magnification I know',
      field: 'Width of what I see',
      extension: 'Tubes or bellows',
      dioptre: 'Close-up lens',
      reversed: 'Lens reversed on the body',
      coupled: 'Second lens reversed in front',
    },
    apertureShown: 'Aperture, as the body shows it',
    apertureRing: 'Aperture on the ring',
    beyond: (times: string) => `This lens alone goes to ${times}. Add tubes, bellows or a close-up lens.`,
    below: (times: string) =>
      `This lens alone starts at ${times}. Choose more, or how else it is made large.`,
    own: 'The lens by itself is at',
    magnification: 'Magnification',
    width: 'Width across the frame',
    added: 'Added length',
    strength: 'Strength',
    image: 'From lens to sensor',
    imageHint: 'The mount’s flange distance, the ring and all tubes together. An estimate.',
    reversed: 'Reversed lens',
    coupledHint: 'The lens on the body stays at infinity, the reversed one wide open.',
  },

  profile: {
    edit: 'Edit',
    done: 'Done',
    choose: (what: string) => `${what} profile`,
    name: 'Name',
    copy: 'Make a copy',
    copyOf: (name: string) => `${name} (mine)`,
    asItCame: 'As it came',
    remove: 'Remove',
  },
  camera: {
    title: 'Camera',
    width: 'Sensor width',
    height: 'Sensor height',
    pixel: 'Pixel size',
    sync: 'Fastest flash sync',
    travel: 'Curtain travel',
    travelHint: '2.5 to 4 ms is usual, and never more than the sync speed.',
    readout: 'Electronic readout',
    shoe: { mechanical: 'Hot shoe, mechanical shutter', electronic: 'Hot shoe, electronic shutter' },
    contact: {
      held: 'Closed as long as the shutter is open',
      pulse: 'A short pulse, whatever the shutter',
      silent: 'Stays silent',
    },
    opens: 'Opens after the exposure by',
    closed: 'Closed for',
  },
  lens: {
    title: 'Lens',
    focal: 'Focal length',
    pupil: 'Pupil ratio',
    pupilHint: 'Exit pupil over entrance pupil: as wide from behind as from the front is 1.',
    smallest: 'Smallest magnification',
    largest: 'Largest magnification',
    upsideDown: 'The smallest magnification is above the largest: one of them is wrong.',
    reports: 'The body shows the effective aperture',
    reportsHint:
      'Recent Nikon bodies do with their own macro lenses: the f-number rises as you focus closer.',
  },
  led: {
    title: 'LEDs',
    blink: 'They blink at',
    tolerance: 'Give or take',
    dc: 'Full drive (255) does not blink',
    linear: 'Light follows the drive value',
    notLinear: 'Without that, the ripple shown here is an estimate.',
  },
}
