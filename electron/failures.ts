import type { Failure, FileReason } from '../core/api/failure'
import { InstallError } from './firmware-install/install-error'
import { MeasureError } from './profiles/measure-error'
import { LinkError } from './rig/link/link'
import {
  RigCancelledError,
  RigError,
  RigRefusedError,
  RigTestError,
  RigTimeoutError,
  RigVersionError,
} from './rig/link/rig-errors'
import { DemoCameraError } from './simulator/demo/files'

/** What a thrown error means to a person: the one place where error classes become values. */
export function toFailure(error: unknown): Failure {
  if (error instanceof LinkError) return { kind: 'port', port: error.link, reason: error.kind }
  if (error instanceof RigCancelledError) return { kind: 'cancelled' }
  if (error instanceof RigTimeoutError) return { kind: 'rig-timeout', request: error.verb, ms: error.ms }
  if (error instanceof RigTestError) return { kind: 'nothing-to-do', why: error.why }
  if (error instanceof RigVersionError) {
    return { kind: 'rig-version', theirs: error.theirs, detail: error.message }
  }
  if (error instanceof RigRefusedError) return { kind: 'rig-refused', code: error.code, text: error.said }
  if (error instanceof RigError) return { kind: 'rig-reply', detail: error.message }
  if (error instanceof InstallError) return { kind: 'drive', why: error.why }
  if (error instanceof MeasureError) return { kind: 'photo', why: error.why }
  if (error instanceof DemoCameraError) return { kind: 'camera', why: error.why }
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' }
  if (isSystemError(error) && error.path !== undefined) {
    const reason = fileReason(error)
    if (reason) return { kind: 'file', path: error.path, reason }
  }
  return { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) }
}

/** What the system says of a file that could not be used; null where it says something else. */
export function fileReason(error: unknown): FileReason | null {
  if (!isSystemError(error)) return null
  switch (error.code) {
    case 'ENOENT':
      return 'missing'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'permission'
    case 'ENOTDIR':
    // Said of a folder to be made, where a file of its name stands.
    case 'EEXIST':
      return 'not-a-folder'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full'
    case 'EIO':
    case 'EISDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return 'unreadable'
    default:
      return null
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
