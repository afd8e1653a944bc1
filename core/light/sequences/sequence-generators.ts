import type { Color } from '../color'
import { isDark, renderFrame } from '../frame'
import type { Layout } from '../layouts/layout'
import { pixelAngleDeg, pixelsToward } from '../layouts/layout-geometry'
import type { Look } from '../looks/look'
import { oppositePixels } from '../looks/zone-shapes'
import type { LedKind } from '../mixing/leds'
import { clampPower } from '../power/power'
import { formatStops } from '../power/power-text'
import { MAX_SEQUENCE_STEPS, type SequenceStep } from './sequence'
import { darkFrame, litStep, type StepNames, whiteTargetFrame } from './single-frames'

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
  /** Where a sweep, pairs and photometric stereo begin, degrees clockwise from the top; 0 without. */
  readonly fromDeg?: number
  /** How wide the light of a sweep or of a pair's half is, degrees around the lens; 45 without. */
  readonly widthDeg?: number
  readonly names: StepNames
  readonly darkFrames: boolean
  /** The first frame is one of a white target in even light. */
  readonly whiteTarget?: boolean
}

/** A band of pixels wide enough to rake with, whatever the layout. */
const RAKE_WIDTH_DEG = 45

const degrees = (angle: number) => String(Math.round(angle) % 360).padStart(3, '0')

function turns(count: number, fromDeg = 0, whole = 360): readonly number[] {
  return Array.from({ length: count }, (_, index) => (fromDeg + (index * whole) / count) % 360)
}

/** The steps of a sequence of that kind. `count` beyond what a sequence holds is cut. */
export function generateSteps(kind: GeneratorKind, options: GeneratorOptions): readonly SequenceStep[] {
  const { darkFrames, whiteTarget = false, look } = options
  const white = whiteTarget ? [whiteTargetFrame(options)] : []
  const dark = darkFrames ? [darkFrame(look.power, options.names)] : []
  const room = MAX_SEQUENCE_STEPS - white.length - 2 * dark.length
  return [...white, ...dark, ...stepsOf(kind, options).slice(0, room), ...dark]
}

function stepsOf(kind: GeneratorKind, options: GeneratorOptions): readonly SequenceStep[] {
  const { layout, count, fromDeg, widthDeg = RAKE_WIDTH_DEG, names } = options
  const towards = (angle: number, share: number) => pixelsToward(layout, angle, share)
  const wide = widthDeg / 360
  const single = 1 / layout.places.length
  switch (kind) {
    case 'rake':
      return turns(count, fromDeg).map((angle) =>
        litStep(names.rake(degrees(angle)), towards(angle, wide), options),
      )
    case 'opposite':
      return turns(count, fromDeg, 180).map((angle) => {
        const one = towards(angle, wide)
        const both = [...new Set([...one, ...oppositePixels(layout, one)])].sort((a, b) => a - b)
        return litStep(names.pair(degrees(angle)), both, options)
      })
    case 'ps-4':
    case 'ps-8':
      return turns(kind === 'ps-4' ? 4 : 8, fromDeg).map((angle) =>
        litStep(names.side(degrees(angle)), towards(angle, single), options),
      )
    case 'rti': {
      const nth = Math.ceil(layout.places.length / (MAX_SEQUENCE_STEPS - 2))
      return layout.places
        .map((_, pixel) => pixel)
        .filter((pixel) => pixel % nth === 0)
        .map((pixel) => litStep(names.pixel(degrees(pixelAngleDeg(layout, pixel))), [pixel], options))
    }
    case 'bracket':
      return bracket(options)
    case 'colours':
      return colours(options)
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
function colours({ layout, leds, look, names }: GeneratorOptions): readonly SequenceStep[] {
  const dies: readonly (readonly [string, Color])[] = [
    [names.red, { rgbw: [255, 0, 0, 0] }],
    [names.green, { rgbw: [0, 255, 0, 0] }],
    [names.blue, { rgbw: [0, 0, 255, 0] }],
    [names.white, { rgbw: [0, 0, 0, 255] }],
  ]
  return dies
    .map(([name, color]) => ({
      name,
      look: { ...look, name, zones: look.zones.map((zone) => ({ ...zone, color })) },
    }))
    .filter(({ look }) => !isDark(renderFrame(look, layout.places.length, leds)))
}
