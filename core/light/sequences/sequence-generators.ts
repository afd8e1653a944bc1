import type { Color } from '../color'
import { isDark, renderFrame } from '../frame'
import type { Layout } from '../layouts/layout'
import { pixelAngleDeg, pixelsToward } from '../layouts/layout-geometry'
import type { Look, Zone } from '../looks/look'
import { oppositePixels } from '../looks/zone-shapes'
import type { LedKind } from '../mixing/leds'
import { clampPower } from '../power/power'
import { formatStops } from '../power/power-text'
import { MAX_SEQUENCE_STEPS, type SequenceStep } from './sequence'

/** Sequences that are made rather than collected. */
export const generatorKinds = ['rake', 'opposite', 'ps-4', 'ps-8', 'rti', 'bracket', 'colours'] as const
export type GeneratorKind = (typeof generatorKinds)[number]

export interface GeneratorOptions {
  readonly layout: Layout
  readonly leds: LedKind
  /** The light that is set now: its power is every step's, and brackets and colour sets are made of it. */
  readonly look: Look
  /** Steps of a sweep, pairs, or exposures of a bracket. */
  readonly count: number
  /** From one exposure of a bracket to the next, in stops. */
  readonly spacingEv: number
  /** A dark frame first and last: marks to match by, and the ambient light to subtract. */
  readonly darkFrames: boolean
}

/** A band of pixels wide enough to rake with, whatever the layout. */
const RAKE_SHARE = 1 / 8

const degrees = (angle: number) => String(Math.round(angle) % 360).padStart(3, '0')

function turns(count: number, whole = 360): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index * whole) / count)
}

/** The steps of a sequence of that kind. `count` beyond what a sequence holds is cut. */
export function generateSteps(kind: GeneratorKind, options: GeneratorOptions): readonly SequenceStep[] {
  const { darkFrames, look } = options
  const room = MAX_SEQUENCE_STEPS - (darkFrames ? 2 : 0)
  const steps = stepsOf(kind, options).slice(0, room)
  const dark: SequenceStep = { name: 'dark', look: { name: 'Dark frame', zones: [], power: look.power } }
  return darkFrames ? [dark, ...steps, dark] : steps
}

function stepsOf(kind: GeneratorKind, options: GeneratorOptions): readonly SequenceStep[] {
  const { layout, look, count } = options
  const towards = (angle: number, share: number) => pixelsToward(layout, angle, share)
  const single = 1 / layout.places.length
  switch (kind) {
    case 'rake':
      return turns(count).map((angle) => lit(`rake ${degrees(angle)}`, towards(angle, RAKE_SHARE), options))
    case 'opposite':
      return turns(count, 180).map((angle) => {
        const one = towards(angle, RAKE_SHARE)
        const both = [...new Set([...one, ...oppositePixels(layout, one)])].sort((a, b) => a - b)
        return lit(`pair ${degrees(angle)}`, both, options)
      })
    case 'ps-4':
    case 'ps-8':
      return turns(kind === 'ps-4' ? 4 : 8).map((angle) =>
        lit(`ps ${degrees(angle)}`, towards(angle, single), options),
      )
    case 'rti': {
      const nth = Math.ceil(layout.places.length / (MAX_SEQUENCE_STEPS - 2))
      return layout.places
        .map((_, pixel) => pixel)
        .filter((pixel) => pixel % nth === 0)
        .map((pixel) => lit(`rti ${degrees(pixelAngleDeg(layout, pixel))}`, [pixel], options))
    }
    case 'bracket':
      return bracket(options)
    case 'colours':
      return colours(look, options)
  }
}

/** Around the present power, but never above full. */
function bracket({ look, count, spacingEv }: GeneratorOptions): readonly SequenceStep[] {
  const half = ((count - 1) / 2) * spacingEv
  const middle = Math.min(look.power, -half)
  return Array.from({ length: count }, (_, index) => {
    const away = index * spacingEv - half
    return { name: `${formatStops(away)} EV`, look: { ...look, power: clampPower(middle + away) } }
  })
}

/** Each die by itself on all that is lit now. */
function colours(look: Look, { layout, leds }: GeneratorOptions): readonly SequenceStep[] {
  const dies: readonly (readonly [string, Color])[] = [
    ['red', { rgbw: [255, 0, 0, 0] }],
    ['green', { rgbw: [0, 255, 0, 0] }],
    ['blue', { rgbw: [0, 0, 255, 0] }],
    ['white', { rgbw: [0, 0, 0, 255] }],
  ]
  return dies
    .map(([name, color]) => ({
      name,
      look: { ...look, name, zones: look.zones.map((zone) => ({ ...zone, color })) },
    }))
    .filter(({ look }) => !isDark(renderFrame(look, layout.places.length, leds)))
}

function lit(name: string, pixels: readonly number[], { leds, look }: GeneratorOptions): SequenceStep {
  const color: Color = { cct: leds.whiteKelvin ?? 5000, duv: 0 }
  const zone: Zone = { id: 'key', name: 'Key', pixels: [...pixels], power: 0, color, on: true }
  return { name, look: { name, zones: [zone], power: look.power } }
}
