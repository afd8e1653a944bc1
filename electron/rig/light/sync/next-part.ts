import type { Frame } from '../../../../core/light/frame'
import type { SyncSettings } from '../../../../core/light/looks/look'
import type { RigState } from '../../../../core/wire/rig-reply'
import type { Bank } from '../../../../core/wire/rig-request'
import type { DesiredLight, DesiredRun } from './desired-light'
import { hasSync } from './sync-state'

/** What one request, or one run of them, brings to the rig. */
export type Part = 'black' | 'power' | 'halt' | 'steps' | 'sync' | 'model' | 'look' | 'glow'

/** A connected rig, as far as is known. Lives as long as its connection. */
export interface KnownRig {
  state: RigState
  /** Frames the rig has, where they are known. */
  readonly banks: Record<Bank, Frame | null>
  readonly staged: Record<Bank, Frame | null>
  /** The sequence's steps; null where they are not known. */
  steps: readonly Frame[] | null
  /** What the running sequence was started with: a state says only part of it. */
  started: { readonly start: string; readonly sync: SyncSettings } | null
  /** `stop` is on its way. */
  stopping: boolean
  /** All of a frame was staged again, because the rig held another than we thought. */
  restaged: boolean
}

/** The next part that differs. Light goes down before it goes up, so that nothing flashes on the way. */
export function nextPart(rig: KnownRig, desired: DesiredLight): Part | null {
  const { state, banks, stopping } = rig
  if (desired.black && !state.black && !stopping) return 'black'
  if (milli(desired.powerEv) < milli(state.powerEv)) return 'power'
  if (desired.model && !sameFrame(desired.model, banks.model)) return 'model'
  if (desired.sync.mode === 'sequence') {
    const wanted = desired.run && nextOfRun(rig, desired.run, desired.sync)
    if (wanted) return wanted
  } else if (!hasSync(state, desired.sync)) return 'sync'
  else if (desired.look && !sameFrame(desired.look, banks.look)) return 'look'
  if (milli(desired.powerEv) > milli(state.powerEv)) return 'power'
  if (desired.glow !== state.glow) return 'glow'
  if (!desired.black && state.black && !stopping) return 'black'
  return null
}

/** F13: steps are kept before the sequence runs. */
function nextOfRun(rig: KnownRig, { steps, start }: DesiredRun, sync: SyncSettings): Part | null {
  const { steps: kept, started, state } = rig
  const alike =
    kept?.length === steps.length && steps.every(({ frame }, at) => sameFrame(frame, kept[at] ?? null))
  if (!alike) return state.mode === 'sequence' ? 'halt' : 'steps'
  const runs = state.mode === 'sequence' && started?.start === start && sameValues(started.sync, sync)
  return runs ? null : 'sync'
}

const sameValues = (a: SyncSettings, b: SyncSettings) => JSON.stringify(a) === JSON.stringify(b)

/** Thousandths of a stop, as the wire has them. */
export function milli(ev: number): number {
  return Math.round(ev * 1000)
}

function sameFrame(a: Frame, b: Frame | null): boolean {
  return b !== null && a.length === b.length && a.every((value, at) => value === b[at])
}
