import { type LightRecord, lightRecordSchema } from '../light/light-record'

/** JSON in ASCII alone, other characters as `\uXXXX`, so that no charset guess of a reader can break it. */
export const recordJson = (record: LightRecord): string => escapeNonAscii(JSON.stringify(record))

export function escapeNonAscii(text: string): string {
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
  try {
    const parsed = lightRecordSchema.safeParse(JSON.parse(text.slice(0, end)))
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
export const equalRecords = (a: LightRecord, b: LightRecord): boolean => canonical(a) === canonical(b)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  )
