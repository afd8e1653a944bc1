import type { LightRecord } from '../../light/light-record'
import { ascii, concat, latin1 } from '../bytes'
import { lightWords } from '../light-words'
import { escapeNonAscii, jsonEnd, parseRecord, recordJson } from '../record-text'

/** EXIF UserComment: eight bytes that name the character set, then the text without a closing NUL. */
const ASCII_SET = ascii('ASCII\0\0\0')
const SETS = ['ASCII\0\0\0', 'UNICODE\0', 'JIS\0\0\0\0\0', '\0\0\0\0\0\0\0\0'] as const
const MARK = 'Lumacro '

/** Spaces kept behind the record so that a later, somewhat longer one fits in place. */
const RESERVE = 192

/** The comment's text: one readable line, then `Lumacro ` and the record as JSON, all ASCII. */
export const commentText = (record: LightRecord): string =>
  `${escapeNonAscii(lightWords(record))}\n${MARK}${recordJson(record)}`

/** The comment's bytes, character set first, with spaces in reserve up to a multiple of 64. */
export function newComment(record: LightRecord): Uint8Array {
  const needed = ASCII_SET.length + commentText(record).length
  const whole = commentOfLength(record, Math.ceil((needed + RESERVE) / 64) * 64)
  if (whole === null) throw new Error('expected room for the record, got too little')
  return whole
}

/** The comment in exactly `length` bytes, filled with spaces, or null where it does not fit. */
export function commentOfLength(record: LightRecord, length: number): Uint8Array | null {
  const text = ascii(commentText(record))
  const spare = length - ASCII_SET.length - text.length
  return spare < 0 ? null : concat([ASCII_SET, text, new Uint8Array(spare).fill(0x20)])
}

export type CommentKind =
  /** Nothing, or the space a camera reserves: NULs and blanks, with or without a character set. */
  | 'blank'
  /** A readable line and a light record, nothing else. */
  | 'ours'
  /** Someone's words: never overwritten. */
  | 'foreign'

export function commentKind(value: Uint8Array): CommentKind {
  const text = decodeComment(value)
  if (!/[^\0 ]/.test(text)) return 'blank'
  const at = text.indexOf(`${MARK}{`)
  if (at < 0) return 'foreign'
  const before = text.slice(0, at)
  if (before !== '' && !/^Light: [^\n]*\n$/.test(before)) return 'foreign'
  const end = jsonEnd(text.slice(at + MARK.length))
  // Cut off by a careless tool: still ours, and worth nothing to anyone.
  if (end === null) return 'ours'
  return /[^\0\s]/.test(text.slice(at + MARK.length + end)) ? 'foreign' : 'ours'
}

/** The light record a comment carries, whoever wrote it and with whatever around it; null where there is none. */
export function readComment(value: Uint8Array): LightRecord | null {
  return readCommentText(decodeComment(value))
}

export function readCommentText(text: string): LightRecord | null {
  for (let at = text.indexOf(`${MARK}{`); at >= 0; at = text.indexOf(`${MARK}{`, at + 1)) {
    const record = parseRecord(text.slice(at + MARK.length))
    if (record !== null) return record
  }
  return null
}

/** Text of a UserComment in any character set it may name, or none; two-byte text is read in either order. */
function decodeComment(value: Uint8Array): string {
  const set = latin1(value.subarray(0, 8))
  const known = SETS.some((name) => name === set)
  const body = known ? value.subarray(8) : value
  if (set !== 'UNICODE\0') return latin1(body)
  const first = body[0] === 0xff && body[1] === 0xfe
  const zeros = [0, 0]
  for (let i = 0; i < Math.min(body.length, 256); i++)
    if (body[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  // Latin text has its zero bytes first in big-endian order and second in little-endian order.
  const littleEndian = first || (zeros[1] ?? 0) > (zeros[0] ?? 0)
  let text = ''
  for (let i = 0; i + 1 < body.length; i += 2) {
    const a = body[i] ?? 0
    const b = body[i + 1] ?? 0
    text += String.fromCharCode(littleEndian ? a | (b << 8) : (a << 8) | b)
  }
  return text.replace(/^\ufeff/, '')
}
