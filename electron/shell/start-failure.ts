import { failureText } from '../../core/api/failure'
import { toFailure } from '../failures'

/** One sentence for whatever kept a shell from starting. */
export function describeStartFailure(error: unknown): string {
  if (error instanceof Error && 'code' in error && 'port' in error) {
    if (error.code === 'EADDRINUSE') {
      return `Port ${String(error.port)} is in use by another program: choose another with --port, or leave the flag out.`
    }
    if (error.code === 'EACCES') {
      return `This user may not serve on port ${String(error.port)}: choose one above 1023 with --port.`
    }
  }
  return failureText(toFailure(error))
}

/** @param dataDir the data folder that a running copy holds */
export function takenSentence(dataDir: string): string {
  return `Lumacro is already running with its data in ${dataDir}: use that one, or start another with --data DIR.`
}
