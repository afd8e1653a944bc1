import { basename } from 'node:path'
import type { FileReport } from '../../../core/api/photos/batch-report'
import type { PhotoLight, PhotoRow } from '../../../core/api/photos/photos-snapshot'
import { equalRecords } from '../../../core/photos/record-text'
import { sureConfidence } from '../../../core/shots/match-result'
import type { FoundLights } from './found-lights'
import { cameraOf } from './matching-facts'
import type { OpenPhoto } from './open-photos'

/** What the last batch did with each photo that was in it, by path. */
export type Reports = ReadonlyMap<string, FileReport>

/** The row of one photo. `report` is what the last batch did with it, if it was in it. */
export function photoRow(
  photo: OpenPhoto,
  lights: FoundLights,
  report: FileReport | undefined,
  pinned: boolean,
): PhotoRow {
  const { path, head, carries } = photo
  const light = lights.get(path) ?? null
  return {
    path,
    name: basename(path),
    takenAt: clockText(head.clockMs, head.clockStepMs),
    camera: head.make === null && head.model === null ? null : cameraOf(head),
    exposureS: head.exposureS,
    light,
    pinned,
    carries,
    action: report?.action ?? null,
    reason: report?.reason ?? lights.reasonOf(path),
    state: stateOf(photo, light, report),
  }
}

/** Where a photo stands, by what it carries, what is known of its light, and what the last batch did. */
export function stateOf(
  { carries }: OpenPhoto,
  light: PhotoLight | null,
  report: FileReport | undefined,
): PhotoRow['state'] {
  if (light !== null && light.lightConfidence >= sureConfidence) {
    const carried = carries !== null && equalRecords(carries, light.record)
    if (report?.action === 'refused') return 'refused'
    if (carried) return report?.verified === true && report.action !== 'unchanged' ? 'written' : 'unchanged'
    return 'ready'
  }
  return light === null ? 'no-light' : 'unsure'
}

/** A camera's wall clock as text without a zone, in the digits the camera gave. */
export function clockText(clockMs: number | null, stepMs: number): string | null {
  if (clockMs === null) return null
  const text = new Date(clockMs).toISOString()
  return stepMs >= 1000 ? text.slice(0, 19) : text.slice(0, 20 + Math.round(Math.log10(1000 / stepMs)))
}
