// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand cannot be rows of a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active row
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid has the keys, for all its rows
import { memo, type ReactNode } from 'react'

export interface TreePlace {
  readonly level: 1 | 2
  readonly open: boolean | null
}

interface TableRowProps<R> {
  readonly id: string
  readonly index: number
  /** CSS pixels. */
  readonly height: number
  readonly selected: boolean
  readonly row: R | undefined
  readonly level: TreePlace['level'] | null
  readonly open: boolean | null
  readonly cells: (row: R) => readonly ReactNode[]
  readonly onSelect: (index: number) => void
}

function PlainRow<R>({ id, index, height, selected, row, level, open, cells, onSelect }: TableRowProps<R>) {
  return (
    <div
      id={id}
      className={`table-row${selected ? ' table-selected' : ''}${level === 2 ? ' table-inner' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-level={level ?? undefined}
      aria-expanded={open ?? undefined}
      style={{ height, top: index * height }}
      onClick={() => onSelect(index)}
    >
      {(row === undefined ? ['', '…'] : cells(row)).map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
        <span key={column} role="gridcell" className="cell">
          {cell}
        </span>
      ))}
    </div>
  )
}

// memo forgets that the row is generic.
export const TableRow = memo(PlainRow) as typeof PlainRow
