import { join } from 'node:path'
import { z } from 'zod'
import type { RigMeasured } from '../../../core/api/rig-snapshot'
import { openJsonFile } from '../../platform/json-file'

const count = z.int().min(0)

const measuredSchema = z.object({
  time: z.iso.datetime(),
  firmware: z.string(),
  pixels: count.nullable(),
  pollNs: count.nullable(),
  latency: z.object({ edges: count, leastUs: count, mostUs: count, wireUs: count }).nullable(),
})

/** What each rig's self-test has found, by its unique id. */
export interface MeasuredStore {
  /** Where a file that could not be read was kept; null when all is well. */
  readonly setAside: string | null
  of(uid: string): RigMeasured | null
  /** Rejects with the disk's error. */
  save(uid: string, measured: RigMeasured): Promise<void>
}

export async function openMeasured(dataDir: string): Promise<MeasuredStore> {
  const file = await openJsonFile<Record<string, RigMeasured>>({
    path: join(dataDir, 'self-tests.json'),
    version: 1,
    schema: z.record(z.string(), measuredSchema),
    initial: {},
  })
  return {
    setAside: file.setAside,
    of: (uid) => file.value()[uid] ?? null,
    save: (uid, measured) => file.save({ ...file.value(), [uid]: measured }),
  }
}
