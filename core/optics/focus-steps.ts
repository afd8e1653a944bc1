/** Share of the depth of field by which stackers usually advance, so that neighbouring frames overlap. */
const USUAL_ADVANCE = 0.7

export interface FocusSteps {
  readonly stepMm: number
  /** Photos from the first plane of focus to one at or behind the last. */
  readonly frames: number
}

/**
 * How to step the focus through `depthMm` of subject: `step = advance × DOF`, `frames = ceil(depth / step) + 1`.
 * `advance` is the share of the depth of field a step covers, above 0 and at most 1. Source: the 0.7 that Zerene
 * Stacker's users are advised to take.
 */
export function focusSteps(depthMm: number, depthOfFieldMm: number, advance = USUAL_ADVANCE): FocusSteps {
  if (!(depthMm >= 0)) throw new Error(`expected a depth of 0 mm or more, got ${depthMm}`)
  if (!(depthOfFieldMm > 0)) throw new Error(`expected a depth of field above 0 mm, got ${depthOfFieldMm}`)
  if (!(advance > 0 && advance <= 1))
    throw new Error(`expected an advance above 0 and up to 1, got ${advance}`)
  const stepMm = advance * depthOfFieldMm
  // 1.1 mm in steps of 0.1 mm is eleven steps, although the quotient is a hair more in binary.
  return { stepMm, frames: Math.ceil(depthMm / stepMm - 1e-9) + 1 }
}

/** How long a stack takes, in seconds: each frame's exposure and the pause before it, for settling and saving. */
export function stackTimeS(frames: number, exposureS: number, pauseS: number): number {
  return frames * (exposureS + pauseS)
}
