import { randomInt } from 'node:crypto'
import { PacedRig } from './paced-rig'
import type { SimulatedRig } from './simulated-rig'

export interface SimulatedRigOptions {
  /** 1 to 256; default: what firmware/config.py says. */
  readonly pixelCount?: number
}

/** The real firmware on a simulated board, in real time. */
export async function startSimulatedRig(options: SimulatedRigOptions = {}): Promise<SimulatedRig> {
  return await PacedRig.start({ ...options, random: () => randomInt(256) })
}
