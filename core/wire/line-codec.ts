import { crc32 } from './crc32'

/** Rule L2: bytes in a line, newline included. */
export const MAX_LINE_BYTES = 240

/** Rule L4: why a line was dropped. */
export type DropReason = 'too-long' | 'not-ascii' | 'no-crc' | 'bad-crc'

export type DecodedLine =
  | { readonly kind: 'line'; readonly body: string }
  | { readonly kind: 'dropped'; readonly reason: DropReason; readonly text: string }

const NEWLINE = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
const STAR = 0x2a
/** ` *` and eight digits. */
const TAIL = 10

/** A body as the bytes of its line (L1, L3). Throws when the body is not printable ASCII or too long for a line. */
export function encodeLine(body: string): Uint8Array {
  const length = body.length + TAIL + 1
  if (length > MAX_LINE_BYTES) {
    throw new RangeError(`expected a line of at most ${MAX_LINE_BYTES} bytes, got ${length}`)
  }
  const line = new Uint8Array(length)
  for (let at = 0; at < body.length; at++) {
    const code = body.charCodeAt(at)
    if (code < 0x20 || code > 0x7e) throw notAscii(body)
    line[at] = code
  }
  if (body === '') throw notAscii(body)
  const tail = ` *${crc32(line, 0, body.length).toString(16).padStart(8, '0')}\n`
  for (let at = 0; at < tail.length; at++) line[body.length + at] = tail.charCodeAt(at)
  return line
}

function notAscii(body: string): RangeError {
  return new RangeError(`expected printable ASCII, got ${JSON.stringify(body)}`)
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
    let from = 0
    while (from < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, from)
      const end = newline < 0 ? bytes.length : newline
      this.#take(bytes, from, end)
      if (newline < 0) break
      const line = this.#finish()
      if (line) lines.push(line)
      from = newline + 1
    }
    return lines
  }

  #take(bytes: Uint8Array, from: number, end: number): void {
    // The newline needs a place too, so a line may hold one byte less before it.
    const room = MAX_LINE_BYTES - 1 - this.#length
    const taken = Math.min(room, end - from)
    this.#line.set(bytes.subarray(from, from + taken), this.#length)
    this.#length += taken
    if (end - from > room) this.#overflowed = true
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
    const body = end - TAIL
    const stated = body > 0 ? this.#statedCrc(body) : null
    if (stated === null) return this.#drop('no-crc', end)
    if (stated !== crc32(this.#line, 0, body)) return this.#drop('bad-crc', end)
    return { kind: 'line', body: fromAscii(this.#line.subarray(0, body)) }
  }

  /** What ` *` and eight hex digits at `at` say; null when something else stands there. */
  #statedCrc(at: number): number | null {
    if (this.#line[at] !== SPACE || this.#line[at + 1] !== STAR) return null
    let crc = 0
    for (let digit = at + 2; digit < at + TAIL; digit++) {
      const value = hexValue(this.#line[digit] ?? 0)
      if (value < 0) return null
      crc = crc * 16 + value
    }
    return crc
  }

  #drop(reason: DropReason, end: number): DecodedLine {
    this.#drops[reason]++
    return { kind: 'dropped', reason, text: fromAscii(this.#line.subarray(0, end)) }
  }
}

/** Of an ASCII digit in either case; -1 for any other. */
function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

function fromAscii(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
