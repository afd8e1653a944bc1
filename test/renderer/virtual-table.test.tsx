import { act, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { VirtualTable } from '../../renderer/ui/table/VirtualTable'
import { inSmallBrowser } from './render-app'

inSmallBrowser()

const COUNT = 10_000
/** The small browser is 600 pixels high. */
const ROW_PX = 50

function table(count = COUNT) {
  const views: (readonly [number, number])[] = []
  const drawn = vi.fn((row: string) => [row])
  const onView = (first: number, last: number) => void views.push([first, last])
  const view = (selected: number | null) => (
    <VirtualTable
      label="Long list"
      name="shots"
      heads={['Name']}
      count={count}
      rowHeight={ROW_PX}
      selected={selected}
      onSelect={() => {}}
      onView={onView}
      rowAt={(index) => `row ${index}`}
      cells={drawn}
    />
  )
  const { rerender } = render(view(null))
  const grid = screen.getByRole('grid')
  const rows = () => [...grid.querySelectorAll('.table-body .table-row')]
  return {
    views,
    drawn,
    grid,
    rows,
    select: (index: number) => rerender(view(index)),
    texts: () => rows().map(({ textContent }) => textContent),
    scrollTo: (row: number) => {
      grid.scrollTop = row * ROW_PX
      act(() => void fireEvent.scroll(grid))
    },
  }
}

describe('VirtualTable', () => {
  it('scrolls by giving the elements of rows that leave to those that come, and draws no other', () => {
    const { rows, drawn, scrollTo } = table()
    scrollTo(100)
    const before = new Set(rows())
    drawn.mockClear()
    scrollTo(102)
    expect(new Set(rows())).toEqual(before)
    expect(drawn).toHaveBeenCalledTimes(2)
    const at = rows().map((row) => Number(row.getAttribute('aria-rowindex')) - 2)
    expect(at.sort((a, b) => a - b)).toEqual(Array.from(at, (_, place) => 94 + place))
    for (const row of rows())
      expect(row.textContent).toBe(`row ${Number(row.getAttribute('aria-rowindex')) - 2}`)
  })

  it('puts rows in their order for a screen reader once the hand rests', () => {
    vi.useFakeTimers()
    const { rows, texts, scrollTo } = table()
    for (const row of [3, 15, 40, 39]) scrollTo(row)
    const before = new Set(rows())
    act(() => vi.advanceTimersByTime(200))
    expect(texts()).toEqual(Array.from(texts(), (_, place) => `row ${31 + place}`))
    expect(new Set(rows())).toEqual(before)
    vi.useRealTimers()
  })

  it('ends with its last row, however far it is scrolled, and begins with its first', () => {
    const { texts, scrollTo } = table()
    scrollTo(COUNT + 50)
    expect(texts()).toContain(`row ${COUNT - 1}`)
    expect(texts()).not.toContain(`row ${COUNT}`)
    scrollTo(0)
    expect(texts()).toContain('row 0')
  })

  it.each([5, 1, 0])('draws no row twice in a list of %i that is shorter than its place', (count) => {
    expect(table(count).texts()).toEqual(Array.from({ length: count }, (_, index) => `row ${index}`))
  })

  it('says what is in view in steps, never less than is drawn', () => {
    const { views, scrollTo, rows } = table()
    for (let row = 100; row < 160; row += 2) scrollTo(row)
    const [first, last] = views.at(-1) ?? expect.fail('expected a view')
    for (const row of rows()) {
      const index = Number(row.getAttribute('aria-rowindex')) - 2
      expect(index >= first && index <= last).toBe(true)
    }
    // 30 times scrolled over 60 rows.
    expect(views.length).toBeLessThan(15)
  })

  it('brings what is selected into view, below its head and above its end, and leaves alone what is', () => {
    const { grid, select } = table()
    select(100)
    expect(grid.scrollTop).toBe(101 * ROW_PX + 32 - 600)
    select(98)
    expect(grid.scrollTop).toBe(101 * ROW_PX + 32 - 600)
    select(20)
    expect(grid.scrollTop).toBe(20 * ROW_PX)
  })
})
