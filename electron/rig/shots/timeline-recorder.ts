import type { Frame } from '../../../core/light/frame'
import { sameLight, sameMacro } from '../../../core/light/records/same-light'
import type { TimelineLine } from '../../../core/shots/shot-line'
import type { RigHello, RigState } from '../../../core/wire/rig-reply'
import type { Clock } from '../link/clock'
import { AppendLog } from './append-log'
import type { LightBook } from './light-book'

/** The light counts as at rest when it has not changed for so long. */
export const REST_MS = 250
/** Rule S4: a change may be told 20 ms after it was made; 10 more for the way. */
const EVENT_ERROR_MS = 30

export interface TimelineRecorderOptions {
  readonly log: AppendLog
  readonly clock: Clock
  readonly book: LightBook
  readonly onProblem: (error: unknown) => void
}

export function openTimeline(path: string): Promise<AppendLog> {
  return AppendLog.open(path, () => true)
}

/**
 * Writes a line whenever the light that stands has changed and come to rest: the light of photos that made no edge.
 * `time` is when it came to rest; where it moved for a while before, `movedFrom` says since when.
 */
export class TimelineRecorder {
  readonly #options: TimelineRecorderOptions
  #hello: RigHello | null = null
  #last: TimelineLine | null = null
  #movedFromMs: number | null = null
  #changedMs = 0
  #frame: { readonly rev: number; readonly frame: Frame } | null = null
  #state: RigState | null = null
  #cancel: () => void = () => {}
  #writing: Promise<void> = Promise.resolve()

  constructor(options: TimelineRecorderOptions) {
    this.#options = options
  }

  /** A rig has connected: what it did while it was away is unknown, so its light is written down anew. */
  begin(hello: RigHello, state: RigState): void {
    this.end()
    this.#hello = hello
    this.#last = null
    this.#movedFromMs = null
    this.changed(state)
  }

  /** The rig is gone. A light that had not come to rest stands from here on, as far as anybody knows. */
  end(): void {
    this.#cancel()
    if (this.#frame && this.#frame.rev === this.#state?.rev) this.#rested()
    this.#cancel()
    this.#hello = null
    this.#frame = null
    this.#state = null
  }

  /** `! state`, or the state found on connecting. */
  changed(state: RigState): void {
    if (!this.#hello) return
    const nowMs = this.#options.clock.wallMs()
    this.#state = state
    this.#movedFromMs ??= nowMs
    this.#changedMs = nowMs
    this.#cancel()
    this.#cancel = this.#options.clock.after(REST_MS, () => this.#rested())
  }

  /** What the photographer says of magnification or aperture has changed; the light has not. */
  setupChanged(): void {
    if (this.#state) this.changed(this.#state)
  }

  /** What the rig says is lit now. */
  applied(rev: number, frame: Frame): void {
    this.#frame = { rev, frame }
  }

  async idle(): Promise<void> {
    await this.#writing
  }

  #rested(): void {
    const hello = this.#hello
    const state = this.#state
    if (!hello || !state || this.#movedFromMs === null) return
    if (this.#frame?.rev !== state.rev) {
      // Its frame is still on the way; without it there is nothing to say.
      this.#cancel = this.#options.clock.after(REST_MS, () => this.#rested())
      return
    }
    const light = this.#options.book.standingRecord(state, this.#frame.frame, this.#changedMs)
    const time = new Date(this.#changedMs).toISOString()
    const moved = this.#changedMs - this.#movedFromMs > 0
    const line: TimelineLine = {
      v: 1,
      rig: hello.uid,
      boot: hello.boot,
      rev: state.rev,
      time,
      timeErrorMs: EVENT_ERROR_MS,
      ...(moved ? { movedFrom: new Date(this.#movedFromMs).toISOString() } : {}),
      light,
    }
    this.#movedFromMs = null
    // A state may change with no change of light, and a slider may return to where it was: then only its moving counts.
    if (this.#last && !moved && sameLight(this.#last.light, light) && sameMacro(this.#last.light, light))
      return
    this.#last = line
    this.#writing = this.#options.log.append([line]).catch(this.#options.onProblem)
  }
}
