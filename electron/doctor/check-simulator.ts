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
      return check.ok(['simulatorRuns', firmware])
    } finally {
      await rig.dispose()
    }
  } catch (error) {
    return check.bad(['simulatorFails', messageOf(error)], ['installLumacro'])
  }
}

/** @param path where programs are looked for */
export async function checkPty(platform: NodeJS.Platform, path?: string): Promise<Check> {
  const check = checkOf('pty')
  if (platform === 'win32') return check.note(['noPtyOnWindows'])
  try {
    await (await openPty(undefined, path)).close()
    return check.ok(['ptyMade'])
  } catch (error) {
    if (!(error instanceof PtyError)) throw error
    return check.note(['noPty'], ['installPty'])
  }
}
