import { plural } from './plural'

/** The Sync room's view in which the rig measures the camera, and the picking of a photo to measure by. */
export const measure = {
  view: 'What to show',
  timing: 'Timing',
  measure: 'Measure',
  photo: {
    drop: 'Drop a photo here',
    choose: 'Choose a photo…',
    newest: 'The demo camera’s newest',
    reading: (name: string) => `Reading ${name}…`,
    cancel: 'Cancel',
    file: 'Photo to measure by',
    tooLarge: (name: string) =>
      `${name} is too large to hand over by a browser, and it was not found in the usual folders. Open its folder in the Photos room first, or save a smaller JPEG.`,
    unreadable: (name: string) => `${name} could not be read. Choose it again.`,
    several: 'One photo at a time: the first of them was taken.',
  },
  bands: {
    title: 'Readout and blinking',
    intro:
      'A light that blinks draws bands across a photo whose rows are read one after another. How many tells how long the readout takes, or how fast the light blinks.',
    what: 'What is known',
    light: 'The light’s rate',
    readout: 'The readout',
    blink: {
      known: 'The rig’s own blink',
      about:
        'The rig lights its first LED fully on and fully off, and counts by its crystal how often. Nothing else need be known.',
      begin: 'Let the first LED blink',
      end: 'Stop blinking',
      going: (done: number, of: number) => `Blinking for ${done} of ${of} s: take the photo now.`,
      note: 'Your light comes back when it ends.',
      was: (hertz: string) => `The rig blinked at ${hertz}.`,
      noRig: 'Connect a rig first: it is the one that blinks.',
      shoe: 'Where this shutter fires the shoe, unplug the rig from it: a shot ends the blinking.',
      unknown: 'Let the first LED blink, take the photo meanwhile, and give it to Lumacro again.',
      few: (hertz: string, ms: string) =>
        `There are too few bands to count. At ${hertz} a readout shorter than ${ms} shows fewer than six. A rig with WRITER = "spi" blinks five times as fast; a mechanical shutter shows hardly any.`,
      next: 'Next: how fast the LEDs blink',
    },
    steps: {
      surface: 'Hold a sheet of plain paper before the lens, near one LED, out of focus.',
      electronic: 'Set the camera to its electronic shutter, 1/2000 s or faster, and a high ISO.',
      shoot:
        'Take a photo that is neither burnt out nor black, JPEG or RAW with its preview, upright as the camera holds it.',
      give: 'Give it to Lumacro.',
    },
    lightOne: 'Light one LED, blinking',
    lightNote: (drive: number, hertz: string) =>
      `One LED at drive ${drive}, which blinks at ${hertz}. Undo brings your light back.`,
    lit: 'One LED blinks now.',
    frequency: 'The light blinks at',
    known: 'Readout time known',
    rows: 'Light of the rows',
    rowAxis: 'From the first row to the last, %',
    lightAxis: 'Light, % of the mean',
    row: (place: string, light: string) => `${place} from the top: ${light} of the mean`,
    spectrum: 'Spectrum',
    bandsAxis: 'Bands a photo',
    depthAxis: 'Depth, %',
    line: (count: string, depth: string) => `${count} bands a photo: ${depth} deep`,
    counted: (count: string) => `${count} bands`,
    found: (count: string, coherence: string) =>
      `${count} bands from the first row to the last, alike in ${coherence} of the width.`,
    readoutIs: (ms: string, error: string) => `The readout takes ${ms}, give or take ${error}.`,
    rateIs: (hertz: string, error: string) => `The light blinks at ${hertz}, give or take ${error}.`,
    keepReadout: (ms: string, camera: string) => `Keep ${ms} in ${camera}`,
    keepRate: (hertz: string, led: string) => `Keep ${hertz} in ${led}`,
    kept: 'Kept in the profile',
    outside: 'That is outside what a camera or an LED can be. Is what is known above right?',
    refused: {
      small: 'This photo has too few rows to find bands in. Take one at least 200 pixels high.',
      clipped:
        'Too much of this photo is burnt out. Lower the ISO until the paper is a middle grey, and take another.',
      black:
        'Nearly all of this photo is black. Raise the ISO, or bring the paper nearer to the LED, and take another.',
      unclear:
        'Something on this surface looks like bands too, so they cannot be told apart. Take plainer paper, further out of focus.',
      none: 'No even bands run through this photo. Try a faster shutter, a single LED nearer to the paper, and no other light in the room.',
      few: 'There are too few bands to count: the readout is fast, or the light slow. Try LEDs that blink faster; with a mechanical shutter there are hardly any.',
    },
  },
  contact: {
    title: 'Hot-shoe contact',
    intro:
      'The rig times how long the contact stays closed. A few shots at different speeds tell whether it follows the shutter or only pulses.',
    begin: 'Begin',
    again: 'Start over',
    back: 'Take the last one again',
    set: (speed: string) => `Set the camera to ${speed} and press the shutter.`,
    progress: (done: number, of: number) => `${done} of ${of}`,
    waiting: 'Waiting for the contact…',
    fire: (speed: string) => `Fire the demo camera at ${speed}`,
    noRig: 'Connect a rig first: it is the one that listens.',
    nothing:
      'No edge seen in 20 s. Is the cable in, and does this body fire a flash in its present shutter, drive and bracketing mode?',
    plot: 'Contact against shutter',
    shutterAxis: 'Shutter',
    closedAxis: 'Contact closed',
    shots: 'Shots',
    follows: 'As found',
    at: (speed: string, closed: string) => `${speed}: closed for ${closed}`,
    held: (offset: string, late: boolean) =>
      `The contact follows the shutter and opens ${offset} ${late ? 'after' : 'before'} the exposure is over.`,
    heldExact: 'The contact follows the shutter and opens when the exposure is over.',
    pulse: (closed: string) =>
      `The contact only pulses, for ${closed}, whatever the shutter. Gated light cannot follow it.`,
    unseen:
      'The contact closes and opens faster than the rig can time: it pulses. Gated light cannot follow it.',
    scatter: (time: string) => `The shots stray by up to ${time}.`,
    margin: (speed: string, open: string, late: string, left: string) =>
      `At ${speed} all rows are open together for ${open} after the contact. The light comes after ${late}: ${left} are left for a flash.`,
    noMargin: (speed: string, late: string) =>
      `At ${speed} the light comes ${late} after the contact, when rows are closing already. Use a slower speed, or light before the shot.`,
    keep: (camera: string) => `Keep in ${camera}`,
    travel: (ms: string) => `Take ${ms} as the curtains’ travel`,
    travelHint:
      'Where a body opens its contact as the second curtain starts, the difference is the curtains’ travel.',
    refused: {
      few: 'Three shots at least are needed.',
      alike: 'The shots were all at about the same speed. Take some that are two stops apart.',
      neither:
        'These times fit neither a contact that follows the shutter nor one that pulses. Was the camera set to the speed that was asked for each time? Start over.',
    },
  },
  oneLed: { look: 'One LED, blinking', zone: 'One LED' },
  byPixels: {
    button: 'Dim by pixels instead',
    note: (left: string, off: string) => `The worst LED then ripples by ${left}; the light is off by ${off}.`,
  },
  /** Under the timeline's verdict. */
  after: (travel: string) =>
    `The contact closes when the first curtain has run, ${travel} after the first row has opened.`,
  afterElectronic: (readout: string) =>
    `Where an electronic shutter closes the contact at all, it is taken to do so when all rows are open, ${readout} after the first.`,
  answered: (time: string) => `This rig answers an edge within ${time}: its self-test measured it.`,
  usual: (time: string) =>
    `An answer within ${time} is assumed. The self-test in the Rig room can measure it, with a wire from its jumper pin.`,
  firstOnly:
    'In this drive mode the shoe fires for the first frame only: the others find the light as it stands between shots.',
  carry: 'Write into the record of each shot',
  carryNote: 'Magnification, aperture and focal length, as they stand here when the shutter fires.',
  shoe: {
    title: 'Checked on this body',
    test: 'Try it now',
    listening: 'Press the shutter. Listening…',
    seen: 'The rig saw the contact close.',
    burst: (seen: number) =>
      plural(seen, { one: 'One edge seen so far.', other: `${seen} edges seen so far.` }),
    flashEnabled: 'Flash is enabled in the menu',
    shutterType: 'The shutter type in use fires the shoe',
    bracketing: 'Focus bracketing fires the shoe',
    testShot: 'A test shot was recorded by the rig',
    fires: { burst: 'In a burst the shoe fires', bracketing: 'In focus bracketing it fires' },
    firing: { every: 'for every frame', first: 'for the first only', none: 'never' },
    drive: 'Drive',
    drives: { single: 'Single', burst: 'Burst', bracketing: 'Bracketing' },
  },
}
