import { type Frame, hexToFrame, isDark } from '../light/frame'
import type { LightRecord } from '../light/light-record'
import type { LedKind } from '../light/mixing/leds'
import { doseEv, type FrameSettings } from './light-dose'
import { median, neighbourLine } from './median'
import type { StackFrame } from './stack-frame'

/** Why a frame stands out. */
export type StackCause =
  | 'dark'
  /** The log says that it was flashed, and it is darker than that. */
  | 'missed-pulse'
  /** No edge came from the shoe, and the others' did: nothing flashed. */
  | 'no-edge'
  | 'wrong-look'
  | 'limited'
  | 'power'
  | 'settings'
  | 'unexplained'

export interface CheckedFrame {
  readonly frame: StackFrame
  /** Stops of light by the log, from the stack's middle; null where it is not known. */
  readonly doseEv: number | null
  /** Stops of brightness, from the stack's middle; null where it could not be measured. */
  readonly measuredEv: number | null
  /** Stops brighter than its neighbours in the same light. */
  readonly deviationEv: number
  readonly cause: StackCause | null
  /** What brings it to its neighbours: for a table or develop settings. */
  readonly correctionEv: number
}

export interface StackReport {
  readonly frames: readonly CheckedFrame[]
  /** Stops from which on a frame stands out. */
  readonly thresholdEv: number
  /** How well brightness is measured, as one standard deviation in stops: by how far frames in one light stray from their neighbours. */
  readonly errorEv: number
  readonly outliers: number
}

/** What nobody sees between neighbours of a stack. */
const LEAST_EV = 0.1
/** A normal spread's standard deviations. */
const SIGMAS = 4
const SIGMA_OF_MAD = 1.4826
/** A picture as good as black: not corrected, but thrown away. */
const FURTHEST_EV = 5
/** Frames on each side that a frame is held against: the picture itself changes as the focus moves. */
const NEIGHBOURS = 4
const SAME_EV = 0.05

/**
 * Holds each frame of a stack against its neighbours in the same light (the same step, where it is a sequence), and against what the
 * log says lit it. Frames are in the order they were taken.
 */
export function checkStack(frames: readonly StackFrame[], leds: LedKind): StackReport {
  const checked = new Array<CheckedFrame>(frames.length)
  const measured = frames.map(({ brightness }) =>
    brightness && brightness > 0 ? Math.log2(brightness) : null,
  )
  const doses = frames.map((frame) => (frame.record ? doseEv(frame.record, frame, leds) : null))
  const deviations = new Array<number>(frames.length).fill(0)
  const groups = groupsOf(frames)
  for (const { places, mixed } of groups) {
    // Frames of different lights are held against what the log says that each should have.
    const values = places.map((at) => {
      const [value, dose] = [measured[at] ?? null, doses[at] ?? null]
      if (!mixed) return value
      return value === null || dose === null ? null : value - dose
    })
    if (values.every((value) => value === null)) continue
    neighbourLine(values, NEIGHBOURS).forEach((usual, k) => {
      const [at, value] = [places[k] ?? 0, values[k] ?? null]
      // Black where light was logged: as far off as a correction goes.
      if (value === null) deviations[at] = frames[at]?.brightness === 0 && !mixed ? -FURTHEST_EV : 0
      else deviations[at] = value - usual
    })
  }
  const errorEv = SIGMA_OF_MAD * (median(deviations.map(Math.abs)) ?? 0)
  const thresholdEv = Math.max(LEAST_EV, SIGMAS * errorEv)
  const [middle, middleDose] = [median(known(measured)) ?? 0, median(known(doses)) ?? 0]
  for (const { places, mixed } of groups) {
    const usual = usualOf(places.flatMap((at) => frames[at] ?? []))
    for (const at of places) {
      const frame = frames[at]
      if (!frame) continue
      const deviationEv = deviations[at] ?? 0
      const [dose, value] = [doses[at] ?? null, measured[at] ?? null]
      checked[at] = {
        frame,
        doseEv: dose === null ? null : dose - middleDose,
        measuredEv: value === null ? null : value - middle,
        deviationEv,
        cause: causeOf(frame, deviationEv, thresholdEv, mixed ? { ...usual, look: null } : usual),
        correctionEv: Math.min(FURTHEST_EV, Math.max(-FURTHEST_EV, -deviationEv)),
      }
    }
  }
  return {
    frames: checked,
    thresholdEv,
    errorEv,
    outliers: checked.filter(({ cause }) => cause !== null).length,
  }
}

interface LightGroup {
  /** In the stack, from 0. */
  readonly places: readonly number[]
  /** Of several lights, each too rare to be held against itself. */
  readonly mixed: boolean
}

/** Fewer frames than this in one light say nothing of each other. */
const ENOUGH = 3

/** The frames in one light each: those of a sequence's step, else all. Steps with few frames are held against each other. */
function groupsOf(frames: readonly StackFrame[]): readonly LightGroup[] {
  const steps = new Map<number, number[]>()
  frames.forEach(({ record }, at) => {
    const key = record?.step?.index ?? 0
    steps.set(key, [...(steps.get(key) ?? []), at])
  })
  const all = [...steps.values()]
  const rare = all.filter((places) => places.length < ENOUGH).flat()
  const often = all.filter((places) => places.length >= ENOUGH).map((places) => ({ places, mixed: false }))
  return rare.length === 0 ? often : [...often, { places: rare.sort((a, b) => a - b), mixed: true }]
}

interface Usual extends FrameSettings {
  /** Null where they differ by design. */
  readonly look: string | null
  readonly limited: number
  readonly power: number
  /** Most of them made an edge. */
  readonly edges: boolean
  /** Most of them were flashed. */
  readonly flashed: boolean
}

function usualOf(frames: readonly StackFrame[]): Usual {
  const records = frames.flatMap(({ record }) => record ?? [])
  return {
    look: mostFrequent(records.map(lookOf)) ?? '',
    limited: median(records.map(({ limited }) => limited)) ?? 0,
    power: median(records.map(({ power }) => power)) ?? 0,
    exposureS: median(known(frames.map(({ exposureS }) => exposureS))),
    fNumber: median(known(frames.map(({ fNumber }) => fNumber))),
    iso: median(known(frames.map(({ iso }) => iso))),
    edges: frames.filter(({ edge }) => edge).length * 2 > frames.length,
    flashed: records.filter(({ flash }) => flash !== null).length * 2 > frames.length,
  }
}

function causeOf(
  { record, edge, brightness, ...settings }: StackFrame,
  deviationEv: number,
  thresholdEv: number,
  usual: Usual,
): StackCause | null {
  const off = Math.abs(deviationEv) > thresholdEv
  // Another light is another colour, however bright.
  if (record && edge && usual.look !== null && lookOf(record) !== usual.look)
    return isBlack(record) ? 'dark' : 'wrong-look'
  if (!off || brightness === null) return null
  if (!edge && usual.edges) return 'no-edge'
  if (record) {
    if (Math.abs(record.limited - usual.limited) > SAME_EV) return 'limited'
    if (usual.look !== null && Math.abs(record.power - usual.power) > SAME_EV) return 'power'
  }
  if (!sameSettings(settings, usual)) return 'settings'
  return usual.flashed && deviationEv < 0 ? 'missed-pulse' : 'unexplained'
}

const isBlack = ({ frame }: LightRecord): boolean => isDark(hexToFrame(frame) ?? new Uint8Array())

/** Which channels of which pixels are lit, and how they stand to each other in sixteenths: power left out. */
function lookOf({ frame: hex }: LightRecord): string {
  const frame: Frame = hexToFrame(hex) ?? new Uint8Array()
  const most = Math.max(1, ...frame)
  return [...frame].map((value) => Math.round((value * 16) / most).toString(36)).join('')
}

function sameSettings(a: FrameSettings, b: FrameSettings): boolean {
  const alike = (x: number | null, y: number | null) =>
    x === null || y === null || Math.abs(Math.log2(x / y)) < SAME_EV
  return alike(a.exposureS, b.exposureS) && alike(a.fNumber, b.fNumber) && alike(a.iso, b.iso)
}

const known = <T>(values: readonly (T | null)[]): T[] => values.flatMap((value) => value ?? [])

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
