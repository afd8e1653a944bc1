import type { LightRecord } from '../../../light/light-record'
import type { ShotLine } from '../../shot-line'

/**
 * What the plans of runs say of a log. A run is a block of frames in a known order: a frame that is missing between two
 * of them is known to have been shot, and where all are there nothing was shot beside them.
 */
export interface RunPlan {
  /** By shot, which run it is of, from 0; -1 without one. */
  readonly run: Int32Array
  /** By number of shots done with, 0 to all: 1 between two frames of a run of which every planned frame is there. */
  readonly whole: Uint8Array
  /** 1 where the next shot is the first frame planned, and where the last one was the last frame planned. */
  readonly begins: Uint8Array
  readonly ends: Uint8Array
  /** 1 where the last shot is the newest of its run and further frames were planned, which the log may have lost. */
  readonly open: Uint8Array
  /** How many planned frames the log has lost just there. */
  readonly missing: Int32Array
}

/** Where a shot stands in its run. */
export interface PlannedFrame {
  readonly id: string
  readonly name: string
  /** From 1. */
  readonly place: number
  /** How many were planned; null where the run has no end, or the log does not say. */
  readonly of: number | null
}

export function plannedFrame({ run, step }: LightRecord): PlannedFrame | null {
  if (!run) return null
  const once = step === null ? null : step.of * step.shots
  // A log that says no number of frames may be of several rounds: that this is the first is all that is known.
  const of = run.of ?? (once !== null && run.place <= once ? once : null)
  return {
    id: run.id,
    name: run.name ?? '',
    place: run.place,
    of: of !== null && of >= run.place ? of : null,
  }
}

/** Reads the plans of the runs in a log, shots in order of time. Null where it has none. */
export function runPlan(lines: readonly ShotLine[]): RunPlan | null {
  if (!lines.some(({ light }) => light.run !== undefined)) return null
  const count = lines.length
  const plan = {
    run: new Int32Array(count).fill(-1),
    whole: new Uint8Array(count + 1),
    begins: new Uint8Array(count + 1),
    ends: new Uint8Array(count + 1),
    open: new Uint8Array(count + 1),
    missing: new Int32Array(count + 1),
  }
  const numbers = new Map<string, number>()
  /** Where the run began all of whose frames have come so far; -1 where one is missing. */
  let since = -1
  let before: { readonly line: ShotLine; readonly frame: PlannedFrame } | null = null
  for (let shot = 0; shot <= count; shot += 1) {
    const line = lines[shot]
    const frame = line ? plannedFrame(line.light) : null
    const last = lines[shot - 1]
    const seqs = line && last?.boot === line.boot && last.rig === line.rig ? line.seq - last.seq : null
    const goesOn = before !== null && frame !== null && frame.id === before.frame.id && seqs !== null
    if (goesOn && before && frame) {
      const places = frame.place - before.frame.place
      if (places !== 1 || seqs !== 1) since = -1
      if (places > 1 && seqs === places) plan.missing[shot] = places - 1
    } else {
      if (before && before.frame.of !== null) {
        if (before.frame.place === before.frame.of) plan.ends[shot] = 1
        else if (seqs !== 1) plan.open[shot] = 1
      }
      if (plan.ends[shot] === 1 && since >= 0) plan.whole.fill(1, since + 1, shot)
      since = frame?.place === 1 ? shot : -1
      if (since === shot) plan.begins[shot] = 1
    }
    if (line && frame) {
      const number = numbers.get(frame.id) ?? numbers.size
      numbers.set(frame.id, number)
      plan.run[shot] = number
    }
    before = line && frame ? { line, frame } : null
  }
  return plan
}
