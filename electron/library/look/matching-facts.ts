import { basename } from 'node:path'
import type { CameraFacts } from '../../../core/photos/exif/camera-facts'
import type { PhotoFacts } from '../../../core/shots/photo-facts'

/** One body, as matching keeps its clock: make, model and serial number, as far as the photo has them. */
export function cameraOf({ make, model, serial }: CameraFacts): string {
  // Most makers repeat themselves in the model: `NIKON CORPORATION`, `NIKON D90`.
  const repeated = make !== null && model?.toLowerCase().startsWith(make.split(' ')[0]?.toLowerCase() ?? '')
  const words = [repeated ? null : make, model, serial]
  return words.filter((word) => word !== null).join(' ') || 'unknown camera'
}

/** The running number of a DCF name: `DSC_0042.JPG` is 42. Null where the name ends otherwise. */
function fileNumberOf(path: string): number | null {
  const digits = /(\d{3,6})(?=\.[^.]*$)/.exec(basename(path))?.[1]
  return digits === undefined ? null : Number(digits)
}

/** `arrivedMs` is when the file came in a live session, UTC; `level` its mean linear luminance, where it was measured. */
export function matchingFacts(
  path: string,
  head: CameraFacts,
  { arrivedMs, level }: { readonly arrivedMs?: number | undefined; readonly level?: number | undefined } = {},
): PhotoFacts {
  return {
    id: path,
    camera: cameraOf(head),
    takenAt:
      head.clockMs === null
        ? null
        : {
            localMs: head.clockMs,
            resolutionMs: head.clockStepMs,
            offsetMinutes: head.utcOffsetMinutes,
          },
    exposureS: head.exposureS,
    fileNumber: fileNumberOf(path),
    ...(arrivedMs === undefined ? {} : { arrivedMs }),
    // A manual lens tells no aperture; its photos are compared with each other all the same.
    ...(level === undefined
      ? {}
      : { meanLevel: level, gainEv: Math.log2((head.iso ?? 100) / 100) - 2 * Math.log2(head.fNumber ?? 1) }),
  }
}
