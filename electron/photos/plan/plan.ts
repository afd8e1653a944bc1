import type { Stats } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { LightRecord } from '../../../core/light/light-record'
import { type Extras, NO_EXTRAS } from '../../../core/photos/extras/extras'
import { type FileKind, kindByName, kindOf } from '../../../core/photos/file-kind'
import { type JpegPlan, planJpeg, whyNotMove } from '../../../core/photos/jpeg/jpeg-plan'
import { walkJpeg } from '../../../core/photos/jpeg/jpeg-segments'
import { placesToPeek } from '../../../core/photos/jpeg/outside-images'
import type { ReasonCode } from '../../../core/photos/reasons'
import { equalRecords } from '../../../core/photos/record-text'
import type { SidecarStyle } from '../../../core/photos/xmp/sidecar-name'
import { type OpenFile, withFile } from '../disk/disk'
import { inParallel } from '../disk/in-parallel'
import { assertWritable } from '../disk/writable'
import { readJpegHead } from '../read/read-jpeg-head'
import { PhotoRefused, toRefusal } from '../write/write-failure'
import { planSidecar } from './plan-sidecar'
import type { PlannedWrite, TagAction } from './planned-file'

/** A photo and the light that is to stand in it. */
export interface TagRequest {
  readonly path: string
  readonly light: LightRecord
}

export interface TagOptions {
  /** How a new sidecar is named. */
  readonly sidecarStyle: SidecarStyle
  /** Sidecars for all photos, JPEG too. */
  readonly sidecarOnly?: boolean
  /** DNG and HEIC are written inside, by exiftool. */
  readonly insideDngAndHeic?: boolean
  /** What is written besides the record. */
  readonly extras?: Extras
}

/** A photo that is to get a light. */
export interface PlannedPhoto extends PlannedWrite {
  readonly light: LightRecord
  readonly extras: Extras
}

/** Files larger than this are not read into memory for an edit. */
const MAX_JPEG_BYTES = 1 << 30
/** exiftool and the FAT file system both end here. */
const MAX_EXIFTOOL_BYTES = 4 * (1 << 30)

/** Plans a batch by reading heads only. Nothing is written. Order is kept. */
export async function planBatch(
  requests: readonly TagRequest[],
  options: TagOptions,
  run: {
    readonly signal?: AbortSignal
    readonly onProgress?: (done: number, total: number) => void
    readonly parallel?: number
  } = {},
): Promise<readonly PlannedPhoto[]> {
  let done = 0
  const planned = await inParallel(requests, run.parallel ?? 8, async (request) => {
    run.signal?.throwIfAborted()
    const photo = await planPhoto(request, options)
    run.onProgress?.(++done, requests.length)
    return photo
  })
  return refuseDoubles(planned)
}

/** One target is written once: a link beside its file, or RAW and JPEG that would share a sidecar. */
function refuseDoubles(planned: readonly PlannedPhoto[]): readonly PlannedPhoto[] {
  const taken = new Map<string, PlannedPhoto>()
  return planned.map((photo) => {
    if (photo.action === 'refused') return photo
    const first = taken.get(photo.target)
    if (first === undefined) {
      taken.set(photo.target, photo)
      return photo
    }
    const same = equalRecords(first.light, photo.light)
    const code = photo.action !== 'sidecar' ? 'same-file' : same ? 'sidecar-shared' : 'sidecar-taken'
    return { ...photo, action: same ? 'unchanged' : 'refused', code, detail: null }
  })
}

/** The byte plans behind planned photos, so that writing need not plan anew. They go when the photos go. */
const plans = new WeakMap<PlannedPhoto, JpegPlan>()

/** The byte plan of a photo as `planPhoto` made it, or null where it must be made again. */
export const knownPlan = (photo: PlannedPhoto): JpegPlan | null => plans.get(photo) ?? null

/** Plans one photo. World failures become `refused` with the reason. */
export async function planPhoto(request: TagRequest, options: TagOptions): Promise<PlannedPhoto> {
  const { path, light } = request
  const extras = options.extras ?? NO_EXTRAS
  try {
    const target = await realpath(path)
    const { kind, jpeg, stats } = await withFile(target, (file) => look(file, basename(path), light, options))
    const seen = { size: stats.size, mtimeMs: stats.mtimeMs }
    const inside = (action: TagAction, code: ReasonCode | null): PlannedPhoto => ({
      path,
      light,
      extras,
      action,
      code,
      detail: null,
      target,
      seen,
    })
    const sidecar = (code: ReasonCode) => planSidecar(path, light, options, code)
    if (options.sidecarOnly === true) return await sidecar('sidecar-wanted')
    if (kind === 'raw' || ((kind === 'dng' || kind === 'heic') && options.insideDngAndHeic !== true))
      return await sidecar('raw-untouched')
    if (kind === 'other') return await sidecar('other-untouched')
    if (jpeg === null) {
      await assertWritable(target, stats.mode, true)
      return inside('exiftool', 'needs-exiftool')
    }
    if (jpeg.kind === 'refuse') throw new PhotoRefused(jpeg.reason)
    if (jpeg.kind === 'sidecar') return await sidecar(jpeg.reason)
    if (jpeg.kind === 'edit' && jpeg.action === 'unchanged')
      return inside('unchanged', jpeg.note ?? 'already-has')
    await assertWritable(target, stats.mode, jpeg.kind === 'pass' || jpeg.action !== 'in-place')
    if (jpeg.kind === 'pass') return inside('exiftool', jpeg.reason)
    const photo = inside(jpeg.action, jpeg.note)
    plans.set(photo, jpeg)
    return photo
  } catch (error) {
    const refusal = toRefusal(error)
    return {
      path,
      light,
      extras,
      action: 'refused',
      code: refusal.code,
      detail: refusal.detail,
      target: path,
      seen: null,
    }
  }
}

interface Look {
  readonly kind: FileKind
  readonly jpeg: JpegPlan | null
  readonly stats: Pick<Stats, 'size' | 'mtimeMs' | 'mode'>
}

async function look(file: OpenFile, name: string, light: LightRecord, options: TagOptions): Promise<Look> {
  if (!file.isFile) throw new PhotoRefused('not-a-file')
  if (file.size === 0) throw new PhotoRefused('empty')
  // A name that promises a JPEG nearly always keeps its word, and then the first read is the only one.
  const expectJpeg = kindByName(name) === 'jpeg' && options.sidecarOnly !== true
  const start = expectJpeg ? await readJpegHead(file) : await file.read(0, 32)
  const kind = kindOf(name, start)
  if (kind === 'unknown') throw new PhotoRefused('unknown-kind')
  const sidecar = options.sidecarOnly === true || kind === 'raw' || kind === 'other'
  if (!sidecar && file.size > (kind === 'jpeg' ? MAX_JPEG_BYTES : MAX_EXIFTOOL_BYTES))
    throw new PhotoRefused('too-large')
  const wanted = kind === 'jpeg' && options.sidecarOnly !== true
  const head = expectJpeg ? start : null
  const jpeg = wanted ? (await planOpenJpeg(file, light, options.extras, head)).plan : null
  return { kind, jpeg, stats: file }
}

/** Reads what a JPEG's plan needs (head, tail, a few places) and plans. */
export async function planOpenJpeg(
  file: OpenFile,
  light: LightRecord,
  extras: Extras = NO_EXTRAS,
  known: Uint8Array | null = null,
): Promise<{ readonly head: Uint8Array; readonly plan: JpegPlan }> {
  const head = known ?? (await readJpegHead(file))
  const around = { fileSize: file.size, tail: new Uint8Array(0), peeked: new Map<number, Uint8Array>() }
  const plan = planJpeg(head, light, around, extras)
  if (plan.kind !== 'edit' || plan.plan.sizeAfter === plan.plan.sizeBefore) return { head, plan }
  // Only growth moves what lies behind, so only then is it worth looking there.
  const walk = walkJpeg(head)
  const peeked = new Map<number, Uint8Array>()
  if (walk.ok)
    for (const at of placesToPeek(head, walk.value, file.size)) peeked.set(at, await file.read(at, 4))
  const tail = await file.read(Math.max(0, file.size - TAIL_BYTES), TAIL_BYTES)
  const held = whyNotMove({ tail, peeked })
  return { head, plan: held === null ? plan : { kind: 'pass', reason: held } }
}

/** Trailers that count from the file's start may stand before others of a few kilobytes. */
const TAIL_BYTES = 64 * 1024
