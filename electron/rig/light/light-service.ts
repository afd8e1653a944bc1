import type { Cause, Failure, Outcome } from '../../../core/api/failure'
import type { Hand, LightSnapshot } from '../../../core/api/light-snapshot'
import { applyEdit } from '../../../core/light/looks/apply-edit'
import { describeEdit } from '../../../core/light/looks/describe-edit'
import type { LookEdit, Modelling, SyncSettings } from '../../../core/light/looks/look'
import { clampPower } from '../../../core/light/power/power'
import { MAX_RUN_SHOTS, type Sequence, shotsOf } from '../../../core/light/sequences/sequence'
import { fail } from '../../../core/result'
import { belowTop, lightAfterRun, lightOfRun } from './run-light'
import { StandingLight } from './standing-light'
import { tooShort } from './sync/sync-limits'
import { blackoutLabel, editKey, modellingLabel, syncLabel } from './undo/undo-labels'

/** The single owner of the light, and what a hand on this side can do with it: screen and command line alike. */
export class LightService extends StandingLight {
  /**
   * Edits with the same `gesture`, or of the same kind on the same zone within a second, are one step of undo. With
   * `fadeMs` the light goes over to the new look in that time, where it can; any other hand cuts that short. `by` is
   * whose edit it is.
   */
  edit(asked: LookEdit, gesture?: string, fadeMs = 0, by: Hand = 'screen'): Outcome<LightSnapshot> {
    const { run } = this.light
    if (run && asked.kind !== 'power') return fail<Failure>({ kind: 'not-possible', why: ['looksOfSteps'] })
    // What the hand sees is the step's power; the rig's master stands above all steps alike.
    const below = belowTop(this.light, this.place.step)
    const edit = asked.kind === 'power' ? { ...asked, power: clampPower(asked.power - below) } : asked
    const edited = applyEdit(this.light.look, edit, this.optics.pixels)
    if (!edited.ok) return fail<Failure>({ kind: 'not-possible', why: edited.failure })
    const label = describeEdit(edit, this.light.look)
    // What is lit and none of our looks cannot be faded from: nobody here knows it.
    const known = edit.kind === 'power' || this.takeLooks()
    const fades = known && edit.kind === 'look' ? fadeMs : 0
    return this.change({ ...this.light, look: edited.value }, label, editKey(edit), gesture, fades, by)
  }

  setSync(sync: SyncSettings): Outcome<LightSnapshot> {
    const short = tooShort(sync, this.optics.shortestPulseUs)
    if (short) return fail<Failure>({ kind: 'not-possible', why: short })
    const { run } = this.light
    if (sync.mode === 'sequence' && !run) {
      return fail<Failure>({ kind: 'nothing-to-do', why: ['noSequenceChosen'] })
    }
    if (sync.mode !== 'sequence' && run)
      return this.change(lightAfterRun(this.light, sync), syncLabel(sync), null)
    return this.change({ ...this.light, sync }, syncLabel(sync), `sync ${sync.mode}`)
  }

  /** Lights a sequence step by step from now on: one step of undo. `id` stands in the records of its shots. */
  startRun(id: string, sequence: Sequence, from = 1): Outcome<LightSnapshot> {
    if (sequence.steps.length === 0)
      return fail<Failure>({ kind: 'nothing-to-do', why: ['noSteps', sequence.name] })
    const shots = shotsOf(sequence)
    if (shots > MAX_RUN_SHOTS) {
      const why: Cause<'nothingToDo'> = ['tooManyShots', sequence.name, shots, MAX_RUN_SHOTS]
      return fail<Failure>({ kind: 'nothing-to-do', why })
    }
    const light = lightOfRun(this.light, id, sequence, from)
    const short = tooShort(light.sync, this.optics.shortestPulseUs)
    if (short) return fail<Failure>({ kind: 'not-possible', why: short })
    this.place.begin(light.run?.from ?? 1)
    this.place.inSequence = false
    return this.change(light, { kind: 'sequence', name: sequence.name }, null)
  }

  /** The same run again from a step of a round on, both from 1. */
  resumeRun(from: number, round = 1): Outcome<LightSnapshot> {
    const { run } = this.light
    if (!run) return noRun
    const steps = run.sequence.steps.length
    if (from > steps) return fail<Failure>({ kind: 'nothing-to-do', why: ['noSuchStep', steps] })
    this.place.begin(from)
    const light = { ...this.light, run: { ...run, from, round, starts: run.starts + 1 } }
    return this.change(light, { kind: 'sequence-from', step: from }, null)
  }

  /** Back to the light and the mode of before. */
  stopRun(): Outcome<LightSnapshot> {
    const { run } = this.light
    return run
      ? this.change(lightAfterRun(this.light, run.before.sync), { kind: 'sequence-stopped' }, null)
      : noRun
  }

  setModelling(modelling: Modelling, gesture?: string): Outcome<LightSnapshot> {
    const { modelling: from } = this.light
    this.takeLooks()
    const key = modelling.on === from.on ? 'modelling' : null
    return this.change({ ...this.light, modelling }, modellingLabel(modelling, from), key, gesture)
  }

  setBlackout(on: boolean): Outcome<LightSnapshot> {
    return this.change({ ...this.light, blackout: on }, blackoutLabel(on), null)
  }
}

const noRun = fail<Failure>({ kind: 'nothing-to-do', why: ['noSequenceRuns'] })
