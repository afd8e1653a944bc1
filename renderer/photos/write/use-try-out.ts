import { useState } from 'react'
import type { BatchSummary } from '../../../core/api/photos/batch-summary'
import { useActions, useSnapshot, useUi } from '../../stores/session'

/** What a dry run came to: of writing, or of taking the light out again. */
export interface TriedOut {
  readonly kind: 'write' | 'strip'
  readonly summary: BatchSummary
}

/** Dry runs. Their answer goes as soon as it may no longer be true: other photos, other options, another batch. */
export function useTryOut() {
  const { ask } = useActions()
  const writing = useUi((state) => state.writing)
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const batch = useSnapshot('photos', (photos) => photos.lastBatch)
  const undo = useSnapshot('photos', (photos) => photos.lastUndo)
  const ready = useSnapshot('photos', (photos) => photos.ready)
  const [kept, setKept] = useState<{ readonly of: string; readonly tried: TriedOut } | null>(null)
  const of = JSON.stringify([writing, folder, batch?.report, undo?.report, ready])
  const keep = (kind: TriedOut['kind'], summary: BatchSummary) => setKept({ of, tried: { kind, summary } })
  return {
    tried: kept?.of === of ? kept.tried : null,
    async tryWriting() {
      const done = await ask('photos/write', { ...writing, dryRun: true })
      if (done.ok) keep('write', done.value)
    },
    async tryStripping() {
      const done = await ask('photos/strip', { photos: null, dryRun: true })
      if (done.ok) keep('strip', done.value)
    },
    forget: () => setKept(null),
  }
}
