import type { ReleaseSnapshot } from '../../../core/api/care'
import type { RigEvent } from '../../../core/wire/rig-event'
import type { ReleaseRequest } from '../../../core/wire/rig-request'
import type { Ask } from '../link/ask'

/** A run of frames that the rig takes by the camera's release (C1-C5). */
export class CameraRelease {
  readonly #ask: Ask
  readonly #onChange: () => void
  #release: ReleaseSnapshot = { running: false, run: null, done: 0, missed: 0, seen: 0, end: null }

  #lastSeq = 0

  constructor(ask: Ask, onChange: () => void) {
    this.#ask = ask
    this.#onChange = onChange
  }

  snapshot(): ReleaseSnapshot {
    return this.#release
  }

  async start(run: ReleaseRequest): Promise<void> {
    const before = this.#release
    // Before the rig is asked: its first frame may be over before its answer is read.
    this.#put({ running: true, run, done: 0, missed: 0, seen: 0, end: null })
    try {
      await this.#ask({ verb: 'release', ...run })
    } catch (error) {
      this.#put(before)
      throw error
    }
  }

  /** Lets go of the camera at once. */
  async stop(): Promise<void> {
    await this.#ask({ verb: 'release', frames: 0 })
  }

  told({ done, missed, end }: Extract<RigEvent, { kind: 'release' }>): void {
    // A run that goes on may have been begun by an earlier start of the app (C5).
    this.#put({ ...this.#release, running: end === null, done, missed, end })
  }

  /** By its edge or its shot, whichever comes: one may be lost, the other told twice (Q1, Q4), and it counts once. */
  shot(seq: number): void {
    if (seq <= this.#lastSeq) return
    this.#lastSeq = seq
    const { running, seen, done } = this.#release
    if (running || seen < done) this.#put({ ...this.#release, seen: seen + 1 })
  }

  /** A rig has answered: shots up to this one are of before. */
  begin(lastSeq: number): void {
    this.#lastSeq = lastSeq
  }

  /** The run may go on without us; what came of it is not known until the rig tells again. */
  lost(): void {
    if (this.#release.running) this.#put({ ...this.#release, running: false, end: 'lost' })
  }

  #put(release: ReleaseSnapshot): void {
    this.#release = release
    this.#onChange()
  }
}
