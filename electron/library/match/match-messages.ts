import type { ColumnOptions, FactColumns, MatchColumns } from '../../../core/shots/match-columns'
import type { ShotLine, TimelineLine } from '../../../core/shots/shot-line'

/** Lines follow those that were sent before; `fresh` forgets those first. */
export type ToMatcher =
  | { readonly kind: 'shots'; readonly fresh: boolean; readonly lines: readonly ShotLine[] }
  | { readonly kind: 'timeline'; readonly fresh: boolean; readonly lines: readonly TimelineLine[] }
  | {
      readonly kind: 'match'
      readonly id: number
      readonly facts: FactColumns
      readonly options: ColumnOptions
    }

export type FromMatcher =
  | { readonly kind: 'matched'; readonly id: number; readonly columns: MatchColumns }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
