import { randomInt } from 'node:crypto'
import type { SimulatedRig } from '../simulated-rig'
import { PacedRig } from './paced-rig'

export interface SimulatedRigOptions {
  /** 1 to 256; default: what firmware/config.py says. */
  readonly pixelCount?: number
  /** A camera hangs on its release contacts, and a jumper from D13 to the trigger: what config.py leaves out at first. */
  readonly wired?: boolean
}

const WIRED = 'FOCUS_PIN = "A4"\nRELEASE_PIN = "A5"\nJUMPER_PIN = "D13"'

/** The simulated rig on this thread. */
export async function startInProcess(options: SimulatedRigOptions): Promise<SimulatedRig> {
  const { pixelCount, wired } = options
  return await PacedRig.start({
    ...(pixelCount === undefined ? {} : { pixelCount }),
    ...(wired ? { config: WIRED } : {}),
    random: () => randomInt(256),
  })
}
