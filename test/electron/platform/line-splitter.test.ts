import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineSplitter } from '../../../electron/platform/line-splitter'

describe('a line splitter', () => {
  it('gives the same lines however the bytes are cut', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '))
    fc.assert(
      fc.property(fc.array(line), fc.array(fc.nat(50)), (lines, cuts) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''))
        const split = lineSplitter(1 << 20)
        const found: string[] = []
        let at = 0
        for (const length of [...cuts, bytes.length]) {
          found.push(...(split(bytes.subarray(at, at + length)) ?? ['too long']))
          at += length
        }
        expect(found).toEqual(lines)
      }),
    )
  })

  it('gives up on a line without end', () => {
    const split = lineSplitter(100)
    expect(split(Buffer.from(`ok\n${'x'.repeat(90)}`))).toEqual(['ok'])
    expect(split(Buffer.from('x'.repeat(20)))).toBeNull()
  })
})
