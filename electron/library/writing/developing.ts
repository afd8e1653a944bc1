import type { BatchReport } from '../../../core/api/photos/batch-report'
import type { SidecarStyle } from '../../../core/photos/xmp/sidecar-name'
import { type ExposureRequest, onePerSidecar, planExposure } from '../../photos/develop/plan-develop'
import { writeExposure } from '../../photos/develop/write-exposure'
import { inParallel } from '../../photos/disk/in-parallel'
import { nextBatchId } from '../../photos/journal/batch-id'
import { writePlans } from '../../photos/write/write-batch'
import { reportOf, type TaggingTools } from './tagging'

/** Plans the sidecars of a stack and writes them as one batch; no batch where nothing would change. */
export async function developPhotos(
  requests: readonly ExposureRequest[],
  style: SidecarStyle,
  tools: Omit<TaggingTools, 'cwd'>,
): Promise<BatchReport> {
  let done = 0
  const planned = onePerSidecar(
    await inParallel(requests, 8, async (request) => {
      tools.signal?.throwIfAborted()
      const plan = await planExposure(request, style)
      tools.onPlanned?.(++done, requests.length)
      return plan
    }),
  )
  if (planned.every(({ action }) => action !== 'sidecar'))
    return { batch: null, files: planned.map(reportOf), cancelled: false }
  const time = tools.now()
  const result = await writePlans(
    planned,
    { ...tools, time, batch: await nextBatchId(tools.dataDir, time, tools.random()) },
    writeExposure,
  )
  return { batch: result.batch, files: result.files.map(reportOf), cancelled: result.cancelled }
}
