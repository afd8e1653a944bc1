import { type Speed, shutterSpeeds } from '../stops'
import type { RigAtWork, SyncPlan } from './light-course'
import { allOpen, type Shutter } from './shutter'
import { syncVerdict } from './verdict'

/** Something that would make every row alike. */
export type Remedy =
  /** Set on the camera, by hand. */
  | { readonly kind: 'slower'; readonly speed: Speed }
  | { readonly kind: OtherRelease['kind'] }
  /** A change of mode or times on the rig. */
  | { readonly kind: 'plan'; readonly plan: SyncPlan }
  /** Light only the first pixels of the chain: what comes after them need not be sent. */
  | { readonly kind: 'prefix'; readonly pixels: number }

/** Another way of releasing the same body: with its mechanical shutter, or one frame at a time. */
export interface OtherRelease {
  readonly kind: 'mechanical' | 'single'
  readonly shutter: Shutter
}

export interface Possible {
  /** Modes the rig has. */
  readonly modes: readonly string[]
  readonly shortestPulseUs: number
  /** What the body can do instead; nothing it does already. */
  readonly releases: readonly OtherRelease[]
}

const isEven = (plan: SyncPlan, shutter: Shutter, rig: RigAtWork) =>
  syncVerdict(plan, shutter, rig).code === 'even'

/**
 * What helps, best first: what keeps the shutter, then what keeps the mode. Each was tried and found even; only for a shoe
 * that stays silent a way of releasing that fires it is named even if something is left to mend after it.
 */
export function remedies(
  plan: SyncPlan,
  shutter: Shutter,
  rig: RigAtWork,
  possible: Possible,
): readonly Remedy[] {
  if (isEven(plan, shutter, rig)) return []
  if (shutter.contact.kind === 'silent') {
    const firing = possible.releases.filter((other) => other.shutter.contact.kind !== 'silent')
    return [{ kind: 'plan', plan: { mode: 'steady' } }, ...firing.map(({ kind }) => ({ kind }))]
  }
  const found: Remedy[] = []
  for (const better of betterTimes(plan, shutter, rig, possible)) {
    if (isEven(better, shutter, rig)) found.push({ kind: 'plan', plan: better })
  }
  const speed = slowerSpeed(plan, shutter, rig)
  if (speed) found.push({ kind: 'slower', speed })
  for (const other of possible.releases) {
    if (isEven(plan, other.shutter, rig)) found.push({ kind: other.kind })
  }
  const pixels = shorterPrefix(plan, shutter, rig)
  if (pixels !== null) found.push({ kind: 'prefix', pixels })
  for (const other of otherModes(plan, shutter)) {
    if (possible.modes.includes(other.mode) && isEven(other, shutter, rig)) {
      found.push({ kind: 'plan', plan: other })
    }
  }
  return found
}

/** The same mode with times that fit between the curtains. */
function betterTimes(
  plan: SyncPlan,
  shutter: Shutter,
  rig: RigAtWork,
  { shortestPulseUs }: Possible,
): readonly SyncPlan[] {
  // A contact that only pulses must not lead on: the next light waits until the shutter is shut.
  if (plan.mode === 'sequence') return [{ ...plan, afterUs: Math.ceil(shutter.exposureUs / 1000) * 1000 }]
  const open = allOpen(shutter)
  if (plan.mode !== 'flash' || !open) return []
  const { lateUs } = syncVerdict({ ...plan, delayUs: 0 }, shutter, rig)
  const roomUs = Math.floor((open.toUs - lateUs) / 100) * 100
  const prompt: SyncPlan = { ...plan, delayUs: 0 }
  const plans: SyncPlan[] = plan.delayUs > 0 ? [prompt] : []
  const onUs = Math.min(plan.onUs, roomUs)
  if (onUs >= shortestPulseUs && onUs < plan.onUs) {
    const later = Math.min(plan.delayUs, Math.max(0, roomUs - onUs))
    plans.push({ ...plan, delayUs: later, onUs })
  }
  return plans
}

function slowerSpeed(plan: SyncPlan, shutter: Shutter, rig: RigAtWork): Speed | null {
  return (
    shutterSpeeds.find(
      (speed) =>
        speed.exposureS * 1e6 > shutter.exposureUs * (1 + 1e-6) &&
        isEven(plan, { ...shutter, exposureUs: speed.exposureS * 1e6 }, rig),
    ) ?? null
  )
}

/** The most pixels that could change in time; null where even one is too many, or all are in time. */
function shorterPrefix(plan: SyncPlan, shutter: Shutter, rig: RigAtWork): number | null {
  if (plan.mode === 'steady' || plan.mode === 'sequence') return null
  for (let prefixPixels = rig.prefixPixels - 1; prefixPixels > 0; prefixPixels--) {
    if (isEven(plan, shutter, { ...rig, prefixPixels })) return prefixPixels
  }
  return null
}

function otherModes(plan: SyncPlan, shutter: Shutter): readonly SyncPlan[] {
  const all: readonly SyncPlan[] = [
    { mode: 'sequence', afterUs: 0 },
    { mode: 'gated', delayUs: 0, limitUs: Math.min(10_000_000, Math.max(1_000_000, 2 * shutter.exposureUs)) },
    { mode: 'steady' },
  ]
  return all.filter(({ mode }) => mode !== plan.mode)
}
