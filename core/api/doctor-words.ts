import { say } from '../said'
import type { Check } from './doctor'
import { failureText } from './failure'
import { type FailureWords, failureWords } from './failure-words'

/** What keeps a folder from being written into; `other` is the system's own word. */
export type Unwritable = 'read-only' | 'full' | 'not-allowed' | { readonly other: string }

/** Why the next shot gets no light. */
export type DarkCause = 'blackout' | 'no-budget' | 'no-zone' | { readonly powerEv: string }

const unwritable = (why: Unwritable): string => {
  if (typeof why === 'object') return why.other
  return { 'read-only': 'it is read-only', full: 'the disk is full', 'not-allowed': 'this user may not' }[why]
}

const darkCause = (cause: DarkCause): string => {
  if (typeof cause === 'object') return `master power is at ${cause.powerEv} EV`
  return {
    blackout: 'blackout is on',
    'no-budget': 'the supply’s budget leaves none',
    'no-zone': 'no zone of the look is lit',
  }[cause]
}

/** The doctor's sentences in English, for the command line; the model of every translation. */
export const doctorWords = {
  finding: {
    nodeFits: (version: string) => `Node ${version} is new enough.`,
    nodeTooOld: (version: string) => `Node ${version} is too old.`,
    perlNotNeeded: () => 'exiftool brings its own Perl on Windows.',
    perlThere: () => 'Perl is there for exiftool.',
    perlMissing: () =>
      'There is no Perl, so exiftool cannot run: TIFF, PNG, WebP and unusual JPEGs cannot be tagged.',
    exiftoolAnswers: (version: string) => `exiftool ${version} answers.`.replace('  ', ' '),
    exiftoolSilent: (why: string) => `exiftool does not answer: ${why}.`,
    dataKept: (folder: string) => `Data is kept in ${folder}.`,
    dataNotWritable: (folder: string, why: Unwritable) =>
      `Nothing can be written in the data folder ${folder}: ${unwritable(why)}.`,
    dataUnusable: (why: string) => `The data folder cannot be used: ${why}.`,
    dataFree: () => 'No other Lumacro uses this data.',
    dataInUse: () => 'Lumacro runs on this data; its rig is asked through it.',
    noFolder: (folder: string) => `There is no folder ${folder}.`,
    photosWritable: (folder: string) => `Photos in ${folder} can be written.`,
    photosNotWritable: (folder: string, why: Unwritable) =>
      `Photos in ${folder} cannot be written: ${unwritable(why)}.`,
    noDrive: () => 'No CIRCUITPY drive is mounted.',
    noFirmware: (path: string) => `The board on ${path} has no firmware yet.`,
    driveOlder: (path: string, firmware: string, shipped: string) =>
      `${path} carries firmware ${firmware}, and this Lumacro brings ${shipped}.`,
    driveFits: (path: string, firmware: string, circuitPython: string) =>
      `${path} carries firmware ${firmware} under CircuitPython ${circuitPython}.`,
    seenButDark: (cause: DarkCause) => `The shutter was seen, but no light came: ${darkCause(cause)}.`,
    nextDark: (cause: DarkCause) => `The next shot gets no light: ${darkCause(cause)}.`,
    limited: (stops: string) => `Its supply takes ${stops} stops from the light.`,
    lit: () => 'Its light is on and not limited.',
    consolePort: (path: string) => `${path} is the board’s console, not the rig’s own port.`,
    lookedForOn: (path: string) => `The rig is looked for on ${path}.`,
    featherOn: (path: string) => `A Feather is on ${path}.`,
    consoleOnly: () => 'A Feather is plugged in, but shows only its console port.',
    noPort: () => 'There is no serial port.',
    noFeather: (ports: number) => `None of the ${ports} serial ports is a Feather’s.`,
    mayOpen: (path: string) => `This user may open ${path}.`,
    mayNotOpen: (path: string) => `This user may not open ${path}.`,
    notAsked: () => 'No rig was asked: there is no port to ask on.',
    answers: (port: string, board: string, pixels: number) =>
      `The rig on ${port} answers: ${board}, ${pixels} pixels.`,
    damagedLines: (lines: number) => `${lines} lines arrived damaged.`,
    firmwareFits: (firmware: string) => `Its firmware ${firmware} is the one this Lumacro brings.`,
    firmwareOlder: (firmware: string, shipped: string) =>
      `Its firmware ${firmware} is older than ${shipped}.`,
    firmwareNewer: (firmware: string, shipped: string) =>
      `Its firmware ${firmware} is newer than ${shipped}.`,
    clockFits: () => 'Its clock runs as this computer’s does.',
    clockOff: (ranMs: number, wentMs: number) => `Its clock ran ${ranMs} ms while ${wentMs} ms went by.`,
    noShotWaits: () => 'No shot waits on the rig.',
    shotsWait: (shots: number) => `${shots} shots wait on the rig for the app.`,
    noneDropped: () => 'No shot was dropped since it was switched on.',
    dropped: (shots: number) =>
      `${shots} shots were dropped: more than it can keep came while no computer was there.`,
    shutterSeenTimes: (times: number) => `It has seen the shutter ${times} times since it was switched on.`,
    shutterNeverSeen: () => 'It has not seen the shutter since it was switched on.',
    shutterNotSeen: (seconds: number) => `The shutter was not seen within ${seconds} s.`,
    contactStuck: () => 'The contact closed and has not opened again.',
    contactPulsed: () => 'The shutter was seen; how long the contact stayed closed was not.',
    contactSeen: (ms: string) => `The shutter was seen; the contact stayed closed for ${ms} ms.`,
    simulatorRuns: (firmware: string) => `The simulated rig runs firmware ${firmware}.`,
    simulatorFails: (why: string) => `The simulated rig does not run: ${why}.`,
    noPtyOnWindows: () => 'Windows has no serial ports made by a program.',
    ptyMade: () => '`lumacro sim --pty` can make a serial port of its own.',
    noPty: () => '`lumacro sim --pty` cannot make a serial port: there is neither python3 nor socat.',
    appWithoutRig: () => 'The running app is not connected to a rig.',
    appConnecting: (port: string) => `The running app is connecting to ${port}.`,
    appSimulated: () => 'The running app is connected to the simulated rig.',
    appConnected: (port: string) => `The running app is connected to the rig on ${port}.`,
    walked: (pixels: number) => `It lit its ${pixels} pixels one after the other.`,
    walkEnded: (lit: number, pixels: number) =>
      `It lit ${lit} of its ${pixels} pixels before a shot or a hand ended the walk.`,
    loopTakes: (us: string) => `One look at the contact takes it ${us} µs.`,
    notTimed: () => 'It did not time its light: that needs JUMPER_PIN in config.py, and no blackout.',
    noEdges: () => 'It made edges on JUMPER_PIN and saw none at the trigger.',
    timed: (least: string, most: string, wire: string, edges: number) =>
      `From an edge to the end of its write it takes ${least} to ${most} ms, of which the write itself takes ${wire} ms (${edges} edges).`,
    cannotTest: () => 'Its firmware cannot test itself.',
    notTested: () => 'It did not test itself: a sequence is lit.',
    testEndless: () => 'It did not end its test.',
  },
  remedy: {
    installNode: (version: string) => `Install Node ${version} or newer from https://nodejs.org.`,
    installPerl: () => 'Install Perl: `sudo apt install perl` on Debian and Ubuntu.',
    installPerlOrLumacro: () => 'Install Perl if it is missing; else install Lumacro again.',
    installLumacro: () => 'Install Lumacro again.',
    otherData: () => 'Choose another with --data DIR, or change who may write there.',
    namePhotos: () => 'Name the folder that holds your photos.',
    freePhotos: () =>
      'Take the lock off the memory card, copy the photos to a disk of your own, or change who may write there.',
    driveNeeded: () => 'It is needed only to put firmware on the board.',
    seeDrive: () => 'See docs/troubleshooting.md, “The board’s drive”.',
    /** @param drive the board's, where it is known */
    installFirmware: (drive: string | null) =>
      `Run \`lumacro firmware install${drive === null ? '' : ` ${drive}`}\`.`,
    /** The firmware speaks another protocol than this Lumacro. */
    otherProtocol: () => 'Run `lumacro firmware install`, or update Lumacro where the rig is newer.',
    /** The board shows its console only. */
    openDataPort: () =>
      'Put the firmware on it with `lumacro firmware install`, then press its reset button once: boot.py opens the rig’s port.',
    waitForShutter: () => 'Run `lumacro doctor --shutter` and press the shutter.',
    updateLumacro: () => 'Update Lumacro.',
    raiseBudget: () => 'Raise BUDGET_MA in config.py only if the supply really gives more.',
    endBlackout: () => 'Press B in the app, or the knob.',
    setBudget: () =>
      'Set BUDGET_MA in config.py to what the supply gives: it must be more than the board and the dark pixels take.',
    raisePower: () => 'Turn the knob to the right, or raise the master power.',
    otherLook: () => 'Choose another look, or switch its zones on.',
    usePort: (path: string) => `Use ${path}.`,
    plugIn: () => 'Plug the rig in with a data cable (many only charge), or use the simulated rig.',
    joinGroup: (command: string) =>
      `Run \`${command}\` and log in again, or install the udev rule of docs/troubleshooting.md.`,
    otherCable: () => 'Try another cable, or a port without a hub.',
    resetClock: () => 'Press the board’s reset button; if it stays so, put the firmware on it again.',
    connectMore: () =>
      'Connect it to the app more often; the photos of those shots take their light from the timeline.',
    findShutter: () =>
      'Use the mechanical shutter (an electronic one keeps the hot shoe silent), switch flash on in the camera, and check the cable from the shoe to TRIGGER_PIN and ground.',
    findShort: () => 'Look for a short in the hot-shoe cable, and for a wrong TRIGGER_PIN in config.py.',
    noGated: () =>
      'This body may only pulse its contact: use flash or sequence instead of gated. Else wire LEVEL_PIN to TRIGGER_PIN.',
    installPty: () => 'Install one of them if other programs are to use the simulated rig.',
    askAgain: () => 'Ask again in a moment.',
    testAgain: () => 'Test again.',
    runWire: () => 'Run a wire from that pin to the trigger for as long as the test lasts.',
    stopAndTest: () => 'Stop it, then test again.',
    resetAndTest: () => 'Press its reset button, then try again.',
  },
}

export type DoctorWords = typeof doctorWords

/** A check in sentences: what was found and what to do, which is empty where there is nothing to. */
export interface CheckText {
  readonly sentence: string
  readonly remedy: string
}

export function checkText(
  { found, remedy }: Pick<Check, 'found' | 'remedy'>,
  words: DoctorWords = doctorWords,
  failures: FailureWords = failureWords,
): CheckText {
  if ('kind' in found) {
    const text = apart(failureText(found, failures))
    return remedy === null
      ? text
      : { sentence: failureText(found, failures), remedy: say(words.remedy, remedy) }
  }
  return { sentence: say(words.finding, found), remedy: remedy === null ? '' : say(words.remedy, remedy) }
}

/** A sentence for people taken apart: what happened, and what to do. */
function apart(text: string): CheckText {
  const [sentence = '', ...remedy] = text.split(/(?<=\.) |(?<=。)(?=.)/)
  return { sentence, remedy: remedy.join(text.includes('。') ? '' : ' ') }
}
