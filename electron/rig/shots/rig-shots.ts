import type { ShotsSnapshot } from '../../../core/api/snapshots'
import { assertNever } from '../../../core/result'
import type { ShotLine } from '../../../core/shots/shot-line'
import type { RigEvent } from '../../../core/wire/rig-event'
import type { RigHello } from '../../../core/wire/rig-reply'
import type { RigOptics } from '../light/rig-optics'
import type { Ask } from '../link/ask'
import type { Clock } from '../link/clock'
import type { RigClock } from '../link/rig-clock'
import { Listeners } from '../listeners'
import type { RigNotices } from '../rig-notices'
import { EarlierShots } from './earlier-shots'
import type { LightBook, LightBookMemory } from './light-book'
import type { ShotLog } from './shot-log'
import { ShotRecorder } from './shot-recorder'
import { ShutterLamp } from './shutter-lamp'

export interface RigShotsOptions {
  readonly log: ShotLog
  readonly ask: Ask
  readonly clock: Clock
  readonly book: LightBook
  readonly optics: () => RigOptics
  readonly rigClock: RigClock
  readonly notices: RigNotices
}

/** The shots of a rig: those it takes now, those it kept from an earlier start, and whether the shutter is closed. */
export class RigShots {
  readonly #log: ShotLog
  readonly #book: LightBook
  readonly #recorder: ShotRecorder
  readonly #earlier: EarlierShots
  readonly #lamp: ShutterLamp
  readonly #listeners = new Listeners<ShotsSnapshot>()
  readonly #shotListeners = new Listeners<ShotLine>()
  /** What was known of lights before the rig that is connected now. */
  #known: LightBookMemory | null = null

  constructor({ log, ask, clock, book, optics, rigClock, notices }: RigShotsOptions) {
    const onProblem = (error: unknown) => notices.notWritten('shot log', error)
    this.#log = log
    this.#book = book
    this.#lamp = new ShutterLamp(clock, () => this.#tell())
    this.#recorder = new ShotRecorder({ log, ask, book, instant: (ms) => rigClock.at(ms), onProblem })
    this.#earlier = new EarlierShots({
      log,
      ask,
      optics,
      instant: (boot, ms, lastMs) => rigClock.earlier(boot, ms, lastMs),
      onShots: (count) => notices.earlierShots(count),
      onProblem,
    })
    log.onShot((line) => {
      this.#shotListeners.tell(line)
      this.#tell()
    })
  }

  snapshot(): ShotsSnapshot {
    return {
      total: this.#log.total,
      shutterClosed: this.#lamp.closed,
      edges: this.#lamp.edges,
      recent: this.#log.recent,
      logPath: this.#log.path,
    }
  }

  onSnapshot(listen: (snapshot: ShotsSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  /** Each shot once, when it is on disk. */
  onShot(listen: (line: ShotLine) => void): () => void {
    return this.#shotListeners.add(listen)
  }

  /** Shots by their number in the log, from 0. */
  page(from: number, count: number): Promise<readonly ShotLine[]> {
    return this.#log.page(from, count)
  }

  /** A rig has connected. Called first of all, since shots of a rig that was switched off are told from what is known of that boot. */
  begin(hello: RigHello): void {
    this.#known = this.#book.memory
    this.#recorder.begin(hello)
  }

  /** Asks for what an earlier start has kept (Q9): after the light is seen to, which somebody waits for. */
  collectEarlier(hello: RigHello): void {
    this.#earlier.collect(hello, this.#known ?? this.#book.memory)
  }

  end(): void {
    this.#recorder.end()
    this.#lamp.open()
  }

  heard(event: Extract<RigEvent, { kind: 'edge' | 'shot' | 'earlier-shot' }>): void {
    switch (event.kind) {
      case 'edge':
        this.#lamp.edge()
        return
      case 'shot':
        this.#lamp.open()
        this.#recorder.take(event.shot)
        return
      case 'earlier-shot':
        this.#earlier.take(event.shot)
        return
      default:
        assertNever(event)
    }
  }

  /** Asks again for what may have been missed. */
  check(): void {
    this.#recorder.check()
  }

  /** Asks again, and resolves once what the rig has by now is on disk. */
  collect(): Promise<void> {
    return this.#recorder.collect()
  }

  /** The disk is at work. */
  get writing(): boolean {
    return this.#log.busy
  }

  /** Resolves once all shots that can be written down are on disk. */
  async written(): Promise<void> {
    await this.#earlier.idle()
    await this.#recorder.idle()
  }

  #tell(): void {
    this.#listeners.tell(this.snapshot())
  }
}
