/** Small byte helpers for core/, which knows no Buffer. Every read is bounds-checked by its caller or here. */

/** The bytes of an ASCII string; a code above 255 is a programmer's mistake. */
export function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 255) throw new Error(`expected one-byte characters, got U+${code.toString(16)}`)
    bytes[i] = code
  }
  return bytes
}

/** One character a byte (Latin-1), so that text positions are byte positions. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  // In slices: a whole photo as arguments would overflow the stack. `apply` takes any array-like, which its
  // type does not say; spreading would walk an iterator, ten times slower.
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 4096) as unknown as number[])
  return text
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const piece of pieces) length += piece.length
  const joined = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Big-endian, as JPEG has it; the caller has checked that two bytes are there. */
export const uint16 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

export const uint16Bytes = (value: number): Uint8Array => new Uint8Array([(value >> 8) & 0xff, value & 0xff])
