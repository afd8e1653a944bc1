import { failureCauses } from './causes/failure-causes'
import type { RefusalCode } from './failure'

/** The sentences of failures, in English: for the command line, and the model of every translation. */
export const failureWords = {
  badRequest: (detail: string) => `That request was not understood: ${detail}.`,
  noRig: 'No rig is connected. Plug one in, or choose the simulated rig in the Rig room.',
  rigTimeout: (request: string, ms: number) =>
    `The rig did not answer “${request}” within ${ms} ms. Check the cable; Lumacro keeps trying.`,
  rigLost: (port: string) =>
    `The rig on ${port} went away. Plug it back in; Lumacro reconnects and fetches the shots it missed.`,
  rigLostSimulated:
    'The simulated rig went away. Plug it back in, in the Rig room; Lumacro reconnects and fetches the shots it missed.',
  causes: failureCauses,
  /** @param said the rig's own words, in English; empty where it said none */
  rigRefused: (code: RefusalCode, said: string) => {
    if (code === 'busy') return 'The rig stays busy: its pulse does not end.'
    return said === '' ? `The rig refused (${code}).` : `The rig refused: ${said}`
  },
  rigReply: (detail: string) => `The rig answered what this Lumacro does not understand: ${detail}`,
  /** @param theirs the protocol of the rig, @param ours that of this Lumacro */
  rigVersion: {
    newer: (theirs: number, ours: number) =>
      `This rig speaks protocol ${theirs}, this Lumacro protocol ${ours}. Update Lumacro.`,
    older: (theirs: number, ours: number) =>
      `This rig speaks protocol ${theirs}, this Lumacro protocol ${ours}. Install the firmware that comes with this Lumacro.`,
    /** @param said the rig's own words, in English */
    said: (said: string) => said,
  },
  notSimulated: 'Only the simulated rig can do this. Choose it in the Rig room.',
  cancelled: 'Cancelled.',
  disconnected: 'The app is not answering. It may have been closed: start it again.',
  unexpected: (detail: string) => `Something unexpected happened: ${detail}`,
  port: {
    missing: (port: string) =>
      `There is no port ${port}. Check the cable, then look at the list of ports again.`,
    permission: (port: string) =>
      `This user may not open ${port}. On Linux, join the group “dialout” and log in again.`,
    'in-use': (port: string) =>
      `Another program holds ${port}. Close it (a serial monitor, a second Lumacro), then try again.`,
    io: (port: string) => `${port} could not be read or written. Unplug the rig and plug it in again.`,
    'not-a-rig': (port: string) =>
      `What is on ${port} does not answer as a Lumacro rig. A Feather has two ports: try the other one.`,
  },
  file: {
    missing: (path: string) => `${path} is not there any more.`,
    permission: (path: string) =>
      `${path} may not be read or written by this user. Change its permissions, or choose another folder.`,
    'not-a-folder': (path: string) => `${path} is not a folder.`,
    unreadable: (path: string) => `${path} could not be read.`,
    full: (path: string) => `The disk is full: ${path} was left as it was. Make room, then try again.`,
    changed: (path: string) => `${path} was changed by another program and was left as it is.`,
  },
}

export type FailureWords = typeof failureWords
