import { expect, test } from 'vitest'
import { orderOf } from '../../../../core/shots/match/tables/order-of'
import { shotTable } from '../../../../core/shots/match/tables/shot-table'
import { bootMs, makeLight, makeShot } from '../../../support/shots/make-shot'

test('values are put in order, equal ones in the order in which they came', () => {
  expect([...orderOf(Float64Array.of(3, 1, 2, 1))]).toEqual([1, 3, 2, 0])
  expect([...orderOf(Float64Array.of(0.5, -1e300, 0.5, 2))]).toEqual([1, 0, 2, 3])
  expect([...orderOf(new Float64Array(0))]).toEqual([])
})

test('shots stand in order of time whatever the order of the log, each number of a boot once', () => {
  const at = (seq: number, more = {}) =>
    makeShot(seq, bootMs + seq * 5000, { light: makeLight(seq % 2), ...more })
  const shots = [at(3), at(1), at(4), at(3, { timeErrorMs: 900 }), at(6), { ...at(5), time: 'never' }]
  const table = shotTable(shots)
  expect(table.lines.map(({ seq }) => seq)).toEqual([1, 3, 4, 6])
  // Of two lines that claim one number, the better known time stands.
  expect(table.lines[1]).toBe(shots[0])
  expect([...table.gap]).toEqual([0, 1, 0, 1])
  expect([...table.light]).toEqual([0, 0, 1, 1])
  expect([...table.timeMs]).toEqual([...table.timeMs].sort((a, b) => a - b))
})

test('two boots that overlap are one log in order of time', () => {
  const early = [1, 2, 3].map((seq) => makeShot(seq, bootMs + seq * 10_000))
  const late = [1, 2].map((seq) => ({ ...makeShot(seq, bootMs + seq * 10_000 + 5000), boot: 'boot-2' }))
  const { lines } = shotTable([...late, ...early])
  expect(lines.map(({ boot, seq }) => `${boot}/${seq}`)).toEqual([
    'boot-1/1',
    'boot-2/1',
    'boot-1/2',
    'boot-2/2',
    'boot-1/3',
  ])
})
