import { type Frame, renderFrame, scaleFrame } from '../../core/light/frame'
import { limitFrame } from '../../core/light/limiter'
import type { DesiredLight } from './light-sync'
import type { RigOptics } from './rig-optics'
import type { LightState } from './saved-light'

export interface PredictedLight {
  readonly look: Frame
  readonly shown: Frame
  readonly limitedEv: number
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

/** What the rig will apply, by its own rules (F6, F8). */
export function predictLight(light: LightState, optics: RigOptics): PredictedLight {
  const base = baseFrames(light, optics)
  const dark = new Uint8Array(optics.pixels * 4)
  const { frame, limitedEv } = limitFrame(scaleFrame(base.look, light.look.power), optics.budget)
  if (light.blackout) return { look: dark, shown: dark, limitedEv }
  const between = light.modelling.on ? limitFrame(base.model, optics.budget).frame : dark
  return { look: frame, shown: light.sync.mode === 'steady' ? frame : between, limitedEv }
}

export function desiredLight(light: LightState, optics: RigOptics): DesiredLight {
  const { look, model } = baseFrames(light, optics)
  return {
    look,
    model,
    powerEv: light.look.power,
    sync: light.sync,
    glow: light.modelling.on,
    black: light.blackout,
    made: { look: light.look, modelPowerEv: light.modelling.power },
  }
}
