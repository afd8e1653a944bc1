import type { LightChange } from '../../../core/api/changes'
import type { Outcome } from '../../../core/api/failure'
import type { Hand, LightSnapshot } from '../../../core/api/light-snapshot'
import type { SyncSettings } from '../../../core/light/looks/look'
import { clampPower } from '../../../core/light/power/power'
import { shotsOf } from '../../../core/light/sequences/sequence'
import { ok } from '../../../core/result'
import type { RigHand } from '../../../core/wire/rig-event'
import type { RigState } from '../../../core/wire/rig-reply'
import { Listeners } from '../listeners'
import type { RunStart } from '../shots/begun-run'
import type { AppliedFrames } from './applied-light'
import { BorrowedSync } from './borrowed-sync'
import { Fade, type PoweredFrame } from './fade'
import { desiredLight, lookFrame } from './predict-light'
import { handOf, lightAsState, type MovedAtRig, movedLabel, movedLight } from './rig-hands'
import type { RigOptics } from './rig-optics'
import { RunPlace } from './run-light'
import type { LightState } from './saved-light'
import { snapshotOf } from './snapshot-of'
import type { StandingLightOptions } from './standing-light-options'
import type { DesiredLight } from './sync/desired-light'
import { History } from './undo/history'

/** The light as it stands, whoever made it: what hands here and at the rig did, a step of undo each, and what the rig makes of it. */
export class StandingLight {
  readonly #options: StandingLightOptions
  readonly #listeners = new Listeners<LightSnapshot>()
  /** What hands have done, the light's share and that of what is kept beside it. */
  readonly history: History
  #light: LightState
  /** No hand has changed the first light of a first run. */
  #untouched: boolean
  protected optics: RigOptics
  /** False while the rig shows frames that are none of our looks: they are left alone until a hand changes the look. */
  #looksOurs = true
  #frames: AppliedFrames | null = null
  /** On the way to `#light`. */
  #fade: Fade | null = null
  #limitedEv: number | null = null
  protected readonly place = new RunPlace()
  #movedBy: Hand = 'screen'
  readonly #borrowed = new BorrowedSync()
  #snapshot: LightSnapshot

  constructor(options: StandingLightOptions) {
    this.#options = options
    this.#light = options.initial
    this.#untouched = options.untouched
    this.optics = options.optics
    this.history = new History({
      clock: options.clock,
      light: () => this.#kept(),
      onLight: (light) => {
        this.takeLooks()
        this.#movedByHand(light, 'screen')
      },
      onRealm: () => this.#publish(),
    })
    this.#snapshot = this.#build()
  }

  /** What it leads to, while it fades. */
  get light(): LightState {
    return this.#light
  }

  snapshot(): LightSnapshot {
    return this.#snapshot
  }

  onChange(listen: (snapshot: LightSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  /** The rig has forgotten the sequence it was at: when it is sent again, it starts at this step of this round. No step of undo. */
  resumeAt(step: number, round: number): void {
    const { run } = this.#light
    if (!run || step < 1) return
    this.#light = { ...this.#light, run: { ...run, from: Math.min(step, run.sequence.steps.length), round } }
  }

  /** The step that the rig says the next shot gets. */
  atStep(state: RigState): void {
    if (this.place.heard(state) && this.#light.run) this.#unconfirmed()
  }

  /** The step of a run that the next shot gets, and which of its shots that is, both from 1. */
  get next(): { readonly step: number; readonly shot: number } {
    return this.place
  }

  /** Where the run was last started, as its shots are counted by. */
  get runStart(): Omit<RunStart, 'id' | 'after'> {
    const { run, sync } = this.#light
    const { starts, round, from } = run ?? { starts: 1, round: 1, from: 1 }
    return {
      name: run?.sequence.name ?? '',
      of: run && !run.sequence.loop ? shotsOf(run.sequence) : null,
      starts,
      round,
      from,
      loops: sync.mode === 'sequence' && sync.loop,
    }
  }

  /** True while the rig is at a sequence. */
  get inSequence(): boolean {
    return this.place.inSequence
  }

  /** Takes the last step back, whatever it was of, or does it again. Rejects with the disk's error where that is in the way. */
  undo = (): Promise<Outcome<LightSnapshot>> => this.#step('undo')
  redo = (): Promise<Outcome<LightSnapshot>> => this.#step('redo')

  /** Another mode for a test of the rig: no hand's doing, so no step of undo. `returnSync` brings back what was set. */
  borrowSync(sync: SyncSettings): void {
    this.#borrowed.borrow(this.#light)
    this.#moved({ ...this.#light, sync }, this.#movedBy)
  }

  get syncBorrowed(): boolean {
    return this.#borrowed.borrowed
  }

  /** The mode as it was; one that a hand has chosen meanwhile stands. */
  returnSync(): void {
    const kept = this.#kept()
    this.#borrowed.end()
    if (kept !== this.#light) this.#moved(kept, this.#movedBy)
  }

  /** What the rig shall show. Frames that are not ours are left as they are. */
  desired(): DesiredLight {
    const desired = desiredLight(this.#light, this.optics)
    if (!this.#looksOurs) return { ...desired, look: null, model: null }
    if (!this.#fade) return desired
    const { frame, powerEv } = this.#fade.now
    return { ...desired, look: frame, model: null, powerEv, made: null }
  }

  /** False while the rig shows frames that are no look of ours: its own, or one between two. */
  get looksOurs(): boolean {
    return this.#looksOurs && !this.#fade
  }

  /** Another chain from now on. `first` is the light to begin with on it, if no hand has made another yet. */
  fit(optics: RigOptics, first: LightState | null): void {
    this.#endFade()
    this.optics = optics
    if (first && this.#untouched) this.#light = first
    this.#untouched = first !== null && this.#untouched
    this.#unconfirmed()
  }

  /** X3: the rig's light stands. `looksOurs` says whether its frames are those of `light`. True where something jumped. */
  takeOver(light: LightState, looksOurs: boolean): boolean {
    this.#endFade()
    const untouched = this.#untouched
    const changed = JSON.stringify(light) !== JSON.stringify(this.#light)
    // What no hand has touched yet is not worth bringing back.
    if (changed && !untouched) {
      this.history.push({ kind: 'kept-by-rig' }, null)
    }
    this.#light = light
    this.#looksOurs = looksOurs
    if (changed && !untouched) this.#movedBy = 'rig'
    this.#untouched = false
    this.#unconfirmed()
    return changed && !untouched
  }

  /** A hand at the rig has moved these. A turn of the knob is one step of undo. */
  movedAtRig(by: RigHand, state: RigState, moved: MovedAtRig): void {
    this.#limitedEv = state.limitedEv
    // During a fade the master may stand above where it leads to: the hand has moved it by so much.
    const above = moved.power && this.#fade ? this.#fade.powerEv - this.#light.look.power : 0
    this.#endFade()
    const light = movedLight(this.#light, { ...state, powerEv: clampPower(state.powerEv - above) }, moved)
    if (JSON.stringify(light) === JSON.stringify(this.#light)) return
    const key = moved.power ? `${by} power` : null
    this.history.push(movedLabel(state, moved), key)
    this.#light = light
    this.#movedBy = handOf(by)
    this.#unconfirmed()
  }

  /** The rig would not take that part: its own value stands. */
  refused(state: RigState): void {
    this.#endFade()
    this.#light = lightAsState(this.#light, state)
    this.#unconfirmed()
  }

  /** What the rig says it applies, after everything of ours has arrived there. */
  applied(frames: AppliedFrames, limitedEv: number): void {
    this.#frames = frames
    this.#limitedEv = limitedEv
    this.#publish()
  }

  /** No rig answers: what is shown is a prediction again. */
  lost(): void {
    this.#endFade()
    this.#limitedEv = null
    this.#unconfirmed()
  }

  /** From now on the rig shows looks of ours. Answers whether it did before. */
  protected takeLooks(): boolean {
    const before = this.#looksOurs
    this.#looksOurs = true
    return before
  }

  protected change(
    light: LightState,
    label: LightChange,
    key: string | null,
    gesture?: string,
    fadeMs = 0,
    by: Hand = 'screen',
  ): Outcome<LightSnapshot> {
    const before = this.#borrowed.isChosen(this.#light, light) ? this.#kept() : this.#light
    if (JSON.stringify(light) !== JSON.stringify(before)) {
      this.history.push(label, key, gesture)
      this.#movedByHand(light, by, fadeMs)
    }
    return ok(this.#snapshot)
  }

  async #step(way: 'undo' | 'redo'): Promise<Outcome<LightSnapshot>> {
    const stepped = await this.history.step(way)
    return stepped.ok ? ok(this.#snapshot) : stepped
  }

  #kept(): LightState {
    return this.#borrowed.of(this.#light)
  }

  #movedByHand(light: LightState, by: Hand, fadeMs = 0): void {
    if (this.#borrowed.isChosen(this.#light, light)) this.#borrowed.end()
    this.#moved(light, by, fadeMs)
  }

  #moved(light: LightState, by: Hand, fadeMs = 0): void {
    const from = this.#fade?.now ?? lookFrame(this.#light, this.optics)
    this.#endFade()
    this.#untouched = false
    this.#light = light
    if (fadeMs > 0 && light.sync.mode === 'steady' && !light.blackout) this.#beginFade(from, fadeMs)
    this.#movedBy = by
    this.#options.push(this.desired())
    this.#unconfirmed()
  }

  #beginFade(from: PoweredFrame, durationMs: number): void {
    this.#fade = new Fade({
      clock: this.#options.clock,
      from,
      to: lookFrame(this.#light, this.optics),
      durationMs,
      onStep: (done) => {
        if (done) this.#fade = null
        this.#options.push(this.desired())
        this.#unconfirmed()
      },
    })
  }

  /** Where it was on the way to stands at once. */
  #endFade(): void {
    this.#fade?.end()
    this.#fade = null
  }

  #unconfirmed(): void {
    this.#frames = null
    this.#publish()
  }

  #publish(): void {
    this.#snapshot = this.#build()
    this.#listeners.tell(this.#snapshot)
  }

  #build(): LightSnapshot {
    return snapshotOf({
      light: this.#light,
      optics: this.optics,
      step: this.place.step,
      fade: this.#fade,
      frames: this.#frames,
      limitedEv: this.#limitedEv,
      movedBy: this.#movedBy,
      undo: this.history.undoLabel,
      redo: this.history.redoLabel,
    })
  }
}
