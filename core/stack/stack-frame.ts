import type { PhotoBrightness, PhotoRow } from '../api/photos/photos-snapshot'
import type { LightRecord } from '../light/light-record'
import type { RunOfPhotos } from '../light/sequences/run-photos'
import { sureConfidence } from '../shots/match-result'
import type { FrameSettings } from './light-dose'

/** One photo of a stack: what the log says lit it, and how bright it came out. */
export interface StackFrame extends FrameSettings {
  readonly path: string
  readonly name: string
  /** Null where no light is known for sure. */
  readonly record: LightRecord | null
  /** It made an edge at the rig. */
  readonly edge: boolean
  /** Linear, 0-1; null where the photo has no picture that can be measured. */
  readonly brightness: number | null
  /** Share of the picture that is too bright to measure. */
  readonly clipped: number
}

/** Photos that were taken as one thing. */
export interface Stack {
  readonly id: string
  readonly rows: readonly PhotoRow[]
}

/** A pause this long ends a stack that no run holds together. */
const PAUSE_MS = 60_000
const FEWEST = 4

/** The runs that were shot, and what else was taken without a long pause; in the order of time. */
export function stacksOf(rows: readonly PhotoRow[], runs: readonly RunOfPhotos[]): readonly Stack[] {
  const byPath = new Map(rows.map((row) => [row.path, row]))
  const inRun = new Set(runs.flatMap(({ photos }) => photos.map(({ path }) => path)))
  const ofRuns = runs.map(({ id, photos }) => ({
    id,
    rows: photos.flatMap(({ path }) => byPath.get(path) ?? []),
  }))
  const rest = rows
    .filter((row) => row.takenAt !== null && !inRun.has(row.path))
    .sort((a, b) => ((a.takenAt ?? '') < (b.takenAt ?? '') ? -1 : 1))
  const others: PhotoRow[][] = []
  let lastMs = Number.NEGATIVE_INFINITY
  for (const row of rest) {
    const atMs = Date.parse(`${row.takenAt}Z`)
    if (atMs - lastMs > PAUSE_MS) others.push([])
    others.at(-1)?.push(row)
    lastMs = atMs
  }
  return [...ofRuns, ...others.map((own) => ({ id: own[0]?.path ?? '', rows: own }))]
    .filter((stack) => stack.rows.length >= FEWEST)
    .sort((a, b) => ((a.rows[0]?.takenAt ?? '') < (b.rows[0]?.takenAt ?? '') ? -1 : 1))
}

/** The frames of a stack, each beside its brightness. */
export function framesOf(
  stack: Stack,
  brightness: ReadonlyMap<string, PhotoBrightness>,
): readonly StackFrame[] {
  return stack.rows.map(({ path, name, light, carries, exposureS }) => {
    const sure = light !== null && light.lightConfidence >= sureConfidence ? light : null
    const record = sure?.record ?? carries
    const measured = brightness.get(path)
    return {
      path,
      name,
      record,
      edge: record?.source === 'shot',
      exposureS: measured?.exposureS ?? exposureS,
      fNumber: measured?.fNumber ?? null,
      iso: measured?.iso ?? null,
      brightness: measured?.mean ?? null,
      clipped: measured?.clipped ?? 0,
    }
  })
}
