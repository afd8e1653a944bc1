import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { LightRecord } from '../../../core/light/light-record'
import { NO_EXTRAS } from '../../../core/photos/extras/extras'
import type { ReasonCode } from '../../../core/photos/reasons'
import { equalRecords } from '../../../core/photos/record-text'
import { sidecarCandidates, sidecarName } from '../../../core/photos/xmp/sidecar-name'
import { readXmp, spliceXmp } from '../../../core/photos/xmp/xmp-splice'
import { withFile } from '../disk/disk'
import { assertFolderWritable, assertWritable } from '../disk/writable'
import { PhotoRefused } from '../write/write-failure'
import type { PlannedPhoto, TagOptions } from './plan'
import type { TagAction } from './planned-file'

export const MAX_SIDECAR_BYTES = 16 << 20

/** Plans the light into the sidecar that is there, whatever its naming, or into a new one. */
export async function planSidecar(
  path: string,
  light: LightRecord,
  options: TagOptions,
  code: ReasonCode,
): Promise<PlannedPhoto> {
  const folder = dirname(path)
  const extras = options.extras ?? NO_EXTRAS
  const planned = (
    target: string,
    seen: PlannedPhoto['seen'],
    action: TagAction = 'sidecar',
    why: ReasonCode = code,
  ): PlannedPhoto => ({ path, light, extras, action, code: why, detail: null, target, seen })
  for (const name of sidecarCandidates(basename(path), options.sidecarStyle)) {
    const found = await lstat(join(folder, name)).catch(() => null)
    if (found === null) continue
    const target = await realpath(join(folder, name))
    return withFile(target, async (file) => {
      if (!file.isFile) throw new PhotoRefused('sidecar-damaged')
      const xmp = await file.read(0, MAX_SIDECAR_BYTES)
      const edit = file.size > MAX_SIDECAR_BYTES ? null : spliceXmp(xmp, light, extras)
      if (edit === null || !edit.ok) throw new PhotoRefused('sidecar-damaged')
      const seen = { size: file.size, mtimeMs: file.mtimeMs }
      const carried = readXmp(xmp)
      const nothingToAdd = edit.value.patches.length === 0 || extras === NO_EXTRAS
      if (nothingToAdd && carried !== null && equalRecords(carried, light))
        return planned(target, seen, 'unchanged', 'already-has')
      await assertWritable(target, file.mode, true)
      return planned(target, seen)
    })
  }
  await assertFolderWritable(folder)
  return planned(join(folder, sidecarName(basename(path), options.sidecarStyle)), null)
}
