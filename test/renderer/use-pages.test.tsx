import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PAGE_ROWS, usePages } from '../../renderer/ui/use-pages'

interface Ask {
  readonly from: number
  readonly answer: (rows: readonly string[] | null) => Promise<void>
}

function pages() {
  const asked: Ask[] = []
  const fetchPage = (from: number) =>
    new Promise<readonly string[] | null>((resolve) => {
      asked.push({ from, answer: (rows) => act(async () => resolve(rows)) })
    })
  const { result, rerender } = renderHook(
    ({ version, first, last }) => usePages(version, first, last, fetchPage),
    { initialProps: { version: 1, first: 0, last: 20 } },
  )
  const rows = (mark: string) => Array.from({ length: PAGE_ROWS }, (_, index) => `${mark}${index}`)
  return { asked, rerender, rows, at: (index: number) => result.current(index) }
}

describe('usePages', () => {
  it('asks for the pages in view and no others', async () => {
    const { asked, rerender, rows, at } = pages()
    await asked[0]?.answer(rows('a'))
    expect(at(7)).toBe('a7')
    rerender({ version: 1, first: 90, last: 110 })
    expect(asked.map(({ from }) => from)).toEqual([0, 100])
    await asked[1]?.answer(rows('b'))
    expect(at(101)).toBe('b1')
    expect(at(7)).toBe('a7')
  })

  it('keeps the old rows until the new are there', async () => {
    const { asked, rerender, rows, at } = pages()
    await asked[0]?.answer(rows('a'))
    rerender({ version: 2, first: 0, last: 20 })
    expect(at(0)).toBe('a0')
    await asked[1]?.answer(rows('b'))
    expect(at(0)).toBe('b0')
  })

  it('has one request a page on its way, and ends with the newest version', async () => {
    const { asked, rerender, rows, at } = pages()
    for (let version = 2; version <= 50; version++) rerender({ version, first: 0, last: 20 })
    expect(asked).toHaveLength(1)
    await asked[0]?.answer(rows('old'))
    expect(asked).toHaveLength(2)
    await asked[1]?.answer(rows('new'))
    expect(asked).toHaveLength(2)
    expect(at(0)).toBe('new0')
  })

  it('asks again after a failure once there is something newer', async () => {
    const { asked, rerender, rows, at } = pages()
    await asked[0]?.answer(null)
    expect(at(0)).toBeUndefined()
    rerender({ version: 2, first: 0, last: 20 })
    await asked[1]?.answer(rows('b'))
    expect(at(0)).toBe('b0')
  })
})
