import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { applyPlan, type BytePlan, makePlan } from '../../../core/photos/byte-plan'
import { kindOf } from '../../../core/photos/file-kind'
import { planStrip } from '../../../core/photos/jpeg/strip-jpeg'
import type { ReasonCode } from '../../../core/photos/reasons'
import { sidecarCandidates } from '../../../core/photos/xmp/sidecar-name'
import { isBareSidecar, spliceOut } from '../../../core/photos/xmp/xmp-splice'
import { type OpenFile, withFile } from '../disk/disk'
import { inParallel } from '../disk/in-parallel'
import { assertWritable } from '../disk/writable'
import type { ExifTool } from '../exiftool/exiftool'
import { readBatches } from '../journal/journal'
import type { JournaledBatch } from '../journal/journal-entry'
import { MAX_SIDECAR_BYTES } from '../plan/plan-sidecar'
import type { PlannedWrite, TagAction } from '../plan/planned-file'
import { readJpegHead } from '../read/read-jpeg-head'
import { readLightInside } from '../read/read-light'
import { type Past, pastOf } from '../undo/past'
import { toRefusal } from '../write/write-failure'

/** How a record is taken out of a file. */
export type StripWay =
  /** Bytes of a JPEG's head, or of a sidecar, become others. */
  | { readonly kind: 'bytes'; readonly plan: BytePlan }
  /** A whole copy of the original comes back. */
  | { readonly kind: 'copy'; readonly from: string; readonly sha256: string }
  | { readonly kind: 'exiftool' }
  /** A sidecar that was made here and holds nothing else goes as a whole. */
  | { readonly kind: 'remove' }
  | { readonly kind: 'nothing' }

export interface PlannedStrip extends PlannedWrite {
  readonly way: StripWay
}

export interface StripTools {
  readonly dataDir: string
  readonly exiftool: ExifTool
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Plans the record out of photos and their sidecars: back to the original bytes where the journals know them, else
 * blank space in its place. One plan a file that carries a record; a photo without any is `unchanged`.
 */
export async function planStripBatch(
  paths: readonly string[],
  tools: StripTools,
): Promise<readonly PlannedStrip[]> {
  const batches = await readBatches(tools.dataDir)
  let done = 0
  const planned = await inParallel(paths, 8, async (path) => {
    tools.signal?.throwIfAborted()
    const found = await planOne(path, batches, tools)
    tools.onProgress?.(++done, paths.length)
    return found
  })
  const seen = new Set<string>()
  return planned.flat().filter(({ target, way }) => {
    if (way.kind === 'nothing') return true
    return seen.has(target) ? false : seen.add(target)
  })
}

async function planOne(
  path: string,
  batches: readonly JournaledBatch[],
  tools: StripTools,
): Promise<readonly PlannedStrip[]> {
  try {
    const target = await realpath(path)
    const inside = await planInside(path, target, batches, tools)
    const found = [...(inside === null ? [] : [inside]), ...(await planSidecars(path))]
    return found.length > 0
      ? found
      : [plan(path, target, null, 'unchanged', 'no-record', { kind: 'nothing' })]
  } catch (error) {
    const { code, detail } = toRefusal(error)
    const nothing = { kind: 'nothing' } as const
    return [{ path, target: path, seen: null, action: 'refused', code, detail, way: nothing }]
  }
}

async function planInside(
  path: string,
  target: string,
  batches: readonly JournaledBatch[],
  { dataDir, exiftool }: StripTools,
): Promise<PlannedStrip | null> {
  if ((await readLightInside(target, exiftool)) === null) return null
  return withFile(target, async (file) => {
    const isJpeg = kindOf(basename(path), await file.read(0, 32)) === 'jpeg'
    const head = isJpeg ? await readJpegHead(file) : null
    const known = await pastOf(target, batches, dataDir)
    const [action, code, way] = wayOf(head, file.size, (await isUsable(known, exiftool)) ? known : null)
    await assertWritable(target, file.mode, action !== 'in-place')
    return plan(path, target, file, action, code, way)
  })
}

/** A kept copy may be gone, or carry an older record itself. */
const isUsable = async (past: Past | null, exiftool: ExifTool): Promise<boolean> =>
  past?.kind !== 'copy' ||
  (await readLightInside(past.path, exiftool).then(
    (light) => light === null,
    () => false,
  ))

function wayOf(
  head: Uint8Array | null,
  fileSize: number,
  past: Past | null,
): readonly [TagAction, ReasonCode | null, StripWay] {
  if (past?.kind === 'copy')
    return ['restored', 'as-before', { kind: 'copy', from: past.path, sha256: past.sha256 }]
  if (past !== null && head !== null) {
    const known = head.subarray(0, past.length)
    return ['restored', 'as-before', { kind: 'bytes', plan: difference(known, past.head, fileSize) }]
  }
  const blanked = head === null ? null : planStrip(head, fileSize)
  return blanked?.kind === 'edit'
    ? ['in-place', 'record-blanked', { kind: 'bytes', plan: blanked.plan }]
    : ['exiftool', 'record-blanked', { kind: 'exiftool' }]
}

/** One patch over all that differs. */
function difference(now: Uint8Array, before: Uint8Array, fileSize: number): BytePlan {
  const shorter = Math.min(now.length, before.length)
  let start = 0
  while (start < shorter && now[start] === before[start]) start++
  let end = 0
  while (end < shorter - start && now[now.length - 1 - end] === before[before.length - 1 - end]) end++
  const patch = {
    offset: start,
    before: now.slice(start, now.length - end),
    after: before.slice(start, before.length - end),
  }
  return makePlan(fileSize, [patch])
}

async function planSidecars(path: string): Promise<readonly PlannedStrip[]> {
  const found: PlannedStrip[] = []
  for (const name of sidecarCandidates(basename(path), 'adobe')) {
    const target = await realpath(join(dirname(path), name)).catch(() => null)
    if (target === null || found.some((each) => each.target === target)) continue
    const planned = await withFile(target, async (file) => {
      if (!file.isFile || file.size > MAX_SIDECAR_BYTES) return null
      const xmp = await file.read(0, file.size)
      const out = spliceOut(xmp)
      if (out === null || out === 'foreign-form') return null
      await assertWritable(target, file.mode, true)
      const without = makePlan(file.size, [out])
      const left = applyPlan(xmp, without)
      if (left.ok && isBareSidecar(left.value))
        return plan(path, target, file, 'sidecar', 'sidecar-removed', { kind: 'remove' })
      const way: StripWay = { kind: 'bytes', plan: without }
      return plan(path, target, file, 'sidecar', null, way)
    })
    if (planned !== null) found.push(planned)
  }
  return found
}

const plan = (
  path: string,
  target: string,
  file: Pick<OpenFile, 'size' | 'mtimeMs'> | null,
  action: TagAction,
  code: ReasonCode | null,
  way: StripWay,
): PlannedStrip => ({
  path,
  target,
  seen: file === null ? null : { size: file.size, mtimeMs: file.mtimeMs },
  action,
  code,
  detail: null,
  way,
})
