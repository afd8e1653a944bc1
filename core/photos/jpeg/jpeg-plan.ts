import type { LightRecord } from '../../light/light-record'
import { type BytePlan, isInPlace, makePlan, type Patch } from '../byte-plan'
import { ascii, concat, latin1, uint16Bytes } from '../bytes'
import { type AskedExif, askedExif } from '../exif/asked-entries'
import { type ExifRefusal, editExif, MAX_OVERHANG } from '../exif/exif-edit'
import { freshExif } from '../exif/fresh-exif'
import { openTiff } from '../exif/tiff'
import { type Extras, NO_EXTRAS } from '../extras/extras'
import { readJpegRecords } from '../read-record'
import type { ReasonCode } from '../reasons'
import { newPacket, spliceXmp } from '../xmp/xmp-splice'
import { allowedExtras } from './jpeg-caption'
import {
  APP0,
  exifSegments,
  type JpegMap,
  type JpegSegment,
  walkJpeg,
  XMP_NAME,
  xmpSegments,
} from './jpeg-segments'
import { mpfPatches } from './mpf'
import { looksLikeJpeg } from './outside-images'

/** What a plan needs to know of a photo besides its head. */
export interface JpegSurroundings {
  readonly fileSize: number
  /** The last bytes of the file (32 are enough), for trailers that count from the file's start. */
  readonly tail: Uint8Array
  /** Four bytes from each of `placesToPeek`. */
  readonly peeked: ReadonlyMap<number, Uint8Array>
}

export type JpegPlan =
  | {
      readonly kind: 'edit'
      readonly action: 'unchanged' | 'in-place' | 'append' | 'create'
      readonly plan: BytePlan
      /** Why only one of the two copies is written; null when both are. */
      readonly note: ReasonCode | null
    }
  /** Not for this edit: exiftool may try. */
  | { readonly kind: 'pass'; readonly reason: ReasonCode }
  /** Nothing should write into this photo, but a sidecar may stand beside it. */
  | { readonly kind: 'sidecar'; readonly reason: ReasonCode }
  | { readonly kind: 'refuse'; readonly reason: ReasonCode }

/** The largest payload of an APP segment. */
const MAX_BODY = 65533

const pass = (reason: ReasonCode): JpegPlan => ({ kind: 'pass', reason })
const refuse = (reason: ReasonCode): JpegPlan => ({ kind: 'refuse', reason })

/** Plans the record into a JPEG from its head, which must reach the image data. Pure; offsets are the file's. */
export function planJpeg(
  head: Uint8Array,
  record: LightRecord,
  around: JpegSurroundings,
  extras: Extras = NO_EXTRAS,
): JpegPlan {
  const walk = walkJpeg(head)
  if (!walk.ok) return refuse(walk.failure === 'not-jpeg' ? 'not-jpeg' : 'jpeg-damaged')
  const map = walk.value
  if (hasContentCredentials(head, map)) return { kind: 'sidecar', reason: 'content-credentials' }
  // Without EXIF to hold on to, stray bytes mean that readers differ on where this file's segments are.
  if (map.junkBytes > 0 && exifSegments(head, map).length === 0) return refuse('junk-between')
  const exif = planExif(head, map, record, around, askedExif(record, extras))
  const xmp = planXmp(head, map, record, allowedExtras(head, map, extras))
  if ('pass' in exif) return pass(exif.pass)
  if ('pass' in xmp) return pass(xmp.pass)
  if (exif.note !== null && xmp.note !== null) return pass(exif.note)
  const own = [...exif.patches, ...xmp.patches]
  const growths = own.flatMap((p) =>
    p.after.length === p.before.length ? [] : [{ at: p.offset, by: p.after.length - p.before.length }],
  )
  const held = growths.length > 0 ? whyNotMove(around) : null
  if (held !== null) return pass(held)
  const mpf = mpfPatches(head, map, growths)
  if (mpf === null) return pass('mpf-unreadable')
  const plan = makePlan(around.fileSize, [...own, ...mpf])
  const note = exif.note ?? xmp.note
  if (plan.patches.length === 0) return { kind: 'edit', action: 'unchanged', plan, note }
  const grown = exif.fresh ? 'create' : 'append'
  return { kind: 'edit', action: isInPlace(plan) ? 'in-place' : grown, plan, note }
}

/** Which copies a plan with this note writes. */
export const copiesWritten = (
  note: ReasonCode | null,
): { readonly exif: boolean; readonly xmp: boolean } => ({
  exif: note === null || !isXmpAlone(note),
  xmp: note === null || isXmpAlone(note),
})

/** Notes that mean: EXIF cannot take the record without harm, and nothing is wrong with it. */
const isXmpAlone = (note: ReasonCode): boolean =>
  note === 'foreign-comment' || note === 'exif-full' || note === 'several-comments'

/** Whether what lies behind the picture may not move, as far as tail and peeked places show. */
export function whyNotMove(around: Pick<JpegSurroundings, 'tail' | 'peeked'>): ReasonCode | null {
  if (hasAbsoluteTrailer(around.tail)) return 'absolute-trailer'
  for (const four of around.peeked.values()) if (looksLikeJpeg(four, 0)) return 'image-behind'
  return null
}

/** An AFCP trailer (`AXS!` or `AXS*`) lists its parts by their places in the file. */
function hasAbsoluteTrailer(tail: Uint8Array): boolean {
  for (let at = tail.indexOf(0x41); at >= 0; at = tail.indexOf(0x41, at + 1)) {
    const last = tail[at + 3]
    if (tail[at + 1] === 0x58 && tail[at + 2] === 0x53 && (last === 0x21 || last === 0x2a)) return true
  }
  return false
}

type Part =
  | { readonly patches: readonly Patch[]; readonly note: ReasonCode | null; readonly fresh: boolean }
  | { readonly pass: ReasonCode }

const EXIF_REASONS: Readonly<Record<ExifRefusal, ReasonCode>> = {
  damaged: 'exif-damaged',
  'foreign-comment': 'foreign-comment',
  'several-comments': 'several-comments',
  full: 'exif-full',
  'reaches-outside': 'reaches-outside',
  dangling: 'dangling',
}

function planExif(
  head: Uint8Array,
  map: JpegMap,
  record: LightRecord,
  around: JpegSurroundings,
  asked: AskedExif,
): Part {
  const [segment, ...others] = exifSegments(head, map)
  if (segment === undefined) {
    const body = freshExif(record, asked)
    if (body.length > MAX_BODY) return { patches: [], note: 'record-too-long', fresh: false }
    return { patches: [insertion(frontEnd(map), body)], note: null, fresh: true }
  }
  // A further segment without a TIFF header of its own continues the first one (EXIF over 64 KB).
  if (others.some((other) => openTiff(head.subarray(other.bodyStart + 6, other.end)) === null))
    return { pass: 'exif-in-parts' }
  const tiffAt = segment.bodyStart + 6
  const behind = {
    length: around.fileSize - segment.end,
    first: head.subarray(segment.end, segment.end + MAX_OVERHANG),
  }
  const edit = editExif(head.subarray(tiffAt, segment.end), record, behind, asked)
  if (!edit.ok) {
    const reason = EXIF_REASONS[edit.failure]
    // XMP alone will do, unless an older record of ours would stay behind in EXIF and contradict it.
    const xmpAlone =
      isXmpAlone(reason) && (reason === 'foreign-comment' || readJpegRecords(head).exif === null)
    return xmpAlone ? { patches: [], note: reason, fresh: false } : { pass: reason }
  }
  const patches = edit.value.patches.map((p) => ({ ...p, offset: p.offset + tiffAt }))
  return { patches: [...patches, ...lengthPatch(head, segment, patches)], note: null, fresh: false }
}

function planXmp(head: Uint8Array, map: JpegMap, record: LightRecord, extras: Extras): Part {
  const segment = xmpSegments(head, map)[0]
  if (segment === undefined) {
    const body = concat([ascii(XMP_NAME), newPacket(record, extras)])
    if (body.length > MAX_BODY) return { patches: [], note: 'record-too-long', fresh: false }
    // Right behind EXIF, so that an MPF segment in its usual place moves along with its images.
    const at = exifSegments(head, map)[0]?.end ?? frontEnd(map)
    // A new segment must stand between two others, or junk behind the one would come to stand behind the other.
    if (map.junkBytes > 0 && head[at] !== 0xff) return { patches: [], note: 'junk-between', fresh: false }
    return { patches: [insertion(at, body)], note: null, fresh: false }
  }
  const packetAt = segment.bodyStart + XMP_NAME.length
  const edit = spliceXmp(head.subarray(packetAt, segment.end), record, extras)
  if (!edit.ok)
    return edit.failure === 'foreign-form'
      ? { pass: 'xmp-foreign-form' }
      : { patches: [], note: 'xmp-damaged', fresh: false }
  const patches = edit.value.patches.map((p) => ({ ...p, offset: p.offset + packetAt }))
  const growth = patches.reduce((sum, p) => sum + p.after.length - p.before.length, 0)
  if (segment.end - segment.bodyStart + growth > MAX_BODY)
    return { patches: [], note: 'xmp-full', fresh: false }
  return { patches: [...patches, ...lengthPatch(head, segment, patches)], note: null, fresh: false }
}

/** A whole APP1 segment to stand at `at`. */
const insertion = (at: number, body: Uint8Array): Patch => ({
  offset: at,
  before: new Uint8Array(0),
  after: concat([new Uint8Array([0xff, 0xe1]), uint16Bytes(body.length + 2), body]),
})

/** The segment's length field, where its payload grows. */
function lengthPatch(head: Uint8Array, segment: JpegSegment, patches: readonly Patch[]): readonly Patch[] {
  const growth = patches.reduce((sum, p) => sum + p.after.length - p.before.length, 0)
  if (growth === 0) return []
  const offset = segment.start + 2
  const after = uint16Bytes(segment.end - segment.start - 2 + growth)
  return [{ offset, before: head.slice(offset, offset + 2), after }]
}

/** Behind the JFIF segments, which must stay first. */
function frontEnd(map: JpegMap): number {
  let end = 2
  for (const segment of map.segments) {
    if (segment.marker !== APP0) break
    end = segment.end
  }
  return end
}

/** C2PA credentials sign the file by byte ranges: any change to it would break the signature. */
const hasContentCredentials = (head: Uint8Array, map: JpegMap): boolean =>
  map.segments.some(
    (s) =>
      s.marker === 0xeb &&
      /jumb[\s\S]*c2pa/.test(latin1(head.subarray(s.bodyStart, Math.min(s.end, s.bodyStart + 200)))),
  )
