import { parentPort } from 'node:worker_threads'
import '../../../electron/library/thread/library-worker'

/** The real worker, but for one photo that kills it, as a fault in native code or a lack of memory would. */
const crashPath = '/this photo ends the thread.jpg'

parentPort?.on('message', ({ args }: { readonly args?: { readonly path?: string } }) => {
  if (args?.path === crashPath) throw new Error('out of memory')
})
