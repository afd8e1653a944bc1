import { type LightRecord, lightRecordSchema } from '../light/light-record'

/** Records are values, so their text is made once: a write asks for it at every step. */
const texts = new WeakMap<LightRecord, string>()

/** JSON in ASCII alone, other characters as `\uXXXX`, so that no charset guess of a reader can break it. */
export function recordJson(record: LightRecord): string {
  const known = texts.get(record)
  if (known !== undefined) return known
  const text = escapeNonAscii(JSON.stringify(record))
  texts.set(record, text)
  return text
}

/** Every character but printable ASCII and the controls below it as `\uXXXX`. */
export function escapeNonAscii(text: string): string {
  // Nearly every text is plain already, and a search is quicker than building it anew.
  if (!/[^\0-\x7e]/.test(text)) return text
  let escaped = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    escaped += code < 0x7f ? text[i] : `\\u${code.toString(16).padStart(4, '0')}`
  }
  return escaped
}

/**
 * A light record from JSON text that begins at `text[0]`; what stands behind its closing brace is ignored.
 * Null where it is not JSON or not a light record of a version known here.
 */
export function parseRecord(text: string): LightRecord | null {
  const end = jsonEnd(text)
  if (end === null) return null
  const json = text.slice(0, end)
  if (json !== last.json) last = { json, record: parseJson(json) }
  return last.record
}

/** A photo carries its record twice, and a series the same one in photo after photo. */
let last: { readonly json: string; readonly record: LightRecord | null } = { json: '', record: null }

function parseJson(json: string): LightRecord | null {
  try {
    const parsed = lightRecordSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** One past the brace that closes the object `text` begins with, or null. */
export function jsonEnd(text: string): number | null {
  if (text[0] !== '{') return null
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (inString) {
      if (c === '\\') i++
      else if (c === '"') inString = false
    } else if (c === '"') inString = true
    else if (c === '{' || c === '[') depth++
    else if (c === '}' || c === ']') {
      depth--
      if (depth === 0) return i + 1
    }
  }
  return null
}

/** Whether two records say the same, whatever the order of their keys. */
export const equalRecords = (a: LightRecord, b: LightRecord): boolean =>
  a === b || recordJson(a) === recordJson(b) || canonical(a) === canonical(b)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  )
