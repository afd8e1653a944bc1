import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { matchColumns } from '../../../core/shots/match-columns'
import { SharedLights } from '../../../core/shots/shared-lights'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'
import type { FromMatcher, ToMatcher } from './match-messages'

/** Nicer than the others by this: on an idle processor it costs nothing. */
const LATER = 5

/** Matching in a thread of its own: the thread of the photos answers while a hundred thousand of them are matched. */
const port = parentPort
if (!port) throw new Error('expected to run as a worker thread, got the main thread')

// Whoever scrolls comes first. On Linux a priority is the thread's own (setpriority(2), C library/kernel differences); elsewhere
// it would be that of the whole app.
if (process.platform === 'linux') setPriority(LATER)

const lights = new SharedLights()
let shots: ShotLine[] = []
let timeline: TimelineLine[] = []
const shared = <T extends ShotLine | TimelineLine>(lines: readonly T[]): T[] =>
  lines.map((line) => ({ ...line, light: lights.share(line.light) }))

port.on('message', (message: ToMatcher) => {
  if (message.kind === 'shots') {
    if (message.fresh) shots = []
    shots.push(...shared(message.lines))
  } else if (message.kind === 'timeline') {
    if (message.fresh) timeline = []
    timeline.push(...shared(message.lines))
  } else port.postMessage(answer(message))
})

function answer({ id, facts, options }: Extract<ToMatcher, { kind: 'match' }>): FromMatcher {
  try {
    return { kind: 'matched', id, columns: matchColumns(facts, shots, timeline, options) }
  } catch (error) {
    return { kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) }
  }
}
