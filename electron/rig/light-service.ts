import type { Failure, Outcome } from '../../core/api/failure'
import type { Hand, LightSnapshot } from '../../core/api/snapshots'
import { applyEdit } from '../../core/light/apply-edit'
import { describeEdit } from '../../core/light/describe-edit'
import { frameToHex } from '../../core/light/frame'
import type { LookEdit, Modelling, SyncSettings } from '../../core/light/look'
import { formatPower } from '../../core/light/power-text'
import { fail, ok } from '../../core/result'
import type { RigHand, RigState } from '../../core/wire/messages'
import type { AppliedFrames } from './applied-light'
import type { Clock } from './clock'
import { type DesiredLight, syncOf } from './light-sync'
import { Listeners } from './listeners'
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
  edit(edit: LookEdit, gesture?: string): Outcome<LightSnapshot> {
    const edited = applyEdit(this.#light.look, edit, this.#optics.pixels)
    if (!edited.ok) return fail<Failure>({ kind: 'bad-request', detail: edited.failure.detail })
    const key = 'zone' in edit && typeof edit.zone === 'string' ? `${edit.kind} ${edit.zone}` : edit.kind
    const joins = movesOn.has(edit.kind)
    const label = describeEdit(edit, this.#light.look)
    if (edit.kind !== 'power') this.#looksOurs = true
    return this.#change({ ...this.#light, look: edited.value }, label, joins ? key : null, gesture)
  }

  setSync(sync: SyncSettings): Outcome<LightSnapshot> {
    const { shortestPulseUs } = this.#optics
    if (sync.mode === 'flash' && shortestPulseUs !== null && sync.onUs < shortestPulseUs) {
      const detail = `The shortest pulse this rig can make is ${shortestPulseUs / 1000} ms. Choose that or longer.`
      return fail<Failure>({ kind: 'rig-refused', detail })
    }
    const label = sync.mode === 'steady' ? 'Steady' : `Flash ${sync.onUs / 1000} ms`
    return this.#change({ ...this.#light, sync }, label, `sync ${sync.mode}`)
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
    this.#light = {
      look: { ...look, power: state.powerEv },
      sync: syncOf(state),
      modelling: { ...modelling, on: state.glow },
      blackout: state.black,
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
    const predicted = predictLight(this.#light, this.#optics)
    return {
      look: this.#light.look,
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

function handOf(by: RigHand): Hand {
  switch (by) {
    case 'knob':
    case 'button':
    case 'remote':
      return by
    case 'boot':
    case 'guard':
    case 'host':
      return 'rig'
  }
}
