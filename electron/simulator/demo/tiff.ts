/** A field of a TIFF directory. Bytes that know where they will lie are made when that is known. */
export interface TiffField {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly bytes: Uint8Array | { readonly length: number; at(offset: number): Uint8Array }
}

const ASCII = 2
const SHORT = 3
const LONG = 4
const RATIONAL = 5
const UNDEFINED = 7
const SIGNED_RATIONAL = 10

function numbers(
  tag: number,
  type: number,
  size: number,
  values: readonly number[],
  write: (view: DataView, at: number, value: number) => void,
): TiffField {
  const bytes = new Uint8Array(values.length * size)
  const view = new DataView(bytes.buffer)
  values.forEach((value, index) => {
    write(view, index * size, value)
  })
  return { tag, type, count: values.length, bytes }
}

export const ascii = (tag: number, text: string): TiffField => {
  const bytes = new TextEncoder().encode(`${text}\0`)
  return { tag, type: ASCII, count: bytes.length, bytes }
}

export const short = (tag: number, ...values: number[]): TiffField =>
  numbers(tag, SHORT, 2, values, (view, at, value) => view.setUint16(at, value, true))

export const long = (tag: number, ...values: number[]): TiffField =>
  numbers(tag, LONG, 4, values, (view, at, value) => view.setUint32(at, value, true))

export type Ratio = readonly [numerator: number, denominator: number]

export const rational = (tag: number, ...values: Ratio[]): TiffField => ({
  ...numbers(tag, RATIONAL, 4, values.flat(), (view, at, value) => view.setUint32(at, value, true)),
  count: values.length,
})

export const signedRational = (tag: number, value: Ratio): TiffField => ({
  ...numbers(tag, SIGNED_RATIONAL, 4, value, (view, at, part) => view.setInt32(at, part, true)),
  count: 1,
})

export const undefinedBytes = (tag: number, bytes: TiffField['bytes']): TiffField => ({
  tag,
  type: UNDEFINED,
  count: bytes.length,
  bytes,
})

/** Bytes a directory takes with the values that lie behind it, each on an even offset as TIFF 6.0 asks. */
export function directorySize(fields: readonly TiffField[]): number {
  const values = fields.reduce(
    (sum, { bytes }) => sum + (bytes.length > 4 ? bytes.length + (bytes.length & 1) : 0),
    0,
  )
  return 2 + fields.length * 12 + 4 + values
}

/**
 * A little-endian directory that will lie `start` bytes from the TIFF header, with its values behind it. `next` is
 * the offset of the next directory, 0 for none.
 */
export function directory(fields: readonly TiffField[], start: number, next: number): Uint8Array {
  const sorted = [...fields].sort((a, b) => a.tag - b.tag)
  const block = new Uint8Array(directorySize(sorted))
  const view = new DataView(block.buffer)
  view.setUint16(0, sorted.length, true)
  let valueAt = 2 + sorted.length * 12 + 4
  sorted.forEach(({ tag, type, count, bytes }, index) => {
    const entry = 2 + index * 12
    view.setUint16(entry, tag, true)
    view.setUint16(entry + 2, type, true)
    view.setUint32(entry + 4, count, true)
    const inEntry = bytes.length <= 4
    const at = inEntry ? entry + 8 : valueAt
    block.set(bytes instanceof Uint8Array ? bytes : bytes.at(start + at), at)
    if (inEntry) return
    view.setUint32(entry + 8, start + valueAt, true)
    valueAt += bytes.length + (bytes.length & 1)
  })
  view.setUint32(2 + sorted.length * 12, next, true)
  return block
}
