import { makePlan, type Patch } from '../byte-plan'
import { ascii, concat } from '../bytes'
import { readExifTree, TAG } from '../exif/exif-tree'
import { openTiff, TIFF_TYPE } from '../exif/tiff'
import { commentKind } from '../exif/user-comment'
import { readJpegRecords } from '../read-record'
import { spliceOut } from '../xmp/xmp-splice'
import type { JpegPlan } from './jpeg-plan'
import { exifSegments, type JpegMap, walkJpeg, XMP_NAME, xmpSegments } from './jpeg-segments'

/**
 * Plans the record out of a JPEG from its head, where nothing is known of what it was before: our comment becomes
 * blank space as cameras reserve it, our XMP element white space. No byte moves.
 */
export function planStrip(head: Uint8Array, fileSize: number): JpegPlan {
  const walk = walkJpeg(head)
  if (!walk.ok) return { kind: 'refuse', reason: walk.failure === 'not-jpeg' ? 'not-jpeg' : 'jpeg-damaged' }
  const carried = readJpegRecords(head)
  if (carried.exif === null && carried.xmp === null)
    return { kind: 'edit', action: 'unchanged', plan: makePlan(fileSize, []), note: 'no-record' }
  const xmp = xmpPatches(head, walk.value)
  if (xmp === null) return { kind: 'pass', reason: 'xmp-foreign-form' }
  const plan = makePlan(fileSize, [...commentPatches(head, walk.value), ...xmp])
  return { kind: 'edit', action: 'in-place', plan, note: null }
}

function commentPatches(head: Uint8Array, map: JpegMap): readonly Patch[] {
  const patches: Patch[] = []
  for (const segment of exifSegments(head, map)) {
    const tiffAt = segment.bodyStart + 6
    const tiff = openTiff(head.subarray(tiffAt, segment.end))
    const tree = tiff === null ? null : readExifTree(tiff)
    const entries = (tree?.directories ?? []).flatMap(({ entries }) => entries)
    for (const { tag, type, inside, valueAt, byteLength } of entries) {
      if (tag !== TAG.userComment || type !== TIFF_TYPE.undefined || !inside || byteLength < 8) continue
      const before = head.slice(tiffAt + valueAt, tiffAt + valueAt + byteLength)
      if (commentKind(before) !== 'ours') continue
      const after = concat([ascii('ASCII\0\0\0'), new Uint8Array(byteLength - 8).fill(0x20)])
      patches.push({ offset: tiffAt + valueAt, before, after })
    }
  }
  return patches
}

function xmpPatches(head: Uint8Array, map: JpegMap): readonly Patch[] | null {
  const patches: Patch[] = []
  for (const segment of xmpSegments(head, map)) {
    const at = segment.bodyStart + XMP_NAME.length
    const out = spliceOut(head.subarray(at, segment.end))
    if (out === 'foreign-form') return null
    if (out === null) continue
    const after = new Uint8Array(out.before.length).fill(0x20)
    patches.push({ ...out, after, offset: out.offset + at })
  }
  return patches
}
