import { z } from 'zod'
import { missedFrames, type ReleaseRequest } from './rig-request'

/** Rule C1. */
export const releaseSchema = z.object({
  frames: z.int().min(1).max(9999),
  gapMs: z.int().min(0).max(3_600_000),
  holdMs: z.int().min(10).max(600_000),
  halfMs: z.int().min(0).max(10_000),
  settleMs: z.int().min(0).max(60_000),
  waitMs: z.int().min(10).max(60_000),
  missed: z.enum(missedFrames),
}) satisfies z.ZodType<ReleaseRequest>
