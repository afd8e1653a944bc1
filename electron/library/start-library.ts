import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { moduleFolder } from '../platform/asset-root'
import { type Library, type LibraryOptions, openLibrary } from './library'
import { openWorkerLibrary } from './thread/worker-library'

/** The library: in a worker where the bundled one is there, else on this thread. */
export async function startLibrary(options: LibraryOptions): Promise<Library> {
  const worker = join(moduleFolder(), 'library-worker.js')
  return existsSync(worker) ? await openWorkerLibrary(worker, options) : await openLibrary(options)
}
