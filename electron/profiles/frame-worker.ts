import { parentPort, workerData } from 'node:worker_threads'
import { toFailure } from '../failures'
import type { FrameAnswer, FrameJob } from './frame-thread'
import { measureFrame } from './measure-frame'

/** One photo is decoded and measured in a thread of its own: it takes seconds, and can be ended at any time. */
// The starter passed it itself.
const { name, bytes } = workerData as FrameJob

const answer = (): FrameAnswer => {
  try {
    return { ok: true, value: measureFrame(name, bytes) }
  } catch (error) {
    return { ok: false, failure: toFailure(error) }
  }
}
parentPort?.postMessage(answer())
