import type { Failure, Outcome } from '../../../core/api/failure'
import type { Hand, LightSnapshot } from '../../../core/api/snapshots'
import { frameToHex } from '../../../core/light/frame'
import { applyEdit } from '../../../core/light/looks/apply-edit'
import { describeEdit } from '../../../core/light/looks/describe-edit'
import type { LookEdit, Modelling, SyncSettings } from '../../../core/light/looks/look'
import { clampPower } from '../../../core/light/power/power'
import { MAX_RUN_SHOTS, type Sequence, shotsOf } from '../../../core/light/sequences/sequence'
import { fail, ok } from '../../../core/result'
import type { RigHand, RigState } from '../../../core/wire/messages'
import type { Clock } from '../link/clock'
import { Listeners } from '../listeners'
import type { AppliedFrames } from './applied-light'
import { desiredLight, predictLight } from './predict-light'
import { handOf, lightAsState, type MovedAtRig, movedLabel, movedLight } from './rig-hands'
import type { RigOptics } from './rig-optics'
import { belowTop, lightAfterRun, lightOfRun, lookInHand, RunPlace } from './run-light'
import type { LightState } from './saved-light'
import type { DesiredLight } from './sync/desired-light'
import { tooShort } from './sync-limits'
import { blackoutLabel, editKey, modellingLabel, syncLabel } from './undo-labels'
import { UndoStack } from './undo-stack'

export interface LightServiceOptions {
  readonly clock: Clock
  readonly initial: LightState
  /** No hand has made the initial light: it is the first run. */
  readonly untouched: boolean
  readonly optics: RigOptics
  /** A hand on this side changed the light: bring it to the rig. */
  readonly push: (desired: DesiredLight) => void
}

/** The single owner of the light: screen, command line and rig all change it here, and here it is undone. */
export class LightService {
  readonly #options: LightServiceOptions
  readonly #listeners = new Listeners<LightSnapshot>()
  readonly #steps = new UndoStack<LightState>()
  #light: LightState
  /** No hand has changed the first light of a first run. */
  #untouched: boolean
  #optics: RigOptics
  /** False while the rig shows frames that are none of our looks: they are left alone until a hand changes the look. */
  #looksOurs = true
  #frames: AppliedFrames | null = null
  #limitedEv: number | null = null
  readonly #place = new RunPlace()
  #movedBy: Hand = 'screen'
  #snapshot: LightSnapshot

  constructor(options: LightServiceOptions) {
    this.#options = options
    this.#light = options.initial
    this.#untouched = options.untouched
    this.#optics = options.optics
    this.#snapshot = this.#build()
  }

  get light(): LightState {
    return this.#light
  }

  snapshot(): LightSnapshot {
    return this.#snapshot
  }

  onChange(listen: (snapshot: LightSnapshot) => void): () => void {
    return this.#listeners.add(listen)
  }

  /** Edits with the same `gesture`, or of the same kind on the same zone within a second, are one step of undo. */
  edit(asked: LookEdit, gesture?: string): Outcome<LightSnapshot> {
    const { run } = this.#light
    if (run && asked.kind !== 'power') {
      const detail = 'A sequence is lit, and its steps have looks of their own. Stop it to change the look.'
      return fail<Failure>({ kind: 'rig-refused', detail })
    }
    // What the hand sees is the step's power; the rig's master stands above all steps alike.
    const below = belowTop(this.#light, this.#place.step)
    const edit = asked.kind === 'power' ? { ...asked, power: clampPower(asked.power - below) } : asked
    const edited = applyEdit(this.#light.look, edit, this.#optics.pixels)
    if (!edited.ok) return fail<Failure>({ kind: 'bad-request', detail: edited.failure.detail })
    const label = describeEdit(edit, this.#light.look)
    if (edit.kind !== 'power') this.#looksOurs = true
    return this.#change({ ...this.#light, look: edited.value }, label, editKey(edit), gesture)
  }

  setSync(sync: SyncSettings): Outcome<LightSnapshot> {
    const short = tooShort(sync, this.#optics.shortestPulseUs)
    if (short) return fail<Failure>({ kind: 'rig-refused', detail: short })
    const { run } = this.#light
    if (sync.mode === 'sequence' && !run) {
      return fail<Failure>({ kind: 'nothing-to-do', detail: 'Choose a sequence and start it first.' })
    }
    if (sync.mode !== 'sequence' && run)
      return this.#change(lightAfterRun(this.#light, sync), syncLabel(sync), null)
    return this.#change({ ...this.#light, sync }, syncLabel(sync), `sync ${sync.mode}`)
  }

  /** Lights a sequence step by step from now on: one step of undo. `id` stands in the records of its shots. */
  startRun(id: string, sequence: Sequence, from = 1): Outcome<LightSnapshot> {
    if (sequence.steps.length === 0) {
      const detail = `${sequence.name} has no steps yet: add a light first.`
      return fail<Failure>({ kind: 'nothing-to-do', detail })
    }
    if (shotsOf(sequence) > MAX_RUN_SHOTS) {
      const detail = `${sequence.name} comes to ${shotsOf(sequence)} shots, and a run has ${MAX_RUN_SHOTS} at most: shoot it in parts.`
      return fail<Failure>({ kind: 'nothing-to-do', detail })
    }
    const light = lightOfRun(this.#light, id, sequence, from)
    const short = tooShort(light.sync, this.#optics.shortestPulseUs)
    if (short) return fail<Failure>({ kind: 'rig-refused', detail: short })
    this.#place.begin(light.run?.from ?? 1)
    this.#place.inSequence = false
    return this.#change(light, `Sequence ${sequence.name}`, null)
  }

  /** The same run again from a step of a round on, both from 1. */
  resumeRun(from: number, round = 1): Outcome<LightSnapshot> {
    const { run } = this.#light
    if (!run) return noRun
    if (from > run.sequence.steps.length) {
      const detail = `The sequence has ${run.sequence.steps.length} steps.`
      return fail<Failure>({ kind: 'nothing-to-do', detail })
    }
    this.#place.begin(from)
    const light = { ...this.#light, run: { ...run, from, round, starts: run.starts + 1 } }
    return this.#change(light, `Sequence from step ${from}`, null)
  }

  /** Back to the light and the mode of before. */
  stopRun(): Outcome<LightSnapshot> {
    const { run } = this.#light
    return run ? this.#change(lightAfterRun(this.#light, run.before.sync), 'Sequence stopped', null) : noRun
  }

  /** The rig has forgotten the sequence it was at: when it is sent again, it starts at this step of this round. No step of undo. */
  resumeAt(step: number, round: number): void {
    const { run } = this.#light
    if (!run || step < 1) return
    this.#light = { ...this.#light, run: { ...run, from: Math.min(step, run.sequence.steps.length), round } }
  }

  /** The step that the rig says the next shot gets. */
  atStep(state: RigState): void {
    if (this.#place.heard(state) && this.#light.run) this.#unconfirmed()
  }

  /** The step of a run that the next shot gets, and which of its shots that is, both from 1. */
  get next(): { readonly step: number; readonly shot: number } {
    return this.#place
  }

  /** Where the run was last started, as its shots are counted by. */
  get runStart(): { starts: number; round: number; from: number; loops: boolean } {
    const { run, sync } = this.#light
    const { starts, round, from } = run ?? { starts: 1, round: 1, from: 1 }
    return { starts, round, from, loops: sync.mode === 'sequence' && sync.loop }
  }

  /** True while the rig is at a sequence. */
  get inSequence(): boolean {
    return this.#place.inSequence
  }

  setModelling(modelling: Modelling, gesture?: string): Outcome<LightSnapshot> {
    const { modelling: from } = this.#light
    this.#looksOurs = true
    const key = modelling.on === from.on ? 'modelling' : null
    return this.#change({ ...this.#light, modelling }, modellingLabel(modelling, from), key, gesture)
  }

  setBlackout(on: boolean): Outcome<LightSnapshot> {
    return this.#change({ ...this.#light, blackout: on }, blackoutLabel(on), null)
  }

  undo(): Outcome<LightSnapshot> {
    return this.#restore(this.#steps.undo(this.#light), 'There is nothing to undo.')
  }

  redo(): Outcome<LightSnapshot> {
    return this.#restore(this.#steps.redo(this.#light), 'There is nothing to redo.')
  }

  /** What the rig shall show. Frames that are not ours are left as they are. */
  desired(): DesiredLight {
    const desired = desiredLight(this.#light, this.#optics)
    return this.#looksOurs ? desired : { ...desired, look: null, model: null }
  }

  /** False while the rig shows frames that are none of ours. */
  get looksOurs(): boolean {
    return this.#looksOurs
  }

  /** Another chain from now on. `first` is the light to begin with on it, if no hand has made another yet. */
  fit(optics: RigOptics, first: LightState | null): void {
    this.#optics = optics
    if (first && this.#untouched) this.#light = first
    this.#untouched = first !== null && this.#untouched
    this.#unconfirmed()
  }

  /** X3: the rig's light stands. `looksOurs` says whether its frames are those of `light`. True where something jumped. */
  takeOver(light: LightState, looksOurs: boolean): boolean {
    const untouched = this.#untouched
    const changed = JSON.stringify(light) !== JSON.stringify(this.#light)
    // What no hand has touched yet is not worth bringing back.
    if (changed && !untouched) {
      this.#steps.push(this.#light, 'Light as the rig kept it', this.#options.clock.monotonicMs(), null)
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
    const light = movedLight(this.#light, state, moved)
    if (JSON.stringify(light) === JSON.stringify(this.#light)) return
    const key = moved.power ? `${by} power` : null
    this.#steps.push(this.#light, movedLabel(state, moved), this.#options.clock.monotonicMs(), key)
    this.#light = light
    this.#movedBy = handOf(by)
    this.#unconfirmed()
  }

  /** The rig would not take that part: its own value stands. */
  refused(state: RigState): void {
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
    this.#limitedEv = null
    this.#unconfirmed()
  }

  #change(light: LightState, label: string, key: string | null, gesture?: string): Outcome<LightSnapshot> {
    if (JSON.stringify(light) !== JSON.stringify(this.#light)) {
      this.#steps.push(this.#light, label, this.#options.clock.monotonicMs(), key, gesture)
      this.#moved(light)
    }
    return ok(this.#snapshot)
  }

  #restore(light: LightState | null, nothing: string): Outcome<LightSnapshot> {
    if (!light) return fail<Failure>({ kind: 'nothing-to-do', detail: nothing })
    this.#looksOurs = true
    this.#moved(light)
    return ok(this.#snapshot)
  }

  #moved(light: LightState): void {
    this.#untouched = false
    this.#light = light
    this.#movedBy = 'screen'
    this.#options.push(this.desired())
    this.#unconfirmed()
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
    const predicted = predictLight(this.#light, this.#optics, this.#place.step)
    return {
      look: lookInHand(this.#light, this.#place.step),
      sync: this.#light.sync,
      modelling: this.#light.modelling,
      blackout: this.#light.blackout,
      limited: this.#frames && this.#limitedEv !== null ? this.#limitedEv : predicted.limitedEv,
      lookFrame: frameToHex(this.#frames?.look ?? predicted.look),
      shownFrame: frameToHex(this.#frames?.shown ?? predicted.shown),
      confirmed: this.#frames !== null,
      movedBy: this.#movedBy,
      undo: this.#steps.undoLabel,
      redo: this.#steps.redoLabel,
    }
  }
}

const noRun = fail<Failure>({ kind: 'nothing-to-do', detail: 'No sequence is running.' })
