import { describe, expect, it } from 'vitest'
import { formatDuration, formatMm } from '../../../renderer/macro/macro-words'
import { decadeTicks, evenTicks, roundDown, roundUp, toPlace } from '../../../renderer/macro/plot/axis'
import { standaloneSvg, toCsv } from '../../../renderer/macro/plot/export-plot'

describe('an axis', () => {
  const text = (value: number) => String(Number(value.toPrecision(6)))

  it('maps its ends to 0 and 1, even in ratios where it is logarithmic', () => {
    const axis = { min: 1, max: 64, log: true, label: '', ticks: [] }
    expect(toPlace(axis, 1)).toBe(0)
    expect(toPlace(axis, 8)).toBeCloseTo(0.5, 9)
    expect(toPlace({ ...axis, log: false }, 64)).toBe(1)
  })

  it('has round ticks within its range', () => {
    expect(decadeTicks(0.1, 10, text).map(({ label }) => label)).toEqual([
      '0.1',
      '0.2',
      '0.5',
      '1',
      '2',
      '5',
      '10',
    ])
    expect(decadeTicks(0.001, 100, text)).toHaveLength(6)
    expect(evenTicks(0, 1, 4, text).map(({ label }) => label)).toEqual(['0', '0.5', '1'])
    expect(evenTicks(-1, 1, 8, text).map(({ at }) => at)).toContain(0)
    expect([roundUp(0.34), roundUp(5), roundDown(0.34), roundDown(2)]).toEqual([0.5, 5, 0.2, 2])
  })
})

describe('what is saved', () => {
  it('is a table that spreadsheets read', () => {
    expect(
      toCsv({
        head: ['a', 'b, c'],
        rows: [
          [1.23456789, 'x "y"'],
          [Number.POSITIVE_INFINITY, ''],
        ],
      }),
    ).toBe('a,"b, c"\r\n1.234568,"x ""y"""\r\n,\r\n')
  })

  it('is a drawing without the page’s styles', () => {
    document.body.innerHTML =
      '<style>.c { stroke: red }</style><svg class="x" tabindex="0"><line class="c" x1="1"/><text>µ</text></svg>'
    const svg = document.querySelector('svg') ?? expect.fail('expected a drawing')
    const text = standaloneSvg(svg, 'rgb(1, 2, 3)')
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"')
    expect(text).toContain('fill="rgb(1, 2, 3)"')
    expect(text).not.toContain('class=')
    expect(text).toMatch(/stroke="(red|rgb\(255, 0, 0\))"/)
  })
})

describe('words', () => {
  it('give three digits that matter and the unit that fits', () => {
    expect([formatMm(0.0248), formatMm(0.0051), formatMm(36), formatMm(1.924)]).toEqual([
      '0.0248 mm',
      '5.1 µm',
      '36 mm',
      '1.92 mm',
    ])
    expect([0.25, 34, 320, 7500, 7200].map(formatDuration)).toEqual([
      '0.25 s',
      '34 s',
      '5 min 20 s',
      '2 h 5 min',
      '2 h',
    ])
  })
})
