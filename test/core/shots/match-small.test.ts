import { describe, expect, test } from 'vitest'
import { lightKey } from '../../../core/shots/light-key'
import { matchPhotos } from '../../../core/shots/match-photos'
import { shotName } from '../../support/shots/simulated-day'
import { type SmallPlan, simulateSmallDay, smallDay } from '../../support/shots/small-day'
import { judgeSmallDays, populationOf } from '../../support/shots/small-days'

const days = 4

/** Shares of right pairs and of sure ones. */
function shares(changes: Partial<SmallPlan>) {
  let photos = 0
  let right = 0
  let sure = 0
  let lit = 0
  for (let seed = 1; seed <= days; seed += 1) {
    const day = simulateSmallDay({ ...smallDay, ...changes, seed })
    const { pairs } = matchPhotos(day.photos, day.shots, [])
    photos += day.photos.length
    for (const pair of pairs) {
      const truth = day.truth.get(pair.photo)
      if (truth?.shot === shotName(pair)) right += 1
      if (truth?.shot === shotName(pair) && pair.confidence >= 0.99) sure += 1
      if (pair.lightConfidence >= 0.99 && truth?.light === lightKey(pair.light)) lit += 1
    }
  }
  return { right: right / photos, sure: sure / photos, lit: lit / photos }
}

const offsets = [37, 36_004.2, -18_000, 0]

describe('as many photos as shots', () => {
  const kinds = [1000, 10].flatMap((resolutionMs) => offsets.map((offsetS) => ({ resolutionMs, offsetS })))

  test.each(kinds)('at intervals of a hand are paired in order, and surely from three on: %o', (kind) => {
    for (const releases of [2, 3, 5, 10]) {
      const { right, sure } = shares({ ...kind, releases })
      expect(right).toBeGreaterThan(0.95)
      if (releases === 2) expect(sure).toBe(0)
      else expect(sure).toBeGreaterThan(0.9)
    }
  })

  test.each(kinds)(
    'evenly spaced are paired in order, not surely, and their equal light is sure: %o',
    (kind) => {
      for (const releases of [5, 10]) {
        const even = { ...kind, releases, evenMs: 1500 }
        const { right, sure } = shares(even)
        expect(right).toBeGreaterThan(0.95)
        expect(sure).toBe(0)
        expect(shares({ ...even, light: 'equal' }).lit).toBeGreaterThan(0.9)
      }
    },
  )

  test('one photo and one shot are surely a pair where the photo says its zone or was seen arriving', () => {
    for (const evidence of [{ zoneMinutes: 120 }, { arrivals: true }]) {
      expect(shares({ releases: 1, ...evidence }).sure).toBe(1)
    }
    const { right, sure } = shares({ releases: 1 })
    expect({ right, sure }).toEqual({ right: 1, sure: 0 })
  })
})

test('one shot too many in an evenly spaced run leaves the shots unsure, yet equal light sure but for the ends', () => {
  for (const extraShots of [-2, -1, 1, 3]) {
    const even = { releases: 10, evenMs: 1500, extraShots }
    expect(shares(even).sure).toBe(0)
    expect(shares({ ...even, light: 'equal' }).lit).toBeGreaterThanOrEqual(0.7)
  }
})

test('of what is said to be 0.99 sure, on days of all kinds, nearly all is right (docs/matching.md counts more days)', () => {
  const { sure, sureWrong, lightSure, lightWrong } = judgeSmallDays(populationOf(7, 80))
  expect(sure).toBeGreaterThan(150)
  expect(sureWrong / sure).toBeLessThan(0.01)
  expect(lightWrong / lightSure).toBeLessThan(0.01)
})
