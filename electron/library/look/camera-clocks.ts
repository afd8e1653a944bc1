import { join } from 'node:path'
import { z } from 'zod'
import type { CameraClock, KnownOffset } from '../../../core/shots/match-result'
import { openJsonFile } from '../../platform/json-file'

const clockSchema = z.object({ offsetS: z.number(), driftPpm: z.number(), atUtc: z.string() })
const clocksSchema = z.record(z.string(), clockSchema)

/** What was learnt of each camera body's clock, kept between runs: evidence for its next photos. */
export interface CameraClocks {
  readonly setAside: string | null
  known(): ReadonlyMap<string, KnownOffset>
  /** Keeps what a matching found out from shots. */
  learn(cameras: readonly CameraClock[]): Promise<void>
  /** Keeps what a hand has set; undefined forgets it. */
  put(camera: string, clock: KnownOffset | undefined): Promise<void>
}

export async function openCameraClocks(dataDir: string): Promise<CameraClocks> {
  const file = await openJsonFile({
    path: join(dataDir, 'camera-clocks.json'),
    version: 1,
    schema: clocksSchema,
    initial: {},
  })
  const save = async (next: Readonly<Record<string, KnownOffset>>) => {
    if (JSON.stringify(next) !== JSON.stringify(file.value())) await file.save(next)
  }
  return {
    setAside: file.setAside,
    known: () => new Map(Object.entries(file.value())),
    async learn(cameras) {
      const next = { ...file.value() }
      for (const { id, offsetS, driftPpm, atUtc } of cameras) next[id] = { offsetS, driftPpm, atUtc }
      await save(next)
    },
    async put(camera, clock) {
      const { [camera]: _, ...others } = file.value()
      await save(clock === undefined ? others : { ...others, [camera]: clock })
    },
  }
}
