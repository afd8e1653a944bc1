import { expect, it } from 'vitest'
import {
  firstMissing,
  missedPlaces,
  roundOfNext,
  seenInOrder,
} from '../../../../core/light/sequences/run-progress'
import { newSequence, type Run } from '../../../../core/light/sequences/sequence'

const steps = ['a', 'b', 'c'].map((name) => ({ name, look: { name, zones: [], power: 0 } }))
const run = (change: Partial<Run['sequence']> = {}, at: Partial<Run> = {}): Run => ({
  id: 'run',
  sequence: { ...newSequence('s', 'Sequence', steps), ...change },
  from: 1,
  round: 1,
  starts: 1,
  before: { sync: { mode: 'steady' }, power: 0 },
  ...at,
})
const seen = (...places: number[]) => new Map(places.map((place) => [place, 1]))

it('expected stands beside seen, in every round', () => {
  expect(seenInOrder(run(), seen(1, 3))).toEqual([1, 0, 1])
  expect(seenInOrder(run({ rounds: 2 }), seen(1, 2, 3, 5))).toEqual([1, 1, 1, 0, 1, 0])
  // Without an end, as many rounds as were begun.
  expect(seenInOrder(run({ loop: true }), seen(1, 2, 3, 4))).toEqual([1, 1, 1, 1, 0, 0])
  expect(missedPlaces([1, 0, 1, 0, 0])).toEqual([1])
})

it('the first that is missing is found wherever it lies', () => {
  expect(firstMissing(run({ rounds: 2 }), seen(1, 2, 3, 4, 6))).toEqual({ round: 2, step: 2, shot: 1 })
  expect(firstMissing(run({ shots: 2 }), seen(1, 2, 3, 5, 6))).toEqual({ round: 1, step: 2, shot: 2 })
  expect(firstMissing(run(), seen(1, 2, 3))).toBeNull()
})

it('the round of the next shot follows from the last one', () => {
  const stack = run({ rounds: 9 })
  expect(roundOfNext(stack, { step: 1, shot: 1 }, null)).toBe(1)
  expect(roundOfNext(stack, { step: 2, shot: 1 }, 4)).toBe(2)
  expect(roundOfNext(stack, { step: 1, shot: 1 }, 6)).toBe(3)
  // A shot was lost on the way: its step was lit and passed all the same.
  expect(roundOfNext(stack, { step: 3, shot: 1 }, 4)).toBe(2)
  expect(roundOfNext(run({ rounds: 9 }, { round: 5, from: 2 }), { step: 2, shot: 1 }, null)).toBe(5)
  expect(roundOfNext(run(), { step: 3, shot: 1 }, 3)).toBe(1)
})
