import type { RigInfo } from '../../../core/api/rig-snapshot'
import type { Layout } from '../../../core/light/layouts/layout'
import { layoutFor } from '../../../core/light/layouts/layouts'
import {
  defaultRigSettings,
  layoutOf,
  ledKindOf,
  type RigSettings,
} from '../../../core/light/layouts/rig-settings'
import { SK6812_RGBW_NEUTRAL, sk6812Rgbw, WS2812 } from '../../../core/light/mixing/led-presets'
import type { LedKind } from '../../../core/light/mixing/leds'
import type { PowerBudget } from '../../../core/light/power/limiter'
import type { RigHello, RigLimits } from '../../../core/wire/rig-reply'

/** What a rig and its chain are, as far as light is concerned. */
export interface RigOptics {
  readonly pixels: number
  readonly layout: Layout
  readonly leds: LedKind
  readonly budget: PowerBudget
  /** Null before a rig has said. */
  readonly shortestPulseUs: number | null
}

const LIKELY_PIXELS = 24

/** Stands for the rig until one has answered: the parts list's ring. */
export const likelyOptics: RigOptics = {
  pixels: LIKELY_PIXELS,
  layout: layoutFor(LIKELY_PIXELS),
  leds: SK6812_RGBW_NEUTRAL,
  budget: { ...SK6812_RGBW_NEUTRAL, boardMa: 60, budgetMa: 900 },
  shortestPulseUs: null,
}

/** The rig's own limits count, as the rig works with them; the rest is what the photographer says of it. */
export function opticsOf(
  hello: RigHello,
  limits: RigLimits,
  settings: RigSettings = defaultRigSettings,
): RigOptics {
  const { r, g, b, w } = limits.channelMa
  return {
    pixels: hello.pixels,
    layout: layoutOf(settings.layout, hello.pixels),
    leds: ledKindOf(settings.leds, ledsOf(hello)),
    budget: {
      fullMa: [r, g, b, w],
      idleMa: limits.idleMa,
      boardMa: limits.boardMa,
      budgetMa: limits.budgetMa,
    },
    shortestPulseUs: hello.shortestPulseUs,
  }
}

export function infoOf(hello: RigHello, { leds }: RigOptics): RigInfo {
  return {
    uid: hello.uid,
    boot: hello.boot,
    board: hello.board,
    firmware: hello.firmware,
    pixels: hello.pixels,
    leds: leds.name,
    whiteKelvin: leds.whiteKelvin,
    ...(leds.name.endsWith(' measured') ? { ledKind: leds } : {}),
    shortestPulseUs: hello.shortestPulseUs,
    modes: hello.modes,
  }
}

function ledsOf({ led, whiteKelvin, order }: RigHello): LedKind {
  if (!order.toUpperCase().includes('W') || /^ws281/i.test(led)) return WS2812
  return whiteKelvin === null ? SK6812_RGBW_NEUTRAL : sk6812Rgbw(whiteKelvin)
}
