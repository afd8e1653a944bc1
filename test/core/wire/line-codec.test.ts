import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../../core/wire/crc32'
import { type DecodedLine, encodeLine, LineDecoder, MAX_LINE_BYTES } from '../../../core/wire/line-codec'

const bodyArbitrary = fc.string({
  minLength: 1,
  maxLength: 229,
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
})

const bodies = (lines: readonly DecodedLine[]) =>
  lines.flatMap((line) => (line.kind === 'line' ? [line.body] : []))

const concat = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

describe('line codec', () => {
  it('L1: its CRC-32 is that of zlib for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes))
      }),
    )
  })

  it('L1: what is encoded is decoded again, for any printable body', () => {
    fc.assert(
      fc.property(bodyArbitrary, (body) => {
        expect(new LineDecoder().push(encodeLine(body))).toEqual([{ kind: 'line', body }])
      }),
    )
  })

  it('L1: a stream gives the same lines split at every byte', () => {
    const stream = concat(['1 hello v=1', '2 state', '! edge seq=1 ms=2'].map(encodeLine))
    for (let at = 0; at <= stream.length; at++) {
      const decoder = new LineDecoder()
      const lines = [...decoder.push(stream.subarray(0, at)), ...decoder.push(stream.subarray(at))]
      expect(bodies(lines)).toEqual(['1 hello v=1', '2 state', '! edge seq=1 ms=2'])
    }
  })

  it('L4: any garbage costs at most the line it runs into', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        bodyArbitrary,
        fc.integer({ min: 1, max: 50 }),
        (garbage, body, size) => {
          const decoder = new LineDecoder()
          const stream = concat([garbage, Uint8Array.of(0x0a), encodeLine(body)])
          const lines: DecodedLine[] = []
          for (let at = 0; at < stream.length; at += size)
            lines.push(...decoder.push(stream.subarray(at, at + size)))
          expect(lines.at(-1)).toEqual({ kind: 'line', body })
        },
      ),
    )
  })

  it('L4: one flipped bit anywhere in a line drops it, and the next is read', () => {
    const line = encodeLine('7 power ev=-1300')
    for (let at = 0; at < line.length - 1; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const torn = line.slice()
        torn[at] = (torn[at] ?? 0) ^ (1 << bit)
        const decoder = new LineDecoder()
        // Flipping bit 5 turns a hex letter into its capital, which L3 allows.
        const lines = bodies(decoder.push(concat([torn, line])))
        const upper = bit === 5 && at > line.length - 10 && /[a-f]/.test(String.fromCharCode(line[at] ?? 0))
        expect(lines).toEqual(upper ? ['7 power ev=-1300', '7 power ev=-1300'] : ['7 power ev=-1300'])
        // A flip that makes a newline leaves two pieces.
        if (!upper) expect(decoder.dropped).toBeGreaterThanOrEqual(1)
      }
    }
  })

  it('L4: drops are counted by reason', () => {
    const decoder = new LineDecoder()
    decoder.push(new TextEncoder().encode(`${'x'.repeat(5000)}\nno sum\n1 time *00000000\n\u00e9\n`))
    expect(decoder.drops).toEqual({ 'too-long': 1, 'no-crc': 1, 'bad-crc': 1, 'not-ascii': 1 })
    expect(decoder.dropped).toBe(4)
  })

  it('L2: a body that would make too long a line is a mistake of the caller', () => {
    expect(encodeLine('x'.repeat(229))).toHaveLength(MAX_LINE_BYTES)
    expect(() => encodeLine('x'.repeat(230))).toThrow('expected a line of at most 240 bytes, got 241')
    expect(() => encodeLine('caf\u00e9')).toThrow('expected printable ASCII')
    expect(() => encodeLine('')).toThrow('expected printable ASCII')
  })
})
