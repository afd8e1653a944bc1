import { type DoctorWords, doctorWords } from '../../../core/api/doctor-words'

/** As on the command line, but for what is done otherwise on the screen. */
export const doctor: DoctorWords = {
  finding: doctorWords.finding,
  remedy: {
    ...doctorWords.remedy,
    installFirmware: (drive) =>
      drive === null
        ? 'Put the firmware on it in the Rig room.'
        : `Put the firmware on ${drive} in the Rig room.`,
    otherProtocol: () => 'Put the firmware on it in the Rig room, or update Lumacro where the rig is newer.',
    openDataPort: () =>
      'Put the firmware on it in the Rig room, then press its reset button once: boot.py opens the rig’s port.',
    waitForShutter: () => 'Choose “Look, and wait for the shutter” above, and press the shutter.',
  },
}
