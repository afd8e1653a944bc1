import type { Failure, Outcome } from '../../../core/api/failure'
import type { Hand, LightSnapshot } from '../../../core/api/snapshots'
import { frameToHex } from '../../../core/light/frame'
import { applyEdit } from '../../../core/light/looks/apply-edit'
import { describeEdit } from '../../../core/light/looks/describe-edit'
import type { LookEdit, Modelling, SyncSettings } from '../../../core/light/looks/look'
import { clampPower } from '../../../core/light/power/power'
import { formatPower } from '../../../core/light/power/power-text'
import { formatDuration } from '../../../core/light/records/describe-record'
import { type Run, type Sequence, syncOfSequence, topPower } from '../../../core/light/sequences/sequence'
import { assertNever, fail, ok } from '../../../core/result'
import type { RigHand, RigState } from '../../../core/wire/messages'
import type { Clock } from '../link/clock'
import { Listeners } from '../listeners'
import type { AppliedFrames } from './applied-light'
import { type DesiredLight, syncOf } from './light-sync'
import { desiredLight, predictLight } from './predict-light'
import type { RigOptics } from './rig-optics'
import type { LightState } from './saved-light'
import { UndoStack } from './undo-stack'

/** Edits that follow each other while a hand goes on with one thing. */
const movesOn: ReadonlySet<LookEdit['kind']> = new Set([
  'power',
  'zone-power',
  'zone-color',
  'zone-pixels',
  'zone-name',
  'zone-on',
  'zone-rotate',
  'rotate-all',
])

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
  /** The step that the next shot of a run gets, from 1. */
  #step = 1
  /** And which of its shots that is. */
  #shot = 1
  /** The rig is at it. */
  #inSequence = false
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
    const edit =
      asked.kind === 'power' ? { ...asked, power: clampPower(asked.power - this.#belowTop()) } : asked
    const edited = applyEdit(this.#light.look, edit, this.#optics.pixels)
    if (!edited.ok) return fail<Failure>({ kind: 'bad-request', detail: edited.failure.detail })
    const of = 'zone' in edit && typeof edit.zone === 'string' ? `${edit.kind} ${edit.zone}` : edit.kind
    // A zone that is mirrored and then thinned is two steps, however quick the hand.
    const key = edit.kind === 'zone-pixels' ? `${of} ${edit.how}` : of
    const joins = movesOn.has(edit.kind)
    const label = describeEdit(edit, this.#light.look)
    if (edit.kind !== 'power') this.#looksOurs = true
    return this.#change({ ...this.#light, look: edited.value }, label, joins ? key : null, gesture)
  }

  setSync(sync: SyncSettings): Outcome<LightSnapshot> {
    const short = tooShort(sync, this.#optics.shortestPulseUs)
    if (short) return fail<Failure>({ kind: 'rig-refused', detail: short })
    const { run } = this.#light
    if (sync.mode === 'sequence' && !run) {
      return fail<Failure>({ kind: 'nothing-to-do', detail: 'Choose a sequence and start it first.' })
    }
    if (sync.mode !== 'sequence' && run) return this.#change(this.#afterRun(sync), syncLabel(sync), null)
    return this.#change({ ...this.#light, sync }, syncLabel(sync), `sync ${sync.mode}`)
  }

  /** Lights a sequence step by step from now on: one step of undo. `id` stands in the records of its shots. */
  startRun(id: string, sequence: Sequence, from = 1): Outcome<LightSnapshot> {
    if (sequence.steps.length === 0) {
      const detail = `${sequence.name} has no steps yet: add a light first.`
      return fail<Failure>({ kind: 'nothing-to-do', detail })
    }
    const sync = syncOfSequence(sequence)
    const short = tooShort(sync, this.#optics.shortestPulseUs)
    if (short) return fail<Failure>({ kind: 'rig-refused', detail: short })
    const { look, run, sync: now } = this.#light
    const before = run?.before ?? { sync: now, power: look.power }
    const next: Run = { id, sequence, from: Math.min(from, sequence.steps.length), starts: 1, before }
    this.#step = next.from
    this.#shot = 1
    this.#inSequence = false
    const light = { ...this.#light, look: { ...look, power: topPower(sequence) }, sync, run: next }
    return this.#change(light, `Sequence ${sequence.name}`, null)
  }

  /** The same run again from a step on, from 1. */
  resumeRun(from: number): Outcome<LightSnapshot> {
    const { run } = this.#light
    if (!run) return noRun
    if (from > run.sequence.steps.length) {
      const detail = `The sequence has ${run.sequence.steps.length} steps.`
      return fail<Failure>({ kind: 'nothing-to-do', detail })
    }
    this.#step = from
    this.#shot = 1
    const light = { ...this.#light, run: { ...run, from, starts: run.starts + 1 } }
    return this.#change(light, `Sequence from step ${from}`, null)
  }

  /** Back to the light and the mode of before. */
  stopRun(): Outcome<LightSnapshot> {
    const { run } = this.#light
    return run ? this.#change(this.#afterRun(run.before.sync), 'Sequence stopped', null) : noRun
  }

  /** The rig has forgotten the sequence it was at: when it is sent again, it starts at this step. No step of undo. */
  resumeAt(step: number): void {
    const { run } = this.#light
    if (!run || step < 1) return
    this.#light = { ...this.#light, run: { ...run, from: Math.min(step, run.sequence.steps.length) } }
  }

  /** The step that the rig says the next shot gets. */
  atStep({ mode, step, shot }: RigState): void {
    this.#inSequence = mode === 'sequence'
    if (mode !== 'sequence' || step < 1 || (step === this.#step && shot === this.#shot)) return
    this.#step = step
    this.#shot = Math.max(1, shot)
    if (this.#light.run) this.#unconfirmed()
  }

  /** The step of a run that the next shot gets, and which of its shots that is, both from 1. */
  get next(): { readonly step: number; readonly shot: number } {
    return { step: this.#step, shot: this.#shot }
  }

  /** True while the rig is at a sequence. */
  get inSequence(): boolean {
    return this.#inSequence
  }

  #afterRun(sync: SyncSettings): LightState {
    const { look, run } = this.#light
    return { ...this.#light, look: { ...look, power: run?.before.power ?? look.power }, sync, run: null }
  }

  /** How far the step that is next lies below the brightest: 0 or negative. */
  #belowTop(): number {
    const { run } = this.#light
    const step = run?.sequence.steps[this.#step - 1]
    return run && step ? step.look.power - topPower(run.sequence) : 0
  }

  setModelling(modelling: Modelling, gesture?: string): Outcome<LightSnapshot> {
    const { on } = this.#light.modelling
    const label =
      modelling.on !== on
        ? `Modelling ${modelling.on ? 'on' : 'off'}`
        : `Modelling ${formatPower(modelling.power)}`
    this.#looksOurs = true
    return this.#change(
      { ...this.#light, modelling },
      label,
      modelling.on === on ? 'modelling' : null,
      gesture,
    )
  }

  setBlackout(on: boolean): Outcome<LightSnapshot> {
    return this.#change({ ...this.#light, blackout: on }, on ? 'Blackout' : 'Light on', null)
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
  movedAtRig(
    by: RigHand,
    state: RigState,
    moved: { readonly power: boolean; readonly glow: boolean; readonly black: boolean },
  ): void {
    this.#limitedEv = state.limitedEv
    const { look, modelling } = this.#light
    const light: LightState = {
      ...this.#light,
      look: moved.power ? { ...look, power: state.powerEv } : look,
      modelling: moved.glow ? { ...modelling, on: state.glow } : modelling,
      blackout: moved.black ? state.black : this.#light.blackout,
    }
    if (JSON.stringify(light) === JSON.stringify(this.#light)) return
    const label = moved.power
      ? `Master ${formatPower(state.powerEv)}`
      : moved.black
        ? state.black
          ? 'Blackout'
          : 'Light on'
        : `Modelling ${state.glow ? 'on' : 'off'}`
    const key = moved.power ? `${by} power` : null
    this.#steps.push(this.#light, label, this.#options.clock.monotonicMs(), key)
    this.#light = light
    this.#movedBy = handOf(by)
    this.#unconfirmed()
  }

  /** The rig would not take that part: its own value stands. */
  refused(state: RigState): void {
    const { look, modelling } = this.#light
    const sync = syncOf(state, this.#light.sync)
    this.#light = {
      look: { ...look, power: state.powerEv },
      sync,
      modelling: { ...modelling, on: state.glow },
      blackout: state.black,
      run: sync.mode === 'sequence' ? this.#light.run : null,
    }
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
    const { look, run } = this.#light
    const predicted = predictLight(this.#light, this.#optics, this.#step)
    const step = run?.sequence.steps[this.#step - 1]
    return {
      look: step ? { ...step.look, power: clampPower(look.power + this.#belowTop()) } : look,
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

/** Why the rig would refuse these times (F5, F12, F14), in its terms; null where it would not, or has not said. */
function tooShort(sync: SyncSettings, shortestUs: number | null): string | null {
  if (shortestUs === null || sync.mode === 'steady') return null
  const onUs = sync.mode === 'gated' ? sync.limitUs : sync.onUs
  if (sync.mode === 'sequence' && onUs === 0) return null
  const shortest = `The shortest pulse this rig can make is ${formatDuration(shortestUs)}.`
  if (onUs < shortestUs) return `${shortest} Choose that or longer.`
  if (sync.mode !== 'strobe' || sync.periodUs - onUs >= shortestUs) return null
  const least = formatDuration(onUs + shortestUs)
  return `${shortest} The dark between two pulses is one too: choose a period of ${least} or longer.`
}

function syncLabel(sync: SyncSettings): string {
  switch (sync.mode) {
    case 'steady':
      return 'Steady'
    case 'flash':
      return `Flash ${formatDuration(sync.onUs)}`
    case 'gated':
      return `Gated, ${formatDuration(sync.limitUs)} at most`
    case 'strobe':
      return `Strobe ${sync.pulses} × ${formatDuration(sync.onUs)}`
    case 'sequence':
      return 'Sequence'
    default:
      return assertNever(sync)
  }
}

function handOf(by: RigHand): Hand {
  switch (by) {
    case 'knob':
    case 'button':
    case 'remote':
      return by
    case 'boot':
    case 'guard':
    case 'host':
    case 'shot':
    case 'other':
      return 'rig'
  }
}
