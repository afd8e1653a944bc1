import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchPhotos } from '../../../core/shots/match-photos'
import type { MatchResult } from '../../../core/shots/match-result'
import { matchSentence } from '../../../core/shots/match-words'
import type { PhotoFacts } from '../../../core/shots/photo-facts'
import type { ShotLine } from '../../../core/shots/shot-line'
import { bootMs, makeLight, makeShot } from '../../support/shots/make-shot'
import { Random } from '../../support/shots/random'
import { ordinaryDay, shotName, simulateDay } from '../../support/shots/simulated-day'

const anyTime = fc.integer({ min: 0, max: 40_000 }).map((at) => bootMs + 100 * at)

const anyPhotos: fc.Arbitrary<PhotoFacts[]> = fc.uniqueArray(
  fc.record({
    id: fc.oneof(fc.stringMatching(/^[a-c]\/IMG_\d{1,4}\.(JPG|CR3)$/), fc.string({ minLength: 1 })),
    camera: fc.constantFrom('', 'A', 'B'),
    takenAt: fc.option(
      fc.record({
        localMs: fc.oneof(anyTime, fc.constantFrom(0, -1e15, 8.64e15, Number.NaN)),
        resolutionMs: fc.constantFrom(1000, 100, 10, 1),
        offsetMinutes: fc.option(fc.integer({ min: -840, max: 840 })),
      }),
    ),
    exposureS: fc.option(fc.constantFrom(0, 1e-5, 0.01, 2, 4000, -1, Number.POSITIVE_INFINITY)),
    fileNumber: fc.option(fc.integer({ min: -5, max: 20_000 })),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
)

const anyShots: fc.Arbitrary<ShotLine[]> = fc.array(
  fc
    .record({
      seq: fc.integer({ min: 1, max: 30 }),
      at: anyTime,
      boot: fc.constantFrom('1', '2'),
      closedUs: fc.option(fc.integer({ min: 0, max: 4_000_000 })),
      timeErrorMs: fc.constantFrom(0, 2, 300, 60_000),
      step: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ seq, at, step, ...rest }) => makeShot(seq, at, { ...rest, light: makeLight(step) })),
  { maxLength: 20 },
)

/** Everything that must hold of any answer. */
function checkWhole(result: MatchResult, photos: readonly PhotoFacts[], shots: readonly ShotLine[]): void {
  const named = [...result.pairs, ...result.fromTimeline, ...result.unmatchedPhotos].map(({ photo }) => photo)
  expect([...named].sort()).toEqual(photos.map(({ id }) => id).sort())
  const given = new Set(result.pairs.map(shotName))
  const all = new Set(shots.map(shotName))
  for (const name of given) expect(all.has(name)).toBe(true)
  expect(given.size + result.unmatchedShots.length).toBe(all.size)
  for (const { confidence, lightConfidence, reason } of result.pairs) {
    for (const value of [confidence, lightConfidence]) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }
    expect(lightConfidence).toBeGreaterThanOrEqual(confidence)
    expect(matchSentence(reason)).toMatch(/^[A-Z].*\.$/)
  }
  for (const { offsetS, driftPpm } of result.cameras) expect(Number.isFinite(offsetS + driftPpm)).toBe(true)
}

test('whatever the input, every photo and every shot is accounted for once and every number is a number', () => {
  fc.assert(
    fc.property(anyPhotos, anyShots, (photos, shots) => {
      checkWhole(matchPhotos(photos, shots, []), photos, shots)
    }),
    { numRuns: 60 },
  )
})

test('the order of photos and shots does not matter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const day = simulateDay({ ...ordinaryDay, seed, exposures: 30, light: 'each-shot' })
      const random = new Random(seed + 1)
      const one = matchPhotos(day.photos, day.shots, day.timeline)
      const other = matchPhotos(
        random.shuffle(day.photos),
        random.shuffle(day.shots),
        random.shuffle(day.timeline),
      )
      expect(other).toEqual(one)
    }),
    { numRuns: 12 },
  )
})

test('moving the camera’s clock moves its offset by as much and no pair', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: -20, max: 20 }), (seed, quarters) => {
      const day = simulateDay({ ...ordinaryDay, seed, exposures: 40 })
      const shiftMs = quarters * 900_000
      const moved = day.photos.map((photo) => ({
        ...photo,
        takenAt: photo.takenAt && { ...photo.takenAt, localMs: photo.takenAt.localMs + shiftMs },
      }))
      const before = matchPhotos(day.photos, day.shots, day.timeline)
      const after = matchPhotos(moved, day.shots, day.timeline)
      // An offset near a whole quarter hour is a little likelier, so confidences may differ a little.
      const found = (result: MatchResult, from: number) =>
        new Set(
          result.pairs
            .filter(({ confidence }) => confidence >= from)
            .map((pair) => `${pair.photo} ${pair.seq}`),
        )
      for (const [one, other] of [
        [before, after],
        [after, before],
      ] as const) {
        const there = found(other, 0.95)
        for (const pair of found(one, 0.99)) expect(there).toContain(pair)
      }
      const [a, b] = [before.cameras[0]?.offsetS, after.cameras[0]?.offsetS]
      if (a !== undefined && b !== undefined) expect(b - a).toBeCloseTo(shiftMs / 1000, 1)
    }),
    { numRuns: 12 },
  )
})

test('no shot is given to two exposures', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const day = simulateDay({
        ...ordinaryDay,
        seed,
        exposures: 40,
        cameras: 2,
        bursts: 0.6,
        numbers: 'none',
      })
      const { pairs } = matchPhotos(day.photos, day.shots, day.timeline)
      expect(new Set(pairs.map(shotName)).size).toBe(pairs.length)
    }),
    { numRuns: 10 },
  )
})
