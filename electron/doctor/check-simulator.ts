import { systemClock } from '../rig/link/clock'
import { RigSession } from '../rig/link/session'
import { openPty, PtyError } from '../simulator/pty/pty'
import { startSimulatedRig } from '../simulator/start-simulated-rig'
import { type Check, checkOf, messageOf } from './check'

/** Starts the simulated rig, asks for its hello and ends it. */
export async function checkSimulator(): Promise<Check> {
  const check = checkOf('simulator')
  try {
    const rig = await startSimulatedRig()
    try {
      const link = rig.connect()
      await link.open()
      const session = new RigSession(link, { clock: systemClock, onEvent: () => {} })
      const { firmware } = await session.request({ verb: 'hello' })
      session.end()
      await link.close()
      return check.ok(`The simulated rig runs firmware ${firmware}.`)
    } finally {
      await rig.dispose()
    }
  } catch (error) {
    return check.bad(`The simulated rig does not run: ${messageOf(error)}.`, 'Install Lumacro again.')
  }
}

/** @param path where programs are looked for */
export async function checkPty(platform: NodeJS.Platform, path?: string): Promise<Check> {
  const check = checkOf('pty')
  if (platform === 'win32') return check.note('Windows has no serial ports made by a program.')
  try {
    await (await openPty(undefined, path)).close()
    return check.ok('`lumacro sim --pty` can make a serial port of its own.')
  } catch (error) {
    if (!(error instanceof PtyError)) throw error
    return check.note(
      '`lumacro sim --pty` cannot make a serial port: there is neither python3 nor socat.',
      'Install one of them if other programs are to use the simulated rig.',
    )
  }
}
