/** What is done otherwise on the command line than on the screen; every other remedy is the same for both. */
export interface Remedies {
  /** @param drive the board's, where it is known */
  installFirmware(drive?: string): string
  /** The firmware speaks another protocol than this Lumacro. */
  otherProtocol: string
  /** The board shows its console only. */
  openDataPort: string
  waitForShutter: string
}

export const commandLineRemedies: Remedies = {
  installFirmware: (drive) => `Run \`lumacro firmware install${drive === undefined ? '' : ` ${drive}`}\`.`,
  otherProtocol: 'Run `lumacro firmware install`, or update Lumacro where the rig is newer.',
  openDataPort:
    'Put the firmware on it with `lumacro firmware install`, then press its reset button once: boot.py opens the rig’s port.',
  waitForShutter: 'Run `lumacro doctor --shutter` and press the shutter.',
}

export const screenRemedies: Remedies = {
  installFirmware: (drive) =>
    drive === undefined
      ? 'Put the firmware on it in the Rig room.'
      : `Put the firmware on ${drive} in the Rig room.`,
  otherProtocol: 'Put the firmware on it in the Rig room, or update Lumacro where the rig is newer.',
  openDataPort:
    'Put the firmware on it in the Rig room, then press its reset button once: boot.py opens the rig’s port.',
  waitForShutter: 'Choose “Look, and wait for the shutter” above, and press the shutter.',
}
