import { plural } from './plural'

/** The Help view, and the bar of the first hour. */
export const help = {
  title: 'Help',
  open: 'Help',
  key: 'F1',
  wrong: {
    title: 'What is wrong?',
    about: 'Looks at this computer, the cable and the rig, and says what to do. Nothing is changed.',
    look: 'Look at everything',
    shutter: 'Look, and wait for the shutter',
    stop: 'Stop',
    looking: 'Looking…',
    press: 'Press the shutter now.',
    well: 'Nothing is wrong.',
    found: (count: number) =>
      plural(count, { one: 'One thing is wrong.', other: `${count} things are wrong.` }),
    fine: (count: number) =>
      plural(count, { one: '1 thing is in order', other: `${count} things are in order` }),
    findings: 'Findings',
    state: { ok: 'in order', note: 'worth knowing', bad: 'wrong', skipped: 'not looked at' },
    at: (time: string) => `Looked at ${time}.`,
  },
  exchanges: {
    title: 'Exchanges with the rig',
    about: 'The last 200 requests and what came back, newest first.',
    none: 'Nothing was asked of a rig yet.',
    refresh: 'Read again',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'This browser does not let the page copy. Select the text and copy it by hand.',
    time: 'Time',
    sent: 'Sent',
    received: 'Received',
    took: 'Took',
    outcome: {
      ok: 'ok',
      err: 'refused',
      busy: 'busy',
      timeout: 'no answer',
      cancelled: 'cancelled',
      malformed: 'not understood',
    },
  },
  diagnostics: {
    title: 'Diagnostics',
    about:
      'Findings, rig and exchanges as text, to show to somebody who helps. Home folder, user name and serial numbers are left out.',
    copy: 'Copy diagnostics',
  },
  keys: { title: 'Keys', show: 'Show the keys' },
  own: {
    title: 'A rig of your own',
    picture: 'Wiring: camera, opto-isolator, Feather M4, level shifter, ring, knob and infrared receiver',
    steps: [
      'Wire it as drawn: ring on D5 by way of the level shifter, hot shoe on D9 by way of the opto-isolator, knob on D10 and D11, its button on D6, infrared on D12.',
      'Put CircuitPython 9 or newer on the Feather: its drive CIRCUITPY appears.',
      'In the Rig room, put the firmware on the board, press its reset button once and connect to its port.',
      'Say in config.py what differs: pixels, pins, and what your supply gives.',
      'Test the rig, then look here and wait for the shutter: the camera’s first edge is the proof.',
    ],
    toRig: 'To the Rig room',
  },
  guide: {
    title: 'First hour',
    progress: (done: number, of: number) => `${done} of ${of} steps done`,
    show: 'Show the first hour',
    restart: 'Begin again',
    done: 'All steps are done.',
    about: 'From the first light to the first tagged photo, then to a rig of your own.',
    hide: 'Put the first hour away; it comes back from Help',
    skip: 'Skip',
    step: {
      rig: {
        text: 'Connect the simulated rig: it runs the real firmware, with a camera above a beetle.',
        go: 'Connect it',
      },
      light: { text: 'Change the light: press 5 for a look, or drag Master power.', go: 'To Light' },
      shutter: { text: 'Fire the camera: press F.', go: 'Fire' },
      tag: { text: 'Write the light into the photo: in Photos, press Write.', go: 'To Photos' },
      wire: {
        text: 'Your photo carries its light. For a rig of your own, see how it is wired.',
        go: 'Wiring',
      },
      install: { text: 'Put the firmware on your board and connect to its port.', go: 'To the Rig room' },
      shot: { text: 'Press the shutter of your camera: its first shot shows up by itself.', go: 'To Shots' },
    },
    wired: 'It is wired',
    finished: 'That was the first hour. Help has the rest.',
  },
}
