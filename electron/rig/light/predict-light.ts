import { type Frame, renderFrame, scaleFrame } from '../../../core/light/frame'
import { limitFrame } from '../../../core/light/power/limiter'
import { roundToMilliEv } from '../../../core/light/power/power'
import { type Run, topPower } from '../../../core/light/sequences/sequence'
import type { PoweredFrame } from './fade'
import type { RigOptics } from './rig-optics'
import type { LightState } from './saved-light'
import type { DesiredLight, DesiredStep } from './sync/desired-light'
import { isPrelit } from './sync/sync-state'

export interface PredictedLight {
  readonly look: Frame
  readonly shown: Frame
  readonly limitedEv: number
}

/** The look's base frame and its master. */
export function lookFrame({ look }: LightState, { pixels, leds }: RigOptics): PoweredFrame {
  return { frame: renderFrame(look, pixels, leds), powerEv: look.power }
}

/** What the rig makes of a frame that is lit steadily. */
export function predictFrame({ frame, powerEv }: PoweredFrame, { budget }: RigOptics): PredictedLight {
  const limited = limitFrame(scaleFrame(frame, powerEv), budget)
  return { look: limited.frame, shown: limited.frame, limitedEv: limited.limitedEv }
}

/** The two base frames of a light, at master power 0 as the rig keeps them (F1). */
export function baseFrames(
  { look, modelling }: LightState,
  { pixels, leds }: RigOptics,
): {
  readonly look: Frame
  readonly model: Frame
} {
  const frame = renderFrame(look, pixels, leds)
  return { look: frame, model: scaleFrame(frame, modelling.power) }
}

/** The steps of a run as the rig keeps them: frames at the brightest step's power, which is the rig's master then. */
function stepFrames({ sequence }: Run, { pixels, leds }: RigOptics): readonly DesiredStep[] {
  const top = topPower(sequence)
  return sequence.steps.map(({ name, look }) => {
    const powerEv = roundToMilliEv(look.power - top)
    return { name, look, powerEv, frame: scaleFrame(renderFrame(look, pixels, leds), powerEv) }
  })
}

/** What the rig will apply, by its own rules (F6, F8, F14). `step` is the one that the next shot of a run gets, from 1. */
export function predictLight(light: LightState, optics: RigOptics, step = 1): PredictedLight {
  const base = { ...baseFrames(light, optics) }
  const lit = light.run && stepFrames(light.run, optics)[Math.max(0, step - 1)]
  if (lit) base.look = lit.frame
  const dark = new Uint8Array(optics.pixels * 4)
  const { frame, limitedEv } = limitFrame(scaleFrame(base.look, light.look.power), optics.budget)
  if (light.blackout) return { look: dark, shown: dark, limitedEv }
  const between = light.modelling.on ? limitFrame(base.model, optics.budget).frame : dark
  return { look: frame, shown: isPrelit(light.sync) ? frame : between, limitedEv }
}

export function desiredLight(light: LightState, optics: RigOptics): DesiredLight {
  const { look, model } = baseFrames(light, optics)
  return {
    look,
    model,
    powerEv: light.look.power,
    sync: light.sync,
    run: light.run && {
      id: light.run.id,
      from: light.run.from,
      start: `${light.run.id} ${light.run.starts}`,
      steps: stepFrames(light.run, optics),
    },
    glow: light.modelling.on,
    black: light.blackout,
    made: { look: light.look, modelPowerEv: light.modelling.power },
  }
}
