import type { LightRecord } from '../../light/light-record'
import { ascii, concat } from '../bytes'
import { zonesWords } from '../light-words'
import { parseRecord, recordJson } from '../record-text'

export const XMP_NAMESPACE = 'urn:lumacro:light:1.0#'
export const RDF_NAMESPACE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** Spaces kept inside our own element so that a later record fits without moving anything. */
const RESERVE = 192

/** The properties of the lumacro namespace, by name. `Record` is all of it, the others are for searching. */
export function xmpProperties(record: LightRecord): ReadonlyMap<string, string> {
  const properties = new Map([
    ['Record', recordJson(record)],
    ['Mode', record.mode],
    ['Power', String(Number(record.power.toFixed(2)))],
  ])
  const cct = keyColorTemperature(record)
  if (cct !== null) properties.set('ColorTemperature', String(Math.round(cct)))
  properties.set('Zones', printable(zonesWords(record)))
  return properties
}

/** The colour temperature of the strongest zone that has one. */
function keyColorTemperature(record: LightRecord): number | null {
  const white = record.zones.filter((zone) => 'cct' in zone.color)
  const key = white.reduce<(typeof white)[number] | undefined>(
    (best, zone) => (best === undefined || zone.power > best.power ? zone : best),
    undefined,
  )
  return key !== undefined && 'cct' in key.color ? key.color.cct : null
}

/** Our own element, with spaces in reserve up to a multiple of 64 bytes. `about` as the packet's others have it. */
export function newDescription(record: LightRecord, about = '', rdf = 'rdf'): Uint8Array {
  const { front, back } = compose(record, about, rdf)
  const bare = front.length + back.length
  return filled(front, back, Math.ceil((bare + RESERVE) / 64) * 64 - bare)
}

/** Our element in exactly `length` bytes, or null where it does not fit. */
export function descriptionOfLength(
  record: LightRecord,
  length: number,
  about = '',
  rdf = 'rdf',
): Uint8Array | null {
  const { front, back } = compose(record, about, rdf)
  const spaces = length - front.length - back.length
  return spaces < 0 ? null : filled(front, back, spaces)
}

const filled = (front: Uint8Array, back: Uint8Array, spaces: number): Uint8Array =>
  concat([front, new Uint8Array(spaces).fill(0x20), back])

/** Our element in the two parts between which the spaces stand. */
function compose(record: LightRecord, about: string, rdf: string) {
  const properties = [...xmpProperties(record)]
    .map(([name, value]) => `  <lumacro:${name}>${escapeXml(value)}</lumacro:${name}>\n`)
    .join('')
  const open = `<${rdf}:Description ${rdf}:about="${about}" xmlns:lumacro="${XMP_NAMESPACE}">\n`
  return { front: encodeUtf8(`${open}${properties}`), back: encodeUtf8(`</${rdf}:Description>\n`) }
}

/** The record in XMP text of any writer: as an element or as an attribute, under any prefix. */
export function readXmpRecord(text: string): LightRecord | null {
  for (const prefix of prefixesOf(text, XMP_NAMESPACE)) {
    const element = new RegExp(`<${prefix}:Record(?:\\s[^>]*)?>([^<]*)</${prefix}:Record\\s*>`).exec(text)
    const attribute = new RegExp(`\\s${prefix}:Record\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text)
    const value = element?.[1] ?? attribute?.[1] ?? attribute?.[2]
    const record = value === undefined ? null : parseRecord(unescapeXml(value).trim())
    if (record !== null) return record
  }
  return null
}

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
const printable = (text: string): string => {
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
