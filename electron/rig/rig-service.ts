import { join } from 'node:path'
import type { Exchange } from '../../core/api/exchange'
import type { RigInfo, RigMeasured, RigSnapshot } from '../../core/api/rig-snapshot'
import type { ShotsSnapshot } from '../../core/api/snapshots'
import { defaultRigSettings, type RigSettings } from '../../core/light/layouts/rig-settings'
import { assertNever } from '../../core/result'
import type { ShotLine } from '../../core/shots/shot-line'
import type { RigEvent } from '../../core/wire/rig-event'
import type { RigHello } from '../../core/wire/rig-reply'
import type { Logger } from '../platform/logger'
import { CareService } from './care/care-service'
import type { MeasuredStore } from './care/measured-store'
import { LateSaver } from './late-saver'
import type { LightService } from './light/light-service'
import { RigLight } from './light/rig-light'
import { infoOf, type RigOptics } from './light/rig-optics'
import type { SavedRig } from './light/saved-light'
import type { Ask } from './link/ask'
import type { Clock } from './link/clock'
import { RigConnection, type RigReady, type RigTarget } from './link/rig-connection'
import { Listeners } from './listeners'
import { RigNotices, type Tell } from './rig-notices'
import type { AppendLog } from './shots/append-log'
import type { MacroAt } from './shots/light-book'
import { RigShots } from './shots/rig-shots'
import { ShotLog } from './shots/shot-log'
import { openTimeline } from './shots/timeline-recorder'

export interface RigServiceOptions {
  /** Where `shots.jsonl` and `timeline.jsonl` lie. */
  readonly dataDir: string
  readonly clock: Clock
  readonly log: Logger
  /** What `save` was last given, in an earlier run. */
  readonly saved: SavedRig | null
  readonly save: (saved: SavedRig) => Promise<void>
  /** What the photographer says of a rig; nothing where absent. */
  readonly settings?: (uid: string) => RigSettings
  /** What the self-tests of rigs have found; nothing is kept where absent. */
  readonly measured?: MeasuredStore
  /** What the photographer says of magnification and aperture at a time; nothing where absent. */
  readonly macroAt?: MacroAt
  /** Words for the screen: what jumped, what could not be written. */
  readonly onNotice: Tell
}

/** A moving slider is not worth a write each; what is lost in a crash is half a second of it. */
const SAVE_AFTER_MS = 500

/** Opens the logs; no rig is connected yet. Rejects where a log is there but cannot be read. */
export async function openRig(options: RigServiceOptions): Promise<RigService> {
  const shots = await ShotLog.open(join(options.dataDir, 'shots.jsonl'))
  const timeline = await openTimeline(join(options.dataDir, 'timeline.jsonl'))
  return new RigService(options, shots, timeline)
}

/** One rig and all that hangs on it: its light, its shots, the timeline, and who wins when it comes back. */
export class RigService {
  readonly light: LightService
  readonly care: CareService
  readonly #options: RigServiceOptions
  readonly #connection: RigConnection
  readonly #rigLight: RigLight
  readonly #shots: RigShots
  readonly #saver: LateSaver
  readonly #notices: RigNotices
  readonly #timeline: AppendLog
  readonly #rigListeners = new Listeners<RigSnapshot>()
  #info: RigInfo | null = null
  #hello: RigHello | null = null

  constructor(options: RigServiceOptions, log: ShotLog, timeline: AppendLog) {
    const { clock, saved } = options
    const ask: Ask = (request) => this.#connection.request(request)
    this.#options = options
    this.#notices = new RigNotices(options.onNotice, options.log)
    if (log.torn) this.#notices.tornLog()
    this.#timeline = timeline
    this.#saver = new LateSaver(clock, SAVE_AFTER_MS, () => this.#save())
    this.#connection = new RigConnection({
      clock,
      log: options.log,
      clockMemory: saved?.clock ?? null,
      onLink: () => this.#linkChanged(),
      onReady: (ready) => this.#ready(ready),
      onEvent: (event) => this.#heard(event),
      onCheck: () => this.#check(),
    })
    this.#rigLight = new RigLight({
      clock,
      log: options.log,
      ask,
      saved,
      settings: (uid) => this.#settingsOf(uid),
      macroAt: options.macroAt ?? (() => null),
      timeline,
      notices: this.#notices,
      onChange: () => this.#saver.soon(),
    })
    this.light = this.#rigLight.light
    this.care = new CareService({
      ask,
      clock,
      log: options.log,
      light: this.light,
      state: () => this.#rigLight.state,
      measured: options.measured ?? null,
    })
    this.#shots = new RigShots({
      log,
      ask,
      clock,
      book: this.#rigLight.book,
      optics: () => this.optics,
      rigClock: this.#connection.rigClock,
      notices: this.#notices,
    })
  }

  rig(): RigSnapshot {
    return {
      link: this.#connection.state,
      info: this.#info,
      layout: this.optics.layout,
      settings: this.#info ? this.#settingsOf(this.#info.uid) : defaultRigSettings,
      drawMa: this.#rigLight.state?.drawMa ?? 0,
      budgetMa: this.optics.budget.budgetMa,
      supply: this.optics.budget,
      badLines: this.#connection.badLines,
      droppedShots: this.#notices.dropped,
      measured: this.#info ? (this.#options.measured?.of(this.#info.uid) ?? null) : null,
    }
  }

  shots(): ShotsSnapshot {
    return this.#shots.snapshot()
  }

  get optics(): RigOptics {
    return this.#rigLight.optics
  }

  onRig(listen: (snapshot: RigSnapshot) => void): () => void {
    return this.#rigListeners.add(listen)
  }

  onShots(listen: (snapshot: ShotsSnapshot) => void): () => void {
    return this.#shots.onSnapshot(listen)
  }

  /** Each shot once, when it is on disk. */
  onShot(listen: (line: ShotLine) => void): () => void {
    return this.#shots.onShot(listen)
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
    return this.#shots.page(from, count)
  }

  /** Asks the rig for shots that it may have told in vain; resolves once they are on disk, or cannot be had. */
  collectShots(): Promise<void> {
    return this.#shots.collect()
  }

  /** What the photographer says of the rig has changed. */
  refit(): void {
    this.#rigLight.refit()
    if (this.#hello) this.#info = infoOf(this.#hello, this.optics)
    this.#publishRig()
  }

  /** What `macroAt` says has changed: the timeline says so too. */
  setupChanged(): void {
    this.#rigLight.setupChanged()
  }

  /** Has the rig test itself: what it finds is kept with it. Rejects with why not. */
  async test(): Promise<RigMeasured> {
    const measured = await this.care.test()
    this.#publishRig()
    return measured
  }

  /** The last 200 exchanges with the rig, oldest first. */
  exchanges(): readonly Exchange[] {
    return this.#connection.journal.entries()
  }

  /** Lets the rig go as it is lit, and puts on disk what is not there yet. */
  async close(): Promise<void> {
    await this.#connection.disconnect()
    await this.written()
    await this.#saver.flush()
  }

  /** True while the disk is at work for one of the logs. */
  get writing(): boolean {
    return this.#shots.writing || this.#timeline.busy
  }

  /** Resolves once all shots and light that can be written down are on disk. */
  async written(): Promise<void> {
    await this.#shots.written()
    await this.#rigLight.written()
  }

  #ready(ready: RigReady): void {
    this.#hello = ready.hello
    this.#notices.shotsDropped(ready.hello.dropped)
    this.#shots.begin(ready.hello)
    this.#rigLight.ready(ready)
    this.#info = infoOf(ready.hello, this.optics)
    this.care.ready(ready.hello)
    this.#publishRig()
    this.#shots.collectEarlier(ready.hello)
  }

  #heard(event: RigEvent): void {
    this.care.heard(event)
    switch (event.kind) {
      case 'state':
        this.#rigLight.heard(event.by, event.state)
        this.#publishRig()
        return
      case 'edge':
      case 'shot':
      case 'earlier-shot':
        this.#shots.heard(event)
        return
      case 'fault':
        this.#notices.fault(event)
        return
      // What a key or a detent did to the light, the state says.
      case 'remote':
      case 'walked':
      case 'blinked':
      case 'edges':
      case 'release':
      case 'knob':
      case 'turn':
      case 'unknown':
        return
      default:
        assertNever(event)
    }
  }

  #check(): void {
    this.#shots.check()
    this.#rigLight
      .check()
      .catch(() => {
        // The connection knows, and sees to it.
      })
      .finally(() => this.#publishRig())
  }

  #linkChanged(): void {
    if (!this.#connection.connected) {
      this.#shots.end()
      // First, so that the light which is published knows what can be undone now.
      this.care.lost()
      this.#rigLight.lost()
    }
    this.#publishRig()
  }

  async #save(): Promise<void> {
    const { save, log } = this.#options
    const saved: SavedRig = {
      light: this.light.light,
      rig: this.#rigLight.rig,
      book: this.#rigLight.book.memory,
      clock: this.#connection.rigClock.memory,
    }
    await save(saved).catch((error) => log.warn('light not saved', { reason: String(error) }))
  }

  #settingsOf(uid: string): RigSettings {
    return this.#options.settings?.(uid) ?? defaultRigSettings
  }

  #publishRig(): void {
    this.#rigListeners.tell(this.rig())
  }
}
