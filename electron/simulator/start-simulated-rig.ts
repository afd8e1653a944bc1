import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { moduleFolder } from '../platform/asset-root'
import { type SimulatedRigOptions, startInProcess } from './rig/start-in-process'
import type { SimulatedRig } from './simulated-rig'
import { startInWorker } from './worker/worker-rig'

export type { SimulatedRigOptions } from './rig/start-in-process'

/** The real firmware on a simulated board, in real time: in a worker where the bundled one is there, else on this thread. */
export async function startSimulatedRig(options: SimulatedRigOptions = {}): Promise<SimulatedRig> {
  const worker = join(moduleFolder(), 'simulator-worker.js')
  return existsSync(worker) ? await startInWorker(worker, options) : await startInProcess(options)
}
