import { crc32, crc32Hex } from './crc32'

/** Rule L2: bytes in a line, newline included. */
export const MAX_LINE_BYTES = 240

/** Rule L4: why a line was dropped. */
export type DropReason = 'too-long' | 'not-ascii' | 'no-crc' | 'bad-crc'

export type DecodedLine =
  | { readonly kind: 'line'; readonly body: string }
  | { readonly kind: 'dropped'; readonly reason: DropReason; readonly text: string }

const NEWLINE = 0x0a
const CARRIAGE_RETURN = 0x0d
/** ` *` and eight digits. */
const TAIL = 10

/** A body as the bytes of its line (L1, L3). Throws when the body is not printable ASCII or too long for a line. */
export function encodeLine(body: string): Uint8Array {
  if (!/^[\x20-\x7e]+$/.test(body))
    throw new RangeError(`expected printable ASCII, got ${JSON.stringify(body)}`)
  const length = body.length + TAIL + 1
  if (length > MAX_LINE_BYTES) {
    throw new RangeError(`expected a line of at most ${MAX_LINE_BYTES} bytes, got ${length}`)
  }
  const bytes = toAscii(body)
  const line = new Uint8Array(length)
  line.set(bytes)
  line.set(toAscii(` *${crc32Hex(bytes)}\n`), body.length)
  return line
}

/**
 * Takes a byte stream in whatever pieces it comes and gives whole lines (L1-L5). It never holds more than one
 * line: what is too long is thrown away up to its newline, and the next line is read normally.
 */
export class LineDecoder {
  readonly #line = new Uint8Array(MAX_LINE_BYTES)
  #length = 0
  #overflowed = false
  readonly #drops: Record<DropReason, number> = { 'too-long': 0, 'not-ascii': 0, 'no-crc': 0, 'bad-crc': 0 }

  /** Lines dropped so far, by reason. */
  get drops(): Readonly<Record<DropReason, number>> {
    return { ...this.#drops }
  }

  get dropped(): number {
    return Object.values(this.#drops).reduce((sum, count) => sum + count, 0)
  }

  push(bytes: Uint8Array): DecodedLine[] {
    const lines: DecodedLine[] = []
    for (const byte of bytes) {
      if (byte !== NEWLINE) {
        // The newline needs a place too, so a line may hold one byte less before it.
        if (this.#length < MAX_LINE_BYTES - 1) this.#line[this.#length++] = byte
        else this.#overflowed = true
        continue
      }
      const line = this.#finish()
      if (line) lines.push(line)
    }
    return lines
  }

  #finish(): DecodedLine | null {
    let end = this.#length
    const overflowed = this.#overflowed
    this.#length = 0
    this.#overflowed = false
    if (overflowed) return this.#drop('too-long', end)
    if (end > 0 && this.#line[end - 1] === CARRIAGE_RETURN) end--
    if (end === 0) return null
    for (let at = 0; at < end; at++) {
      const byte = this.#line[at] ?? 0
      if (byte < 0x20 || byte > 0x7e) return this.#drop('not-ascii', end)
    }
    const text = fromAscii(this.#line.subarray(0, end))
    const tail = /^ \*([0-9a-fA-F]{8})$/.exec(text.slice(-TAIL))
    if (!tail?.[1] || end <= TAIL) return this.#drop('no-crc', end)
    if (Number.parseInt(tail[1], 16) !== crc32(this.#line, 0, end - TAIL)) return this.#drop('bad-crc', end)
    return { kind: 'line', body: text.slice(0, -TAIL) }
  }

  #drop(reason: DropReason, end: number): DecodedLine {
    this.#drops[reason]++
    return { kind: 'dropped', reason, text: fromAscii(this.#line.subarray(0, end)) }
  }
}

function toAscii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

function fromAscii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
