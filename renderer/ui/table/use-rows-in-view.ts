import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSize } from '../use-size'

interface Rows {
  readonly count: number
  /** CSS pixels, the same for every row. */
  readonly rowHeight: number
  /** CSS pixels of what stays on top while rows pass under it. */
  readonly headHeight: number
}

/** One place on the page that rows are shown in, one after the other. */
export interface RowSlot {
  readonly slot: number
  readonly index: number
}

/** Rows drawn above and below what is in view: how far a hand comes before the page has answered. */
const SPARE = 8
/** A hand that has not scrolled for this long has stopped. */
const STILL_MS = 150

/**
 * Which rows of a long list are drawn, and in which slots. A row that leaves at one end gives its slot to the one that
 * comes in at the other, so that scrolling makes and drops no elements.
 */
export function useRowsInView(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, headHeight }: Rows,
) {
  const { height } = useSize(scroller)
  const slots = Math.min(count, Math.ceil(height / rowHeight) + 1 + 2 * SPARE)
  const [top, setTop] = useState(0)
  const first = Math.max(0, Math.min(top - SPARE, count - slots))
  const indexOf = (slot: number) => first + ((((slot - first) % slots) + slots) % slots)

  // A screen reader reads elements in their order. Once the hand rests they are put in the order of the rows.
  const [order, setOrder] = useState<readonly number[]>([])
  const inOrder = order.length === slots ? order : Array.from({ length: slots }, (_, slot) => slot)
  const latest = useRef({ indexOf, inOrder })
  latest.current = { indexOf, inOrder }

  useLayoutEffect(() => {
    const { current } = scroller
    if (!current) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = () => {
      // A button in a row that has the focus would lose it.
      if (current !== document.activeElement && current.contains(document.activeElement)) return
      const { indexOf, inOrder } = latest.current
      setOrder([...inOrder].sort((a, b) => indexOf(a) - indexOf(b)))
    }
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(rest, STILL_MS)
      // In the frame that is scrolled: left to React's own time it would come a frame later.
      flushSync(() => setTop(Math.floor(current.scrollTop / rowHeight)))
    }
    current.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      clearTimeout(timer)
      current.removeEventListener('scroll', scrolled)
    }
  }, [scroller, rowHeight])

  /** Scrolls no farther than it takes to show a row. */
  const reveal = useCallback(
    (index: number) => {
      const { current } = scroller
      if (!current) return
      const start = index * rowHeight
      const end = start + rowHeight + headHeight - current.clientHeight
      if (start < current.scrollTop) current.scrollTop = start
      else if (end > current.scrollTop) current.scrollTop = end
    },
    [scroller, rowHeight, headHeight],
  )

  const rows = inOrder.map((slot): RowSlot => ({ slot, index: indexOf(slot) }))
  return { rows, first, last: first + slots - 1, reveal }
}
