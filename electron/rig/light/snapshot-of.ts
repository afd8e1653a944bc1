import type { HistoryChange } from '../../../core/api/changes'
import type { Hand, LightSnapshot } from '../../../core/api/light-snapshot'
import { frameToHex } from '../../../core/light/frame'
import type { AppliedFrames } from './applied-light'
import type { Fade } from './fade'
import { predictFrame, predictLight } from './predict-light'
import type { RigOptics } from './rig-optics'
import { lookInHand } from './run-light'
import type { LightState } from './saved-light'

export interface Standing {
  readonly light: LightState
  readonly optics: RigOptics
  /** Of a run, the one that the next shot gets. */
  readonly step: number
  readonly fade: Fade | null
  /** What the rig says it applies; null while that is not known. */
  readonly frames: AppliedFrames | null
  readonly limitedEv: number | null
  readonly movedBy: Hand
  readonly undo: HistoryChange | null
  readonly redo: HistoryChange | null
}

/** What is told of the light: the rig's own word where there is one, a prediction otherwise. */
export function snapshotOf(standing: Standing): LightSnapshot {
  const { light, optics, step, fade, frames, limitedEv, movedBy, undo, redo } = standing
  const predicted = fade ? predictFrame(fade.now, optics) : predictLight(light, optics, step)
  return {
    look: lookInHand(light, step),
    sync: light.sync,
    modelling: light.modelling,
    blackout: light.blackout,
    limited: frames && limitedEv !== null ? limitedEv : predicted.limitedEv,
    lookFrame: frameToHex(frames?.look ?? predicted.look),
    shownFrame: frameToHex(frames?.shown ?? predicted.shown),
    confirmed: frames !== null && !fade,
    movedBy,
    undo,
    redo,
  }
}
