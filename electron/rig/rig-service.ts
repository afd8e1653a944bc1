import { join } from 'node:path'
import type { RigInfo, RigSnapshot, ShotsSnapshot } from '../../core/api/snapshots'
import type { ShotLine } from '../../core/shots/shot-line'
import type { RigEvent, RigHand, RigState } from '../../core/wire/messages'
import type { Logger } from '../platform/logger'
import type { AppendLog } from './append-log'
import { type AppliedFrames, AppliedLight } from './applied-light'
import type { Clock } from './clock'
import type { Exchange } from './exchange-journal'
import { LateSaver } from './late-saver'
import { LightBook } from './light-book'
import { LightService } from './light-service'
import { type Ask, LightSync } from './light-sync'
import { Listeners } from './listeners'
import { meetRig } from './meet-rig'
import { RigConnection, type RigReady, type RigTarget } from './rig-connection'
import { isRigCancelled } from './rig-errors'
import { RigNotices, type Tell } from './rig-notices'
import { infoOf, likelyOptics, opticsOf, type RigOptics } from './rig-optics'
import { firstLight, type SavedRig } from './saved-light'
import { openShotLog, ShotRecorder } from './shot-recorder'
import { ShutterLamp } from './shutter-lamp'
import { openTimeline, TimelineRecorder } from './timeline-recorder'

export interface RigServiceOptions {
  /** Where `shots.jsonl` and `timeline.jsonl` lie. */
  readonly dataDir: string
  readonly clock: Clock
  readonly log: Logger
  /** What `save` was last given, in an earlier run. */
  readonly saved: SavedRig | null
  readonly save: (saved: SavedRig) => Promise<void>
  /** Words for the screen: what jumped, what could not be written. */
  readonly onNotice: Tell
}

/** A moving slider is not worth a write each; what is lost in a crash is half a second of it. */
const SAVE_AFTER_MS = 500

/** Opens the logs; no rig is connected yet. Rejects where a log is there but cannot be read. */
export async function openRig(options: RigServiceOptions): Promise<RigService> {
  const shots = await openShotLog(join(options.dataDir, 'shots.jsonl'))
  const timeline = await openTimeline(join(options.dataDir, 'timeline.jsonl'))
  return new RigService(options, shots, timeline)
}

/** One rig and all that hangs on it: its light, its shots, the timeline, and who wins when it comes back. */
export class RigService {
  readonly light: LightService
  readonly #options: RigServiceOptions
  readonly #connection: RigConnection
  readonly #sync: LightSync
  readonly #applied: AppliedLight
  readonly #book: LightBook
  readonly #recorder: ShotRecorder
  readonly #timeline: TimelineRecorder
  readonly #lamp: ShutterLamp
  readonly #saver: LateSaver
  readonly #notices: RigNotices
  readonly #ask: Ask = (request) => this.#connection.request(request)
  readonly #logs: readonly AppendLog[]
  readonly #rigListeners = new Listeners<RigSnapshot>()
  readonly #shotsListeners = new Listeners<ShotsSnapshot>()
  readonly #shotListeners = new Listeners<ShotLine>()
  #optics: RigOptics = likelyOptics
  #info: RigInfo | null = null
  #state: RigState | null = null
  #lastRig: SavedRig['rig']
  #connections = 0

  constructor(
    options: RigServiceOptions,
    shots: Awaited<ReturnType<typeof openShotLog>>,
    timeline: Awaited<ReturnType<typeof openTimeline>>,
  ) {
    this.#options = options
    this.#notices = new RigNotices(options.onNotice, options.log)
    if (shots.log.torn) this.#notices.tornLog()
    this.#logs = [shots.log, timeline]
    const { clock, log, saved } = options
    const ask = this.#ask
    this.#lastRig = saved?.rig ?? null
    this.#lamp = new ShutterLamp(clock, () => this.#shotsListeners.tell(this.shots()))
    this.#saver = new LateSaver(clock, SAVE_AFTER_MS, () => this.#save())
    this.#connection = new RigConnection({
      clock,
      log,
      clockMemory: saved?.clock ?? null,
      onLink: () => this.#linkChanged(),
      onReady: (ready) => this.#ready(ready),
      onEvent: (event) => this.#heard(event),
      onCheck: () => this.#check(),
    })
    this.#book = new LightBook(ask, () => this.#optics, saved?.book ?? null)
    this.#sync = new LightSync({
      ask,
      onShown: (bank, { look, modelPowerEv }, rev) =>
        this.#book.shown({ bank, rev, look, powerEv: bank === 'look' ? 0 : modelPowerEv }),
      onRefused: (error) => {
        this.#notices.refused(error.text)
        if (this.#state) this.light.refused(this.#state)
      },
      onRest: () => this.#applied.poke(),
    })
    this.#applied = new AppliedLight({
      ask,
      clock,
      pixels: () => this.#optics.pixels,
      alike: () => this.#state?.mode === 'steady' && !this.#state.black,
      onFrames: (frames) => this.#framesCame(frames),
    })
    this.light = new LightService({
      clock,
      initial: saved?.light ?? firstLight(likelyOptics),
      untouched: saved === null,
      optics: likelyOptics,
      push: (desired) => this.#sync.want(desired),
    })
    this.light.onChange(() => this.#saver.soon())
    this.#recorder = new ShotRecorder({
      ...shots,
      ask,
      book: this.#book,
      instant: (ms) => this.#connection.rigClock.at(ms),
      onShot: (line) => {
        this.#shotListeners.tell(line)
        this.#shotsListeners.tell(this.shots())
      },
      onProblem: (error) => this.#notices.notWritten('shot log', error),
    })
    this.#timeline = new TimelineRecorder({
      log: timeline,
      clock,
      book: this.#book,
      onProblem: (error) => this.#notices.notWritten('light timeline', error),
    })
  }

  rig(): RigSnapshot {
    return {
      link: this.#connection.state,
      info: this.#info,
      layout: this.#optics.layout,
      drawMa: this.#state?.drawMa ?? 0,
      budgetMa: this.#optics.budget.budgetMa,
      badLines: this.#connection.badLines,
      droppedShots: this.#notices.dropped,
    }
  }

  shots(): ShotsSnapshot {
    return {
      total: this.#recorder.total,
      shutterClosed: this.#lamp.closed,
      edges: this.#lamp.edges,
      recent: this.#recorder.recent,
      logPath: this.#recorder.path,
    }
  }

  get optics(): RigOptics {
    return this.#optics
  }

  onRig(listen: (snapshot: RigSnapshot) => void): () => void {
    return this.#rigListeners.add(listen)
  }

  onShots(listen: (snapshot: ShotsSnapshot) => void): () => void {
    return this.#shotsListeners.add(listen)
  }

  /** Each shot once, when it is on disk. */
  onShot(listen: (line: ShotLine) => void): () => void {
    return this.#shotListeners.add(listen)
  }

  /** Resolves once the rig answers; rejects with why it does not, and goes on trying. */
  connect(target: RigTarget): Promise<void> {
    return this.#connection.connect(target)
  }

  disconnect(): Promise<void> {
    return this.#connection.disconnect()
  }

  /** Shots by their number in the log, from 0. */
  shotsPage(from: number, count: number): Promise<readonly ShotLine[]> {
    return this.#recorder.page(from, count)
  }

  /** The last 200 exchanges with the rig, oldest first. */
  exchanges(): readonly Exchange[] {
    return this.#connection.journal.entries()
  }

  /** Lets the rig go as it is lit, and puts on disk what is not there yet. */
  async close(): Promise<void> {
    await this.#connection.disconnect()
    this.#timeline.end()
    await this.written()
    await this.#saver.flush()
  }

  /** True while the disk is at work for one of the logs. */
  get writing(): boolean {
    return this.#logs.some(({ busy }) => busy)
  }

  /** Resolves once all shots and light that can be written down are on disk. */
  async written(): Promise<void> {
    await this.#recorder.idle()
    await this.#timeline.idle()
  }

  #ready(ready: RigReady): void {
    const { hello, limits, state } = ready
    const connection = ++this.#connections
    this.#optics = opticsOf(hello, limits)
    this.#info = infoOf(hello)
    this.#state = state
    this.#notices.shotsDropped(hello.dropped)
    this.light.fit(this.#optics, this.#lastRig === null ? firstLight(this.#optics) : null)
    this.#recorder.begin(hello)
    this.#book.heard(state)
    this.#timeline.begin(hello, state)
    this.#publishRig()
    meetRig({
      ready,
      last: this.#lastRig,
      again: connection > 1,
      optics: this.#optics,
      ask: this.#ask,
      light: this.light,
      sync: this.#sync,
      applied: this.#applied,
      book: this.#book,
      notices: this.#notices,
      state: () => this.#state ?? state,
      here: () => connection === this.#connections && this.#connection.connected,
    })
      .then(() => {
        this.#remember(this.#state ?? state)
        this.#applied.poke()
      })
      .catch((error) => {
        if (!isRigCancelled(error)) this.#options.log.warn('light not settled', { reason: String(error) })
      })
  }

  #heard(event: RigEvent): void {
    switch (event.kind) {
      case 'state':
        this.#stateCame(event.by, event.state)
        return
      case 'edge':
        this.#lamp.edge()
        return
      case 'shot':
        this.#lamp.open()
        this.#recorder.take(event.shot)
        return
      case 'fault':
        this.#notices.fault(event)
        return
      case 'unknown':
        return
    }
  }

  #stateCame(by: RigHand, state: RigState): void {
    const moved = this.#sync.heard(state)
    this.#state = state
    this.#book.heard(state)
    this.#timeline.changed(state)
    // Whoever is named moved last; what is not on its way from here was moved there, all the same.
    if (moved.power || moved.glow || moved.black) {
      this.light.movedAtRig(by, state, moved)
      this.#sync.want(this.light.desired())
    }
    this.#remember(state)
    this.#applied.poke()
    this.#publishRig()
  }

  #framesCame(frames: AppliedFrames): void {
    const state = this.#state
    if (!state) return
    this.#timeline.applied(frames.rev, frames.shown)
    // While something of ours is on its way, the prediction is the newer truth. A state that is older than the frames
    // is about to be followed by its event.
    if (!this.#sync.atRest || frames.rev !== state.rev) return
    if (this.light.looksOurs) {
      // The same frame under another name, or of another look: the newest word on it counts.
      const { look, modelling } = this.light.light
      this.#book.shown({ bank: 'look', rev: state.lookRev, look, powerEv: 0 })
      this.#book.shown({ bank: 'model', rev: state.modelRev, look, powerEv: modelling.power })
    }
    this.light.applied(frames, state.limitedEv)
  }

  #check(): void {
    this.#recorder.check()
    this.#sync.nudge()
    this.#connection
      .request({ verb: 'state' })
      .then((state) => {
        // An event was lost on the way.
        if (this.#state && state.rev > this.#state.rev) this.#stateCame('guard', state)
        else this.#applied.poke()
      })
      .catch(() => {
        // The connection knows, and sees to it.
      })
    this.#publishRig()
  }

  #linkChanged(): void {
    if (!this.#connection.connected) {
      this.#sync.end()
      this.#applied.end()
      this.#recorder.end()
      this.#timeline.end()
      this.#lamp.open()
      this.light.lost()
    }
    this.#publishRig()
  }

  #remember(state: RigState): void {
    if (!this.#info) return
    const { uid, boot } = this.#info
    this.#lastRig = { uid, boot, rev: state.rev }
    this.#saver.soon()
  }

  async #save(): Promise<void> {
    const { save, log } = this.#options
    const saved: SavedRig = {
      light: this.light.light,
      rig: this.#lastRig,
      book: this.#book.memory,
      clock: this.#connection.rigClock.memory,
    }
    await save(saved).catch((error) => log.warn('light not saved', { reason: String(error) }))
  }

  #publishRig(): void {
    this.#rigListeners.tell(this.rig())
  }
}
