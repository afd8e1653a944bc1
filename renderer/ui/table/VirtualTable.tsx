// biome-ignore-all lint/a11y/useSemanticElements: rows that are placed by hand cannot be rows of a <table>
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active row
// biome-ignore-all lint/a11y/noStaticElementInteractions: its role is one of two, grid or treegrid
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both of which have a label
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef } from 'react'
import { TableRow, type TreePlace } from './TableRow'
import { useRowsInView } from './use-rows-in-view'

interface VirtualTableProps<R> {
  readonly label: string
  /** Names the columns' widths in the style sheet, `table-NAME`, and is of no language. */
  readonly name: 'photos' | 'shots'
  readonly heads: readonly string[]
  readonly count: number
  readonly rowHeight: number
  readonly selected: number | null
  onSelect(index: number): void
  /** The rows in view and some around them, so that their data can be asked for. */
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

/** Height of the head, which stays on top while rows pass under it. */
const HEAD = 32
/** Rows. */
const VIEW_STEP = 20
/** Rows of an opened one that come into view with it. */
const PEEK = 3

/** A long table of which only what is in view exists. Arrows walk it; a screen reader hears its true length. */
export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const { label, name, heads, count, rowHeight, selected, onSelect, onView, rowAt, cells, tree, onOpen } =
    props
  const scroller = useRef<HTMLDivElement>(null)
  const id = useId()
  const { rows, first, last, reveal } = useRowsInView(scroller, { count, rowHeight, headHeight: HEAD })
  // In steps: whoever listens draws itself anew, and need not with every row.
  const from = Math.floor(first / VIEW_STEP) * VIEW_STEP
  const to = Math.min(count, Math.ceil((last + 1) / VIEW_STEP) * VIEW_STEP) - 1
  useEffect(() => onView?.(from, to), [onView, from, to])

  // What was selected elsewhere comes into view.
  useEffect(() => {
    if (selected !== null) reveal(selected)
  }, [selected, reveal])

  // A row that is opened where the view ends shows the first of what it holds.
  const openRow = selected !== null && tree?.(selected).open === true ? selected : null
  const shut = useRef(selected)
  useEffect(() => {
    if (openRow === null) shut.current = selected
    else if (shut.current === openRow) {
      shut.current = null
      reveal(Math.min(count - 1, openRow + PEEK))
      reveal(openRow)
    }
  }, [openRow, selected, count, reveal])

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
    reveal(next)
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
        <div className="table-body" role="rowgroup" style={{ height: count * rowHeight }}>
          {rows.map(({ slot, index }) => {
            const place = tree?.(index)
            return (
              <TableRow
                key={slot}
                id={`${id}-${index}`}
                index={index}
                height={rowHeight}
                selected={index === selected}
                row={rowAt(index)}
                level={place?.level ?? null}
                open={place?.open ?? null}
                cells={cells}
                onSelect={select}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
