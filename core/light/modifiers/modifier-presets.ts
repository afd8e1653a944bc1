import type { Modifier } from './modifier'

export interface ModifierPreset extends Modifier {
  readonly id: 'quarter-diffuser' | 'half-diffuser' | 'full-diffuser' | 'polariser' | 'cone'
}

/**
 * Starting points; what stands on one's own rig is to be measured. Diffusers: the stops that Lee names for its 216, 250
 * and 251. Polariser: an ideal one halves unpolarised light (Malus' law over all angles), sheets of film absorb about
 * a third of a stop more. Cone of translucent plastic around the subject: an estimate. None of them is neutral to the
 * last mired, but by how much depends on the piece: no shift is assumed.
 */
export const MODIFIER_PRESETS: readonly ModifierPreset[] = [
  { id: 'quarter-diffuser', kind: 'diffuser', stops: -0.333 },
  { id: 'half-diffuser', kind: 'diffuser', stops: -0.75 },
  { id: 'full-diffuser', kind: 'diffuser', stops: -1.5 },
  { id: 'polariser', kind: 'polariser', stops: -1.333 },
  { id: 'cone', kind: 'cone', stops: -1 },
]
