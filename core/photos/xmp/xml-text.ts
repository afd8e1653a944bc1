import { ascii } from '../bytes'

/** Prefixes bound to a namespace anywhere in the text. */
export function prefixesOf(text: string, namespace: string): readonly string[] {
  const prefixes = new Set<string>()
  for (const match of text.matchAll(/\sxmlns:([A-Za-z_][\w.-]{0,60})\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if ((match[2] ?? match[3]) === namespace && match[1] !== undefined) prefixes.add(match[1])
  return [...prefixes]
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (typeof name === 'string') return NAMED[name] ?? whole
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number.parseInt(String(decimal), 10)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )

/** XML 1.0 has no place for most control characters, not even escaped, nor for half a surrogate pair. */
export const printable = (text: string): string => {
  let clean = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const legal = code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
    clean += legal ? character : ' '
  }
  return clean
}

/** UTF-8 by hand: core/ is compiled without the DOM's TextEncoder. Lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  if (!/[^\0-\x7f]/.test(text)) return ascii(text)
  const bytes: number[] = []
  for (const character of text) {
    let code = character.codePointAt(0) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return new Uint8Array(bytes)
}
