import type { LightCourse } from './light-course'
import { rowOpen, type Shutter, type Span } from './shutter'

/** What the rows of one photo get, in µs of the shot's light. */
export interface RowLight {
  readonly least: number
  readonly most: number
  readonly mean: number
  /** Rows that get none of the shot's own light, as a share of all. */
  readonly missed: number
}

/** At a kink the overlap is nothing but rounding. */
const NONE_US = 1e-6

const overlapUs = (a: Span, b: Span) => Math.max(0, Math.min(a.toUs, b.toUs) - Math.max(a.fromUs, b.fromUs))

/** Light of one row: the shot's own, and all with the light between shots. */
export function lightOfRow(
  course: LightCourse,
  shutter: Shutter,
  row: number,
): { readonly own: number; readonly all: number } {
  const open = rowOpen(shutter, row)
  const own = course.lit.reduce((sum, span) => sum + overlapUs(span, open), 0)
  return { own, all: own + course.between * (shutter.exposureUs - own) }
}

/** Exact: a row's light changes linearly with its place, but for kinks where its opening or closing meets an edge of light. */
export function rowLight(course: LightCourse, shutter: Shutter): RowLight {
  const places = kinks(course, shutter)
  const lights = places.map((row) => lightOfRow(course, shutter, row))
  let area = 0
  let missed = 0
  for (let index = 1; index < places.length; index++) {
    const width = (places[index] ?? 0) - (places[index - 1] ?? 0)
    const before = lights[index - 1]
    const after = lights[index]
    if (!before || !after) continue
    area += (width * (before.all + after.all)) / 2
    if (before.own < NONE_US && after.own < NONE_US) missed += width
  }
  const all = lights.map((light) => light.all)
  return { least: Math.min(...all), most: Math.max(...all), mean: area, missed: Math.min(1, missed) }
}

function kinks(course: LightCourse, { travelUs, exposureUs }: Shutter): readonly number[] {
  const places = new Set([0, 1])
  if (travelUs > 0) {
    for (const { fromUs, toUs } of course.lit) {
      for (const edgeUs of [fromUs, toUs]) {
        for (const place of [1 + edgeUs / travelUs, 1 + (edgeUs - exposureUs) / travelUs]) {
          if (place > 0 && place < 1) places.add(place)
        }
      }
    }
  }
  return [...places].sort((a, b) => a - b)
}
