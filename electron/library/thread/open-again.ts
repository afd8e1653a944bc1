import type { LibraryChannel } from '../library'

interface Request {
  readonly channel: LibraryChannel
  readonly args: unknown
}

/** What a hand decides, in the order in which it must be decided again. */
const byHand: ReadonlySet<LibraryChannel> = new Set([
  'photos/pin',
  'photos/shift',
  'photos/offset',
  'photos/hand-undo',
  'photos/hand-clear',
])
const MOST_KEPT = 500

/** Remembers what was opened and decided, so that a new thread can be brought to where the old one stood. */
export class OpenAgain {
  #opened: Request | null = null
  #hand: readonly Request[] = []
  #watch: Request | null = null

  /** In the order in which they are to be asked. */
  get requests(): readonly Request[] {
    return [this.#opened, ...this.#hand, this.#watch].filter((request) => request !== null)
  }

  /** A request that succeeded. */
  note(channel: LibraryChannel, args: unknown): void {
    const request = { channel, args }
    if (channel === 'photos/open') {
      this.#opened = request
      this.#hand = []
      this.#watch = null
    } else if (byHand.has(channel)) this.#hand = [...this.#hand, request].slice(-MOST_KEPT)
    // The watch of the screen; those of the command line end with the thread, and say so.
    else if (channel === 'photos/watch' && isOnScreen(args)) this.#watch = request
    else if (channel === 'photos/unwatch') this.#watch = null
  }
}

const isOnScreen = (args: unknown): boolean =>
  typeof args === 'object' && args !== null && 'log' in args && args.log === null
