import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utcMs } from '../../../../core/shots/match/tables/utc-ms'

test('a time is read as Date.parse reads it, whatever its form', () => {
  const times = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  fc.assert(fc.property(times, (time) => utcMs(time) === Date.parse(time)))
  for (const time of ['2026-11-23T10:15:30Z', '2026-11-23T10:15:30.5+02:00', '2026-11-23T10:15Z']) {
    expect(utcMs(time)).toBe(Date.parse(time))
  }
})

test('microseconds are kept', () => {
  expect(utcMs('2026-11-23T10:15:30.123456Z')).toBeCloseTo(Date.UTC(2026, 10, 23, 10, 15, 30) + 123.456, 4)
})

test('what is no time is NaN', () => {
  for (const time of [
    '',
    'Z',
    '2026-11-23T25:15:30.123Z',
    '2026-11-23T10:15:30.1x3Z',
    '2026-13-45T10:15:30.123Z',
  ]) {
    expect(utcMs(time)).toBeNaN()
  }
})
