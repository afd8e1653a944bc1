import type { Look, SyncSettings } from '../../../core/light/looks/look'
import { clampPower } from '../../../core/light/power/power'
import { type Run, type Sequence, syncOfSequence, topPower } from '../../../core/light/sequences/sequence'
import type { RigState } from '../../../core/wire/rig-reply'
import type { LightState } from './saved-light'

/** The light that goes through a sequence from a step on; what it was before comes back afterwards. */
export function lightOfRun(light: LightState, id: string, sequence: Sequence, from: number): LightState {
  const { look, run, sync } = light
  const before = run?.before ?? { sync, power: look.power }
  const next: Run = { id, sequence, from: Math.min(from, sequence.steps.length), round: 1, starts: 1, before }
  return {
    ...light,
    look: { ...look, power: topPower(sequence) },
    sync: syncOfSequence(sequence),
    run: next,
  }
}

/** The light without its run, in this mode and at the power of before. */
export function lightAfterRun(light: LightState, sync: SyncSettings): LightState {
  const { look, run } = light
  return { ...light, look: { ...look, power: run?.before.power ?? look.power }, sync, run: null }
}

/** How far a run's step, from 1, lies below its brightest: 0 or negative, and 0 where no run is. */
export function belowTop({ run }: LightState, step: number): number {
  const look = run?.sequence.steps[step - 1]?.look
  return run && look ? look.power - topPower(run.sequence) : 0
}

/** The look that the hand sees: in a run its step's, at the master that stands. */
export function lookInHand(light: LightState, step: number): Look {
  const { look, run } = light
  const own = run?.sequence.steps[step - 1]?.look
  return own ? { ...own, power: clampPower(look.power + belowTop(light, step)) } : look
}

/** Where the rig has come to in a sequence: the step that the next shot gets, and which of its shots that is. */
export class RunPlace {
  step = 1
  shot = 1
  /** The rig is at it. */
  inSequence = false

  begin(step: number): void {
    this.step = step
    this.shot = 1
  }

  /** True where the rig has moved on. */
  heard({ mode, step, shot }: RigState): boolean {
    this.inSequence = mode === 'sequence'
    if (mode !== 'sequence' || step < 1 || (step === this.step && shot === this.shot)) return false
    this.step = step
    this.shot = Math.max(1, shot)
    return true
  }
}
