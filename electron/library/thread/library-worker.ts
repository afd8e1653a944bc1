import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Args } from '../../../core/api/contract'
import type { Outcome } from '../../../core/api/failure'
import { fail, ok } from '../../../core/result'
import { toFailure } from '../../failures'
import { moduleFolder } from '../../platform/asset-root'
import type { Logger } from '../../platform/logger'
import { type Library, type LibraryChannel, openLibrary } from '../library'
import { MatchThread } from '../match/match-thread'
import { matchHere } from '../match/matcher'
import type { FromLibrary, ToLibrary } from './library-messages'

/** Photos in a thread of their own: a hundred thousand of them must not hold up the rig or the screen. */
const port = parentPort
if (!port) throw new Error('expected to run as a worker thread, got the main thread')

const tell = (message: FromLibrary) => port.postMessage(message)
const logAs =
  (level: 'info' | 'warn' | 'error'): Logger['info'] =>
  (message, fields = {}) =>
    tell({ kind: 'log', level, message, fields })

// Beside this one; where it is not, as in a test of this thread alone, photos are matched here.
const matchWorker = join(moduleFolder(), 'match-worker.js')

openLibrary({
  // The starter passed it itself.
  dataDir: (workerData as { readonly dataDir: string }).dataDir,
  matcher: existsSync(matchWorker) ? new MatchThread(matchWorker) : matchHere,
  log: { info: logAs('info'), warn: logAs('warn'), error: logAs('error') },
}).then(serve, (error: unknown) => tell({ kind: 'failed', failure: toFailure(error) }))

function serve(library: Library): void {
  library.onChange((snapshot) => tell({ kind: 'snapshot', snapshot }))
  library.onTrouble((failure) => tell({ kind: 'trouble', failure }))
  port?.on('message', (message: ToLibrary) => {
    if (message.kind === 'look') library.lookSoon()
    else if (message.kind === 'cancel') library.cancel()
    else if (message.kind === 'taken') library.taken(message.path, message.utcMs)
    else {
      const { id, channel, args } = message
      const answer = channel === 'close' ? close(library) : run(library, channel, args)
      answer
        .catch((error: unknown) => fail(toFailure(error)))
        .then((outcome) => tell({ kind: 'answer', id, outcome }))
    }
  })
  tell({ kind: 'ready', setAside: library.setAside, snapshot: library.snapshot() })
}

async function close(library: Library): Promise<Outcome<unknown>> {
  await library.close()
  return ok(null)
}

async function run<C extends LibraryChannel>(
  { handlers }: Library,
  channel: C,
  args: unknown,
): Promise<Outcome<unknown>> {
  // The app has parsed them by the channel's schema.
  return handlers[channel](args as Args<C>)
}
