import type { RecoveredPhotos } from '../../../core/api/causes/notice-words'
import type { Notices } from '../../notices'
import { compactJournal } from '../../photos/journal/compact'
import { type Recovery, recoverBatches } from '../../photos/undo/recover'

/** More paths than this are no sentence any more. */
const MOST_NAMED = 3

/**
 * Settles what a crash left half-written, and says so; then lets go of what is too old to be undone. A journal that cannot be
 * read is said too: the light still works.
 */
export async function recover(dataDir: string, notices: Notices, nowMs: number): Promise<void> {
  try {
    for (const recovery of await recoverBatches(dataDir)) {
      notices.add(recovery.unclear.length > 0 ? 'warning' : 'info', ['recovered', told(recovery)])
    }
    // Where it cannot be done, nothing is lost but room: the next start tries again.
    await compactJournal(dataDir, nowMs).catch(() => undefined)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    notices.add('error', ['journalUnread', reason])
  }
}

const told = ({ finished, rolledBack, unclear }: Recovery): RecoveredPhotos => ({
  finished: finished.length,
  rolledBack: rolledBack.length,
  unclear: unclear.length,
  named: unclear.slice(0, MOST_NAMED).join(', ') + (unclear.length > MOST_NAMED ? ' …' : ''),
})
