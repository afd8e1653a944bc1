import { describe, expect, it } from 'vitest'
import { benchTable, benchValue } from '../../scripts/lib/bench-table.mjs'
import type { BenchLine } from '../bench/bench-line'

const line: BenchLine = {
  name: 'rewriting a record',
  unit: '×',
  figure: 23.456,
  better: 'higher',
  goal: 20,
  against: 'exiftool: 41 files/s',
}

describe('the bench', () => {
  it('says of each figure whether its goal is met, in either direction', () => {
    const lines: BenchLine[] = [
      line,
      { ...line, figure: 19.9 },
      { ...line, better: 'lower' },
      { ...line, better: 'lower', figure: 20 },
      { ...line, figure: Number.NaN },
    ]
    expect(benchValue(lines).lines.map(({ met }) => met)).toEqual([true, false, false, true, false])
  })

  it('prints a line a figure', () => {
    const [, row] = benchTable([{ ...line, figure: 19.9 }]).split('\n')
    expect(row).toMatch(/rewriting a record +19.9 × +≥ 20 +MISSED +exiftool: 41 files\/s/)
  })
})
