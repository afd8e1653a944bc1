import type { KnobSnapshot } from '../../../core/api/care'
import type { Color } from '../../../core/light/color'
import type { Zone } from '../../../core/light/looks/look'
import type { RigEvent } from '../../../core/wire/rig-event'
import type { LightService } from '../light/light-service'

/** A detent is about one just noticeable step of white, wherever on the scale: 5 mired. */
const MIRED_A_DETENT = 5
const HUE_A_DETENT = 5
const WARMEST_K = 1800
const COOLEST_K = 12_000

/** Does what the knob asks for and the rig cannot, since it knows frames only (K8, K9): colour, and the zone that has it. */
export class KnobTurns {
  readonly #light: LightService
  readonly #onChange: () => void
  #knob: KnobSnapshot = { target: 'power', zone: null }

  constructor(light: LightService, onChange: () => void) {
    this.#light = light
    this.#onChange = onChange
  }

  snapshot(): KnobSnapshot {
    return this.#knob
  }

  aim({ target }: Extract<RigEvent, { kind: 'knob' }>): void {
    this.#knob = { ...this.#knob, target }
    this.#onChange()
  }

  turn({ target, detents }: Extract<RigEvent, { kind: 'turn' }>): void {
    const { zones } = this.#light.light.look
    const at = zones.findIndex(({ id }) => id === this.#knob.zone)
    if (zones.length === 0) return
    if (target === 'zone') {
      const next = zones[((((at < 0 ? 0 : at) + detents) % zones.length) + zones.length) % zones.length]
      this.#knob = { target, zone: next?.id ?? null }
      this.#onChange()
    } else if (target === 'cct') {
      const zone: Zone | undefined = zones[Math.max(0, at)]
      if (!zone) return
      const edit = { kind: 'zone-color', zone: zone.id, color: turned(zone.color, detents) } as const
      this.#light.edit(edit, undefined, 0, 'knob')
    }
  }

  /** A rig that has just answered turns power. */
  begin(): void {
    this.#knob = { ...this.#knob, target: 'power' }
    this.#onChange()
  }
}

/** Clockwise is cooler; a light that has a hue instead of a white goes round the circle. */
function turned(color: Color, detents: number): Color {
  if ('hue' in color) return { ...color, hue: (((color.hue + detents * HUE_A_DETENT) % 360) + 360) % 360 }
  const { cct, duv } = 'cct' in color ? color : { cct: 5000, duv: 0 }
  const mired = 1e6 / cct - detents * MIRED_A_DETENT
  const kelvin = mired <= 0 ? COOLEST_K : 1e6 / mired
  return { cct: Math.round(Math.min(COOLEST_K, Math.max(WARMEST_K, kelvin))), duv }
}
