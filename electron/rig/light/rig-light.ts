import type { RigSettings } from '../../../core/light/layouts/rig-settings'
import type { RigHand } from '../../../core/wire/rig-event'
import type { RigState } from '../../../core/wire/rig-reply'
import type { Logger } from '../../platform/logger'
import type { Ask } from '../link/ask'
import type { Clock } from '../link/clock'
import type { RigReady } from '../link/rig-connection'
import { isRigCancelled } from '../link/rig-errors'
import { meetRig } from '../meet-rig'
import type { RigNotices } from '../rig-notices'
import type { AppendLog } from '../shots/append-log'
import { LightBook, type MacroAt } from '../shots/light-book'
import { TimelineRecorder } from '../shots/timeline-recorder'
import { type AppliedFrames, AppliedLight } from './applied-light'
import { LightService } from './light-service'
import { likelyOptics, opticsOf, type RigOptics } from './rig-optics'
import { firstLight, type SavedRig } from './saved-light'
import { LightSync } from './sync/light-sync'
import { isPrelit, syncOf } from './sync/sync-state'

export interface RigLightOptions {
  readonly clock: Clock
  readonly log: Logger
  readonly ask: Ask
  readonly saved: SavedRig | null
  /** What the photographer says of a rig. */
  readonly settings: (uid: string) => RigSettings
  readonly macroAt: MacroAt
  readonly timeline: AppendLog
  readonly notices: RigNotices
  /** Something that is saved has changed. */
  readonly onChange: () => void
}

/** The light side of a rig: keeps screen and chain at one light, and writes down what stood when. */
export class RigLight {
  readonly light: LightService
  readonly book: LightBook
  readonly #options: RigLightOptions
  readonly #sync: LightSync
  readonly #applied: AppliedLight
  readonly #timeline: TimelineRecorder
  #optics: RigOptics = likelyOptics
  #state: RigState | null = null
  #rig: SavedRig['rig']
  #ready: RigReady | null = null
  #meetings = 0
  #settled = false
  /** Rigs connected in this run. */
  readonly #met = new Set<string>()

  constructor(options: RigLightOptions) {
    const { clock, ask, saved, timeline, notices, onChange } = options
    this.#options = options
    this.#rig = saved?.rig ?? null
    this.book = new LightBook(ask, () => this.#optics, saved?.book ?? null, options.macroAt)
    this.#sync = new LightSync({
      ask,
      onShown: (bank, { look, modelPowerEv }, rev) =>
        this.book.shown({ bank, rev, look, powerEv: bank === 'look' ? 0 : modelPowerEv }),
      onStep: ({ look, powerEv, name }, rev) =>
        this.book.shown({ bank: 'look', rev, look, powerEv, step: name }),
      onRun: (id, after) => this.book.runBegins({ id, after, ...this.light.runStart }),
      onRefused: (error) => {
        notices.refused(error)
        if (this.#state) this.light.refused(this.#state)
      },
      onRest: () => this.#applied.poke(),
    })
    this.#applied = new AppliedLight({
      ask,
      clock,
      pixels: () => this.#optics.pixels,
      alike: () =>
        this.#state !== null && isPrelit(syncOf(this.#state, { mode: 'steady' })) && !this.#state.black,
      onFrames: (frames) => this.#framesCame(frames),
    })
    this.light = new LightService({
      clock,
      initial: saved?.light ?? firstLight(likelyOptics),
      untouched: saved === null,
      optics: likelyOptics,
      push: (desired) => this.#sync.want(desired),
    })
    this.light.onChange(onChange)
    this.#timeline = new TimelineRecorder({
      log: timeline,
      clock,
      book: this.book,
      onProblem: (error) => notices.notWritten('light timeline', error),
    })
  }

  get optics(): RigOptics {
    return this.#optics
  }

  /** The newest heard, of this rig or the last. */
  get state(): RigState | null {
    return this.#state
  }

  /** The rig that showed our light last, and its revision then. */
  get rig(): SavedRig['rig'] {
    return this.#rig
  }

  /** A rig has answered. The book knows of it already. */
  ready(ready: RigReady): void {
    const { hello, limits, state } = ready
    const meeting = ++this.#meetings
    const { uid, boot } = hello
    this.#ready = ready
    this.#optics = opticsOf(hello, limits, this.#options.settings(uid))
    // A sequence is lost with the power: it goes on at the step it had come to.
    const { run } = this.light.light
    if (run && this.#rig?.uid === uid && this.#rig.boot !== boot && this.#state)
      this.light.resumeAt(this.#state.step, Math.max(run.round, this.book.roundOf(run.id)))
    this.#state = state
    this.light.atStep(state)
    this.light.fit(this.#optics, this.#rig === null ? firstLight(this.#optics) : null)
    this.book.heard(state)
    this.#timeline.begin(hello, state)
    meetRig({
      ready,
      last: this.#rig,
      again: this.#met.has(uid),
      optics: this.#optics,
      ask: this.#options.ask,
      light: this.light,
      sync: this.#sync,
      applied: this.#applied,
      book: this.book,
      notices: this.#options.notices,
      state: () => this.#state ?? state,
      here: () => meeting === this.#meetings,
    })
      .then(() => {
        if (meeting !== this.#meetings) return
        this.#met.add(uid)
        this.#rig = { uid, boot, rev: this.#state?.rev ?? state.rev }
        this.#settled = true
        this.#options.onChange()
        this.#applied.poke()
      })
      .catch((error) => {
        if (!isRigCancelled(error)) this.#options.log.warn('light not settled', { reason: String(error) })
      })
  }

  /** Where pixels sit or what they are is said anew: the light is made again for it. */
  refit(): void {
    if (!this.#ready) return
    const { hello, limits } = this.#ready
    this.#optics = opticsOf(hello, limits, this.#options.settings(hello.uid))
    this.light.fit(this.#optics, null)
    if (this.#settled) this.#sync.want(this.light.desired())
  }

  /** `! state`. */
  heard(by: RigHand, state: RigState): void {
    const moved = this.#sync.heard(state)
    this.#state = state
    this.light.atStep(state)
    this.book.heard(state)
    this.#timeline.changed(state)
    // Whoever is named moved last; what is not on its way from here was moved there, all the same.
    if (moved.power || moved.glow || moved.black) {
      this.light.movedAtRig(by, state, moved)
      this.#sync.want(this.light.desired())
    }
    // Not before both sides agree: until then the revision of the last rig is what X3 asks for.
    if (this.#rig && this.#settled) this.#rig = { ...this.#rig, rev: state.rev }
    this.#options.onChange()
    this.#applied.poke()
  }

  /** Looks for what an event that was lost on the way would have said, and sends again what did not arrive. */
  async check(): Promise<void> {
    this.#sync.nudge()
    const state = await this.#options.ask({ verb: 'state' })
    if (this.#state && state.rev > this.#state.rev) this.heard('guard', state)
    else this.#applied.poke()
  }

  /** What the photographer says of magnification or aperture has changed. */
  setupChanged(): void {
    this.#timeline.setupChanged()
  }

  lost(): void {
    this.#meetings++
    this.#settled = false
    this.#sync.end()
    this.#applied.end()
    this.#timeline.end()
    this.light.lost()
  }

  async written(): Promise<void> {
    await this.#timeline.idle()
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
      if (state.mode !== 'sequence') this.book.shown({ bank: 'look', rev: state.lookRev, look, powerEv: 0 })
      this.book.shown({ bank: 'model', rev: state.modelRev, look, powerEv: modelling.power })
    }
    this.light.applied(frames, state.limitedEv)
  }
}
