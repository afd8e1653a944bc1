// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand cannot be rows of a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active row
// biome-ignore-all lint/a11y/noStaticElementInteractions: its role is one of two, grid or treegrid
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both of which have a label
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid has the keys, for all its rows
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, memo, type ReactNode, useCallback, useEffect, useId, useRef } from 'react'

interface VirtualTableProps<R> {
  readonly label: string
  /** Names the columns' widths in the style sheet: `table-NAME`. */
  readonly name: string
  readonly heads: readonly string[]
  readonly count: number
  readonly rowHeight: number
  readonly selected: number | null
  onSelect(index: number): void
  /** The rows in view, so that their data can be asked for. */
  onView?(first: number, last: number): void
  /** The row's data; undefined while it is on its way. */
  rowAt(index: number): R | undefined
  /** Makes a tree of two levels of it: where a row stands, and whether it is open; null where it holds none. */
  tree?(index: number): TreePlace
  /** A row was opened or closed by hand. */
  onOpen?(index: number, open: boolean): void
  /** One node a column. Should stay the same function, so that rows that did not change are not drawn again. */
  readonly cells: (row: R) => readonly ReactNode[]
}

export interface TreePlace {
  readonly level: 1 | 2
  readonly open: boolean | null
}

/** Height of the head, which stays on top while rows pass under it. */
const HEAD = 32

/** A long table of which only what is in view exists. Arrows walk it; a screen reader hears its true length. */
export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const { label, name, heads, count, rowHeight, selected, onSelect, onView, rowAt, cells, tree, onOpen } =
    props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: HEAD,
    scrollPaddingStart: HEAD,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  useEffect(() => onView?.(first, last), [onView, first, last])

  // What was selected elsewhere comes into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer is another object at each drawing
  useEffect(() => {
    if (selected !== null) virtual.scrollToIndex(selected)
  }, [selected])

  // Rows get one function for good; what it calls may change.
  const latestSelect = useRef(onSelect)
  latestSelect.current = onSelect
  const select = useCallback((index: number) => latestSelect.current(index), [])

  /** As in any tree: right opens, then goes in; left closes, or goes to the row that holds this one. */
  const walkTree = (event: KeyboardEvent): boolean => {
    if (!tree || selected === null || event.shiftKey) return false
    const { level, open } = tree(selected)
    const [opens, closes] = [event.key === 'ArrowRight', event.key === 'ArrowLeft']
    if (event.key === 'Enter' && open !== null) onOpen?.(selected, !open)
    else if (opens && open === false) onOpen?.(selected, true)
    else if (opens && open === true) onSelect(selected + 1)
    else if (closes && open === true) onOpen?.(selected, false)
    else if (closes && level === 2) {
      let above = selected
      while (above > 0 && tree(above).level === 2) above--
      onSelect(above)
    } else return false
    return true
  }
  const key = (event: KeyboardEvent) => {
    if (walkTree(event)) return event.preventDefault()
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -count,
      End: count,
    }
    const by = steps[event.key]
    if (by === undefined || count === 0) return
    event.preventDefault()
    const next = Math.min(count - 1, Math.max(0, (selected ?? -1) + by))
    onSelect(next)
    virtual.scrollToIndex(next)
  }
  return (
    <div className={`table table-${name}`}>
      <div
        ref={scroller}
        className="table-scroll"
        role={tree ? 'treegrid' : 'grid'}
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={heads.length}
        tabIndex={0}
        aria-activedescendant={selected === null ? undefined : `${id}-${selected}`}
        onKeyDown={key}
      >
        <div className="table-head" role="rowgroup">
          <div className="table-row" role="row" aria-rowindex={1}>
            {heads.map((head) => (
              <span key={head} role="columnheader">
                {head}
              </span>
            ))}
          </div>
        </div>
        <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, key: rowKey }) => (
            <TableRow
              key={rowKey}
              id={`${id}-${index}`}
              index={index}
              top={start - HEAD}
              height={rowHeight}
              selected={index === selected}
              row={rowAt(index)}
              level={tree?.(index).level ?? null}
              open={tree?.(index).open ?? null}
              cells={cells}
              onSelect={select}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

interface TableRowProps<R> {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly height: number
  readonly selected: boolean
  readonly row: R | undefined
  readonly level: TreePlace['level'] | null
  readonly open: boolean | null
  readonly cells: (row: R) => readonly ReactNode[]
  readonly onSelect: (index: number) => void
}

function PlainRow<R>({
  id,
  index,
  top,
  height,
  selected,
  row,
  level,
  open,
  cells,
  onSelect,
}: TableRowProps<R>) {
  return (
    <div
      id={id}
      className={`table-row${selected ? ' table-selected' : ''}${level === 2 ? ' table-inner' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-level={level ?? undefined}
      aria-expanded={open ?? undefined}
      style={{ height, transform: `translateY(${top}px)` }}
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
const TableRow = memo(PlainRow) as typeof PlainRow
