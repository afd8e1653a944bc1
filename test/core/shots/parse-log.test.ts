import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseShotLog, parseTimeline } from '../../../core/shots/parse-log'
import { bootMs, makeChange, makeLight, makeShot } from '../../support/shots/make-shot'

const line = (seq: number): string => JSON.stringify(makeShot(seq, bootMs + seq * 1000))

test('a log is read line by line, blank lines and Windows line ends included', () => {
  const { lines, bad, tornLine, duplicates } = parseShotLog(`\uFEFF${line(1)}\r\n\n${line(2)}\n`)
  expect(lines.map(({ seq }) => seq)).toEqual([1, 2])
  expect({ bad, tornLine, duplicates }).toEqual({ bad: [], tornLine: null, duplicates: 0 })
})

test('a torn last line is left out and its number is told', () => {
  const { lines, bad, tornLine } = parseShotLog(`${line(1)}\n${line(2).slice(0, 40)}`)
  expect(lines).toHaveLength(1)
  expect(bad).toEqual([])
  expect(tornLine).toBe(2)
})

test('a bad line within the log is counted with its number and reason, and the next one is read', () => {
  const wrong = JSON.stringify({ ...makeShot(2, bootMs), seq: 0 })
  const { lines, bad } = parseShotLog(`${line(1)}\n{"v":1,\n${wrong}\n${line(4)}\n`)
  expect(lines.map(({ seq }) => seq)).toEqual([1, 4])
  expect(bad.map(({ line: number }) => number)).toEqual([2, 3])
  expect(bad[0]?.reason).toBe('is not JSON')
  expect(bad[1]?.reason).toMatch(/^seq: /)
})

test('a shot that was handed over twice is kept once', () => {
  const { lines, duplicates } = parseShotLog([line(1), line(2), line(1)].join('\n'))
  expect(lines).toHaveLength(2)
  expect(duplicates).toBe(1)
})

test('fields that this version does not know are kept', () => {
  const { lines } = parseShotLog(JSON.stringify({ ...makeShot(1, bootMs), later: { a: 1 } }))
  expect(lines[0]?.['later']).toEqual({ a: 1 })
})

test('a timeline is read the same way, and one revision at two times is two changes', () => {
  const text = [1, 2, 2]
    .map((minutes) => JSON.stringify(makeChange(7, bootMs + minutes * 60_000, makeLight(1))))
    .join('\n')
  const { lines, duplicates } = parseTimeline(text)
  expect(lines).toHaveLength(2)
  expect(duplicates).toBe(1)
})

test('whatever the text, reading never throws and no line is lost without a word', () => {
  const row = fc.oneof(fc.string(), fc.json(), fc.constant(line(3)), fc.constant(''))
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const text = rows.map((each) => each.replaceAll('\n', ' ')).join('\n')
      const { lines, bad, tornLine, duplicates } = parseShotLog(text)
      const told = lines.length + bad.length + duplicates + (tornLine === null ? 0 : 1)
      expect(told).toBe(rows.filter((each) => each.replace('\uFEFF', '').trim() !== '').length)
    }),
  )
})
