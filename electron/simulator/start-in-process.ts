import { randomInt } from 'node:crypto'
import { PacedRig } from './paced-rig'
import type { SimulatedRig } from './simulated-rig'

export interface SimulatedRigOptions {
  /** 1 to 256; default: what firmware/config.py says. */
  readonly pixelCount?: number
}

/** The simulated rig on this thread. */
export async function startInProcess(options: SimulatedRigOptions): Promise<SimulatedRig> {
  return await PacedRig.start({ ...options, random: () => randomInt(256) })
}
