import type { Frame } from '../../../../core/light/frame'
import { crc32 } from '../../../../core/wire/crc32'
import type { Bank } from '../../../../core/wire/rig-request'
import type { Ask } from '../../link/ask'
import { changedRuns } from './changed-runs'
import type { DesiredRun, DesiredStep } from './desired-light'
import type { KnownRig } from './next-part'

/** Frames on their way to one rig. */
export interface Sending {
  readonly ask: Ask
  readonly rig: KnownRig
  /** False once the rig is gone: what follows would reach another. */
  readonly here: () => boolean
}

/**
 * F2, F3. The frame is finished even when a newer one waits, or a slider that never rests would show nothing. Answers
 * the revision at which the bank has held it; null where the rig is gone.
 */
export async function sendFrame(sending: Sending, bank: Bank, frame: Frame): Promise<number | null> {
  const { ask, rig, here } = sending
  await stage(sending, bank, frame)
  if (!here()) return null
  const known = rig.banks[bank] !== null
  const { rev } = await ask({ verb: 'show', bank, crc: crc32(frame) })
  // Where the bank was not known, the frame may have been there already, since an older revision.
  const state = known ? null : await ask({ verb: 'state' })
  if (!here()) return null
  rig.banks[bank] = frame
  rig.restaged = false
  if (!state) return rev
  return bank === 'look' ? state.lookRev : state.modelRev
}

/** F13. Every step is staged over the one before, so that only what differs is sent. */
export async function sendSteps(
  sending: Sending,
  { steps }: DesiredRun,
  onStep: (step: DesiredStep, rev: number) => void,
  /** False when nobody waits for the rest any more. */
  wanted: () => boolean,
): Promise<void> {
  const { ask, rig, here } = sending
  rig.steps = null
  rig.started = null
  if (rig.state.steps > 0) await ask({ verb: 'clear' })
  for (const [index, step] of steps.entries()) {
    await stage(sending, 'look', step.frame)
    if (!here()) return
    const { rev } = await ask({ verb: 'step', at: index + 1, crc: crc32(step.frame) })
    if (!here()) return
    rig.state = { ...rig.state, steps: index + 1 }
    onStep(step, rev)
    if (!wanted()) return
  }
  rig.restaged = false
  rig.steps = steps.map(({ frame }) => frame)
}

async function stage({ ask, rig, here }: Sending, bank: Bank, frame: Frame): Promise<void> {
  for (const { at, count } of changedRuns(rig.staged[bank], frame)) {
    const rgbw = frame.slice(at * 4, (at + count) * 4)
    await ask({ verb: 'put', bank, at, rgbw })
    if (!here()) return
  }
  rig.staged[bank] = frame
}
