import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ReasonCode } from '../../../core/photos/reasons'
import { type SidecarStyle, sidecarCandidates, sidecarName } from '../../../core/photos/xmp/sidecar-name'
import { type ExposureRefusal, spliceExposure } from '../../../core/photos/xmp/xmp-exposure'
import { withFile } from '../disk/disk'
import { assertFolderWritable, assertWritable } from '../disk/writable'
import type { PlannedWrite } from '../plan/planned-file'
import { PhotoRefused, toRefusal } from '../write/write-failure'

/** A photo and the stops its develop settings are to be brightened by. */
export interface ExposureRequest {
  readonly path: string
  readonly correctionEv: number
}

export type PlannedExposure = PlannedWrite & ExposureRequest

const MAX_SIDECAR_BYTES = 16 << 20

const REFUSALS: { readonly [R in ExposureRefusal]: ReasonCode } = {
  'not-understood': 'sidecar-damaged',
  'foreign-form': 'exposure-foreign-form',
  'old-process': 'exposure-old-process',
}

/** Plans one sidecar: an existing one is used. Nothing is written; world failures become `refused`. */
export async function planExposure(request: ExposureRequest, style: SidecarStyle): Promise<PlannedExposure> {
  const { path } = request
  const planned = (
    target: string,
    seen: PlannedExposure['seen'],
    action: PlannedExposure['action'] = 'sidecar',
  ) => ({ ...request, action, code: null, detail: null, target, seen })
  try {
    await realpath(path)
    const folder = dirname(path)
    for (const name of sidecarCandidates(basename(path), style)) {
      const found = await lstat(join(folder, name)).catch(() => null)
      if (found === null) continue
      const target = await realpath(join(folder, name))
      return await withFile(target, async (file) => {
        if (!file.isFile || file.size > MAX_SIDECAR_BYTES) throw new PhotoRefused('sidecar-damaged')
        const edit = spliceExposure(await file.read(0, file.size), request.correctionEv)
        if (!edit.ok) throw new PhotoRefused(REFUSALS[edit.failure])
        const changes = edit.value.patches.some(({ before, after }) => Buffer.compare(before, after) !== 0)
        const seen = { size: file.size, mtimeMs: file.mtimeMs }
        if (!changes) return planned(target, seen, 'unchanged')
        await assertWritable(target, file.mode, true)
        return planned(target, seen)
      })
    }
    await assertFolderWritable(folder)
    return planned(join(folder, sidecarName(basename(path), style)), null)
  } catch (error) {
    const { code, detail } = toRefusal(error)
    return { ...request, action: 'refused', code, detail, target: path, seen: null }
  }
}

/** Two photos with one sidecar (RAW and JPEG of a shot): the first one's correction goes into it. */
export function onePerSidecar(planned: readonly PlannedExposure[]): readonly PlannedExposure[] {
  const taken = new Set<string>()
  return planned.map((photo) => {
    if (photo.action !== 'sidecar') return photo
    if (!taken.has(photo.target)) {
      taken.add(photo.target)
      return photo
    }
    return {
      ...photo,
      action: 'unchanged' as const,
      code: 'exposure-shared' as const,
      detail: null,
    }
  })
}
