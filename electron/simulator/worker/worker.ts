import { parentPort, workerData } from 'node:worker_threads'
import { type Link, LinkError } from '../../rig/link/link'
import { type SimulatedRigOptions, startInProcess } from '../rig/start-in-process'
import type { SimulatedRig } from '../simulated-rig'
import type { FromWorker, PlainError, ToWorker, WorkerRequest } from './worker-messages'

/** The simulated rig in a thread of its own, so that photos being written never hold the rig up, nor the rig them. */
const port = parentPort
if (!port) throw new Error('expected to run as a worker thread, got the main thread')

const tell = (message: FromWorker) => port.postMessage(message)
let link: Link | null = null

// The starter passed these options itself.
startInProcess(workerData as SimulatedRigOptions).then(serve, (error: unknown) =>
  tell({ kind: 'failed', error: plain(error) }),
)

function serve(rig: SimulatedRig): void {
  rig.onFrame((rgbw) => tell({ kind: 'frame', rgbw }))
  rig.onRelease(() => tell({ kind: 'released' }))
  port?.on('message', ({ id, request }: ToWorker) => {
    answer(rig, request).then(
      (value) => {
        tell({ kind: 'done', id, value })
        if (request.kind === 'dispose') port.close()
      },
      (error: unknown) => tell({ kind: 'refused', id, error: plain(error) }),
    )
  })
  tell({ kind: 'ready', pixelCount: rig.pixelCount })
}

async function answer(rig: SimulatedRig, request: WorkerRequest) {
  switch (request.kind) {
    case 'open':
      await open(rig)
      return null
    case 'write':
      await link?.write(request.bytes)
      return null
    case 'close':
      await link?.close()
      return null
    case 'command':
      return rig.command(request.line)
    case 'shutter':
      return rig.shutter(request.exposureS)
    case 'dispose':
      await rig.dispose()
      return null
  }
}

async function open(rig: SimulatedRig): Promise<void> {
  const opened = rig.connect()
  opened.onBytes((bytes) => tell({ kind: 'bytes', bytes }))
  opened.onClosed((reason) => tell({ kind: 'closed', error: reason ? plain(reason) : null }))
  await opened.open()
  link = opened
}

function plain(error: unknown): PlainError {
  if (error instanceof LinkError) return { message: error.message, linkKind: error.kind }
  return { message: error instanceof Error ? error.message : String(error) }
}
