import { type FirstHourStep, firstHourSteps } from '../../../core/api/settings'
import type { Snapshots } from '../../../core/api/snapshots'

/** What of the app tells that a step is done. */
export interface Seen {
  readonly rig: 'none' | 'simulated' | 'real'
  /** The look and the mode as a hand set them. */
  readonly light: string
  readonly shots: number
  /** Names the last batch that wrote a light into a photo; null before one. */
  readonly written: number | null
}

export function seenIn({
  rig,
  light,
  shots,
  photos,
}: Pick<Snapshots, 'rig' | 'light' | 'shots' | 'photos'>): Seen {
  const { link } = rig
  const { lastBatch } = photos
  const { unchanged = 0, refused = 0 } = lastBatch?.counts ?? {}
  const wrote = lastBatch !== null && lastBatch.total - unchanged - refused > 0
  return {
    rig: link.kind !== 'connected' ? 'none' : link.simulated ? 'simulated' : 'real',
    light: JSON.stringify([light.look, light.sync]),
    shots: shots.total,
    written: wrote ? lastBatch.report : null,
  }
}

/** What is seen now that was not at `before`; wiring nobody sees, so a hand says so. */
export function stepsSeen(before: Seen, now: Seen): readonly FirstHourStep[] {
  const shot = now.shots > before.shots
  const seen: Readonly<Record<FirstHourStep, boolean>> = {
    rig: now.rig !== 'none',
    // A rig that has just come may bring a light of its own: no hand has changed that.
    light: now.rig !== 'none' && before.rig === now.rig && now.light !== before.light,
    shutter: shot,
    tag: now.written !== null && now.written !== before.written,
    wire: now.rig === 'real',
    install: now.rig === 'real',
    shot: shot && now.rig === 'real',
  }
  return firstHourSteps.filter((step) => seen[step])
}

export const nextStep = (done: readonly FirstHourStep[]): FirstHourStep | null =>
  firstHourSteps.find((step) => !done.includes(step)) ?? null
