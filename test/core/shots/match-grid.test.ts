import { describe, expect, test } from 'vitest'
import { grid, scoreLine, total } from '../../support/shots/grid'
import type { Score } from '../../support/shots/judge-day'

/** A few days of each line of the full grid, which docs/matching.md shows. */
const few = grid.map((line) => ({ ...line, days: line.days > 2 ? 3 : 0 })).filter(({ days }) => days > 0)

describe('on simulated days', () => {
  const scores: Score[] = []

  test.each(few)('none is wrong above the shown confidence: $name', (line) => {
    const score = scoreLine(line, 1001)
    scores.push(score)
    expect(score.sureWrong).toBe(0)
    expect(score.lightWrong).toBe(0)
    // So few days leave little to count; the whole must do better, below.
    expect(score.right).toBeGreaterThanOrEqual(0.98 * score.decidable)
  })

  test('photos of one second, one light and no file number are lit, whichever shot is whose', () => {
    const { photos, lit, lightWrong } = scoreLine(
      { name: 'no file numbers', plan: { numbers: 'none' }, days: 4 },
      1,
    )
    expect(lightWrong).toBe(0)
    expect(lit / photos).toBeGreaterThanOrEqual(0.99)
  })

  test('at least 99.5 % of the decidable photos are right', () => {
    const { decidable, right } = total(scores)
    expect(decidable).toBeGreaterThan(5000)
    expect(right / decidable).toBeGreaterThanOrEqual(0.995)
  })
})
