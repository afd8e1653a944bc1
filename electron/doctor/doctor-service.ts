import { type Check, type DoctorSnapshot, quietDoctor } from '../../core/api/doctor'
import { Listeners } from '../rig/listeners'
import type { DoctorOptions } from './run-doctor'

export interface DoctorRun {
  readonly photos: string | null
  readonly shutterMs: number | null
}

/** What a run needs besides what is looked at. */
export type RunChecks = (
  run: DoctorRun,
  waiting: Pick<DoctorOptions, 'onShutter' | 'cancelled'>,
) => AsyncGenerator<Check>

/** The doctor beside the page: one run at a time, each finding shown as it comes. */
export class DoctorService {
  readonly #run: RunChecks
  readonly #listeners = new Listeners<DoctorSnapshot>()
  #snapshot: DoctorSnapshot = quietDoctor
  #cancel = new AbortController()

  constructor(run: RunChecks) {
    this.#run = run
  }

  snapshot(): DoctorSnapshot {
    return this.#snapshot
  }

  onChange(listen: (snapshot: DoctorSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  /** Resolves when it has looked at everything; false where it is at it already. */
  async run(run: DoctorRun): Promise<boolean> {
    if (this.#snapshot.running) return false
    this.#cancel = new AbortController()
    this.#put({ ...this.#snapshot, running: true, checks: [] })
    const waiting = {
      onShutter: () => this.#put({ ...this.#snapshot, waitsForShutter: true }),
      cancelled: this.#cancel.signal,
    }
    try {
      for await (const check of this.#run(run, waiting)) {
        this.#put({ ...this.#snapshot, checks: [...this.#snapshot.checks, check] })
      }
    } finally {
      this.#put({ ...this.#snapshot, running: false, waitsForShutter: false, ranAtMs: Date.now() })
    }
    return true
  }

  /** Ends a run after what it looks at now. */
  stop(): void {
    this.#cancel.abort()
  }

  #put(snapshot: DoctorSnapshot): void {
    this.#snapshot = snapshot
    this.#listeners.tell(snapshot)
  }
}
