import type { Layout } from '../light/layouts/layout'
import type { RigSettings } from '../light/layouts/rig-settings'
import type { LedKind } from '../light/mixing/leds'
import type { PowerBudget } from '../light/power/limiter'
import type { Failure } from './failure'

export type RigLinkState =
  | { readonly kind: 'none' }
  | { readonly kind: 'connecting'; readonly port: string }
  | { readonly kind: 'connected'; readonly port: string; readonly simulated: boolean }
  | { readonly kind: 'lost'; readonly port: string; readonly simulated: boolean; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly port: string; readonly failure: Failure }

export interface RigSnapshot {
  readonly link: RigLinkState
  /** What the rig said of itself; kept while it is lost, so that the screen does not empty. */
  readonly info: RigInfo | null
  readonly layout: Layout
  /** What the photographer says of this rig. */
  readonly settings: RigSettings
  readonly drawMa: number
  readonly budgetMa: number
  /** What the limiter reckons with. */
  readonly supply: PowerBudget
  readonly badLines: number
  readonly droppedShots: number
  /** What its self-test has found, kept with the rig; null before the first. */
  readonly measured: RigMeasured | null
}

/** The rig's own self-test (docs/protocol.md, D); what was not tried is null. */
export interface RigMeasured {
  /** UTC. */
  readonly time: string
  readonly firmware: string
  /** Pixels that the walk lit. */
  readonly pixels: number | null
  /** Nanoseconds of one look at the contact. */
  readonly pollNs: number | null
  /** From an edge of the jumper to the end of the write it caused; `edges` 0 where no wire was there. */
  readonly latency: {
    readonly edges: number
    readonly leastUs: number
    readonly mostUs: number
    /** The part of it that the write takes. */
    readonly wireUs: number
  } | null
}

export interface RigInfo {
  readonly uid: string
  readonly boot: string
  readonly board: string
  readonly firmware: string
  readonly pixels: number
  /** As in the light record: `SK6812 RGBW 4500 K`. */
  readonly leds: string
  readonly whiteKelvin: number | null
  /** Only where it was measured: the name says all of the others. */
  readonly ledKind?: LedKind
  readonly shortestPulseUs: number
  readonly modes: readonly string[]
}

export interface PortInfo {
  readonly path: string
  readonly label: string
  readonly likelyRig: boolean
}
