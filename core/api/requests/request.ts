import { z } from 'zod'

/** One entry of the contract: what is asked, as a schema, and what is answered, as a type. */
export function request<S extends z.ZodType>(args: S) {
  return {
    /** `reply` exists for the type only. */
    replies: <R>() => ({ args, reply: undefined as unknown as R }),
  }
}

export const nothing = z.object({})
export const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((text) => !text.includes('\0'), 'a path holds no zero byte')
export const paths = z.array(path).max(1_000_000)
export const page = z.object({ from: z.int().min(0), count: z.int().min(1).max(500) })
