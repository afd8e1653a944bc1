import { type ReasonCode, reasonSentences } from '../../../core/photos/reasons'

/** A photo that is not written, with the reason. The original stands. */
export class PhotoRefused extends Error {
  readonly code: ReasonCode
  readonly detail: string | null
  constructor(code: ReasonCode, options?: { readonly detail?: string; readonly cause?: unknown }) {
    super(reasonSentences[code] + (options?.detail === undefined ? '' : ` (${options.detail})`), {
      cause: options?.cause,
    })
    this.name = 'PhotoRefused'
    this.code = code
    this.detail = options?.detail ?? null
  }
}

const BY_ERRNO: Readonly<Record<string, ReasonCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EISDIR: 'not-a-file',
  ENAMETOOLONG: 'name-too-long',
}

/** Whether the system said that there is no room. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  BY_ERRNO[error.code] === 'disk-full'

/** Turns what the system threw into a refusal with a sentence; other errors are bugs and pass through. */
export function toRefusal(error: unknown): PhotoRefused {
  if (error instanceof PhotoRefused) return error
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const code = BY_ERRNO[error.code] ?? 'cannot-write'
    return new PhotoRefused(code, {
      cause: error,
      ...(code === 'cannot-write' ? { detail: error.code } : {}),
    })
  }
  throw error
}
