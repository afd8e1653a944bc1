import type { LightRecord } from '../../light/light-record'
import { keyColorTemperature } from '../../light/records/key-temperature'
import { concat } from '../bytes'
import { zonesWords } from '../light-words'
import { parseRecord, recordJson } from '../record-text'
import { encodeUtf8, escapeXml, prefixesOf, printable, unescapeXml } from './xml-text'

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
  for (const [name, value] of macroProperties(record)) properties.set(name, value)
  return properties
}

/** What manual lenses and bellows leave out of EXIF, where the photographer said it. */
function macroProperties({ macro }: LightRecord): readonly (readonly [name: string, value: string])[] {
  const said = [
    ['Magnification', macro?.magnification],
    ['EffectiveFNumber', macro?.effectiveFNumber],
    ['LensFocalLength', macro?.focalLengthMm],
  ] as const
  return said.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]))
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
