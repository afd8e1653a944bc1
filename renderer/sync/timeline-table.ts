import { contactOpensUs, rowOpen, type Span } from '../../core/optics/sync/shutter'
import type { Table } from '../macro/plot/export-plot'
import type { SyncState } from './sync-state'

/** What the timeline draws, as numbers: µs from the closing of the contact; open ends stay empty. */
export function timelineTable({ shutter, verdict }: SyncState): Table {
  const row = (name: string, { fromUs, toUs }: Span) => [name, fromUs, toUs]
  const opens = contactOpensUs(shutter)
  return {
    head: ['what', 'from µs', 'to µs'],
    rows: [
      row('first row open', rowOpen(shutter, 0)),
      row('last row open', rowOpen(shutter, 1)),
      ...(opens === null ? [] : [row('contact closed', { fromUs: 0, toUs: opens })]),
      ...verdict.course.lit.map((span, index) => row(`light ${index + 1}`, span)),
    ],
  }
}
