import type { Notices } from '../../notices'
import { type Recovery, recoverBatches } from '../../photos/undo/recover'

/** More paths than this are no sentence any more. */
const MOST_NAMED = 3

/** Settles what a crash left half-written, and says so. A journal that cannot be read is said too: the light still works. */
export async function recover(dataDir: string, notices: Notices): Promise<void> {
  try {
    for (const recovery of await recoverBatches(dataDir)) {
      notices.add(recovery.unclear.length > 0 ? 'warning' : 'info', recoveryText(recovery))
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    notices.add(
      'error',
      `Writing photos was interrupted, and its journal could not be worked off (${reason}).`,
    )
  }
}

function recoveryText({ finished, rolledBack, unclear }: Recovery): string {
  const named = unclear.slice(0, MOST_NAMED).join(', ') + (unclear.length > MOST_NAMED ? ' …' : '')
  const parts = [
    finished.length > 0 ? `${finished.length} had been written` : null,
    rolledBack.length > 0 ? `${rolledBack.length} are as they were before` : null,
    unclear.length > 0 ? `${unclear.length} were changed by another program and left alone: ${named}` : null,
  ].filter((part) => part !== null)
  return `Writing photos was interrupted last time. Nothing is lost: ${parts.join('; ') || 'no photo had been touched'}.`
}
