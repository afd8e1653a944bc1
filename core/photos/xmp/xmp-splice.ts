import type { LightRecord } from '../../light/light-record'
import { fail, ok, type Result } from '../../result'
import type { Patch } from '../byte-plan'
import { ascii, concat, equalBytes, latin1 } from '../bytes'
import { type Extras, NO_EXTRAS } from '../extras/extras'
import { encodeUtf8, prefixesOf } from './xml-text'
import { extraElements, spliceExtras } from './xmp-extras'
import {
  descriptionOfLength,
  newDescription,
  RDF_NAMESPACE,
  readXmpRecord,
  XMP_NAMESPACE,
} from './xmp-record'

/** Why XMP text cannot take the record by a splice. */
export type XmpRefusal =
  /** Not UTF-8, or no closing RDF element where one belongs. */
  | 'not-understood'
  /** Another program has rewritten our properties in a form the splice does not know. */
  | 'foreign-form'

export interface XmpEdit {
  /** Offsets within the XMP bytes. */
  readonly patches: readonly Patch[]
  readonly how: 'unchanged' | 'in-place' | 'append'
}

/**
 * The edit that puts the record into an XMP packet or sidecar, every other byte kept: our own element is
 * replaced where it stands, else a new one goes before the closing RDF tag, taking its room from the
 * packet's padding where there is enough. Extras that were asked for are added to what is there.
 */
export function spliceXmp(
  xmp: Uint8Array,
  record: LightRecord,
  extras: Extras = NO_EXTRAS,
): Result<XmpEdit, XmpRefusal> {
  const opened = openXmp(xmp)
  if (opened === null) return fail('not-understood')
  const { text, rdf, about } = opened
  const own = text.includes(XMP_NAMESPACE) ? findOwn(text, rdf) : null
  if (own === null && text.includes(XMP_NAMESPACE)) return fail('foreign-form')
  const more = spliceExtras(xmp, text, record, extras, { rdf, about })
  const added = own === null ? concat([newDescription(record, about, rdf), more.element]) : more.element
  const patches = [
    ...(own === null ? [] : replaceOwn(xmp, own, record, rdf)),
    ...more.patches,
    ...(added.length === 0 ? [] : insertElement(xmp, opened, added).patches),
  ]
  const grows = patches.some((patch) => patch.after.length !== patch.before.length)
  return ok({ patches, how: patches.length === 0 ? 'unchanged' : grows ? 'append' : 'in-place' })
}

/** XMP as text of one character a byte: all that is looked for is ASCII, and positions stay byte positions. */
export interface OpenXmp {
  readonly text: string
  /** Its prefix for RDF. */
  readonly rdf: string
  /** Where the closing RDF tag begins. */
  readonly closing: number
  /** What every Description says it is about. */
  readonly about: string
}

/** Null where it is not UTF-8, or has no closing RDF element where one belongs. */
export function openXmp(xmp: Uint8Array): OpenXmp | null {
  const text = latin1(xmp)
  if (xmp.includes(0) || text.startsWith('\xfe\xff') || text.startsWith('\xff\xfe')) return null
  const rdf = prefixesOf(text, RDF_NAMESPACE)[0]
  const closing = rdf === undefined ? null : findClosing(text, rdf)
  return rdf === undefined || closing === null ? null : { text, rdf, closing, about: findAbout(text, rdf) }
}

/** A new element before the closing RDF tag, from the packet's padding where there is enough. */
export function insertElement(xmp: Uint8Array, { text, closing }: OpenXmp, element: Uint8Array): XmpEdit {
  const padding = findPadding(text, closing)
  if (padding !== null && padding.end - padding.start >= element.length + KEPT_PADDING) {
    const before = xmp.slice(closing, padding.end)
    const moved = xmp.subarray(closing, padding.end - element.length)
    return { patches: [{ offset: closing, before, after: concat([element, moved]) }], how: 'in-place' }
  }
  return { patches: [{ offset: closing, before: new Uint8Array(0), after: element }], how: 'append' }
}

/** Left for others when we take room from a packet's padding. */
const KEPT_PADDING = 64

interface Own {
  readonly start: number
  readonly end: number
  readonly about: string
}

function replaceOwn(xmp: Uint8Array, own: Own, record: LightRecord, rdf: string): readonly Patch[] {
  const before = xmp.slice(own.start, own.end)
  const fitted = descriptionOfLength(record, before.length, own.about, rdf)
  if (fitted !== null && equalBytes(fitted, before)) return []
  return [{ offset: own.start, before, after: fitted ?? newDescription(record, own.about, rdf) }]
}

/** Our own element as written here or by exiftool: a Description that holds nothing but our properties. */
function findOwn(text: string, rdf: string): Own | null {
  const first = text.indexOf(XMP_NAMESPACE)
  if (text.indexOf(XMP_NAMESPACE, first + 1) >= 0) return null
  const start = text.lastIndexOf(`<${rdf}:Description`, first)
  const closing = `</${rdf}:Description>`
  const close = text.indexOf(closing, first)
  if (start < 0 || close < 0) return null
  const openEnd = text.indexOf('>', first)
  const open = text.slice(start, openEnd + 1)
  const shape = new RegExp(
    `^<${rdf}:Description\\s+${rdf}:about\\s*=\\s*(?:"([^"]*)"|'([^']*)')\\s+xmlns:lumacro\\s*=\\s*["'][^"']*["']\\s*>$`,
  ).exec(open)
  if (shape === null) return null
  const content = text.slice(openEnd + 1, close)
  if (!/^(?:\s*<lumacro:(\w+)>[^<]*<\/lumacro:\1>)*\s*$/.test(content)) return null
  const end = close + closing.length
  return { start, end: text[end] === '\n' ? end + 1 : end, about: shape[1] ?? shape[2] ?? '' }
}

/** Every Description of a packet must name the same subject. */
function findAbout(text: string, rdf: string): string {
  const match = new RegExp(
    `<${rdf}:Description\\s[^>]{0,2000}?${rdf}:about\\s*=\\s*(?:"([^"]*)"|'([^']*)')`,
  ).exec(text)
  const about = match?.[1] ?? match?.[2] ?? ''
  return about.includes('"') ? '' : about
}

/** Where the last `</rdf:RDF>` begins, if only wrappers, white space and comments follow; else null. */
function findClosing(text: string, rdf: string): number | null {
  const at = text.lastIndexOf(`</${rdf}:RDF`)
  if (at < 0) return null
  const rest = text.slice(at)
  const tail = new RegExp(
    `^</${rdf}:RDF\\s*>\\s*(?:</[\\w.-]+:x[am]pmeta\\s*>\\s*)?(?:<\\?xpacket[^>]*\\?>\\s*)?$`,
  )
  return tail.test(rest) ? at : null
}

/** The white space between the last tag and the packet's trailer. */
function findPadding(text: string, from: number): { start: number; end: number } | null {
  const end = text.indexOf('<?xpacket end=', from)
  if (end < 0 || !/^<\?xpacket end=["']w["']/.test(text.slice(end, end + 20))) return null
  let start = end
  while (start > from && /\s/.test(text[start - 1] ?? '')) start--
  return { start, end }
}

const HEAD = '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
const RDF_OPEN = `<rdf:RDF xmlns:rdf="${RDF_NAMESPACE}">\n`
const TAIL = '</rdf:RDF>\n</x:xmpmeta>\n'

/** A whole packet for a photo that has none. The id and the byte-order mark are fixed by the XMP specification. */
export const newPacket = (record: LightRecord, extras: Extras = NO_EXTRAS): Uint8Array =>
  concat([
    encodeUtf8(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${HEAD}${RDF_OPEN}`),
    newDescription(record),
    extraElements(record, extras),
    ascii(`${TAIL}<?xpacket end="w"?>`),
  ])

/** A whole sidecar for a photo that has none. */
export const newSidecar = (record: LightRecord, extras: Extras = NO_EXTRAS): Uint8Array =>
  sidecarOf(concat([newDescription(record), extraElements(record, extras)]))

/** A whole sidecar around one element. */
export const sidecarOf = (element: Uint8Array): Uint8Array =>
  concat([ascii(`<?xml version="1.0" encoding="UTF-8"?>\n${HEAD}${RDF_OPEN}`), element, ascii(TAIL)])

/** Whether XMP bytes are a sidecar as it is made here, with nothing in it. */
export const isBareSidecar = (xmp: Uint8Array): boolean => equalBytes(xmp, sidecarOf(new Uint8Array(0)))

/** Takes our element out of XMP bytes; null where there is none. */
export function spliceOut(xmp: Uint8Array): Patch | 'foreign-form' | null {
  const text = latin1(xmp)
  if (!text.includes(XMP_NAMESPACE)) return null
  const own = prefixesOf(text, RDF_NAMESPACE).map((rdf) => findOwn(text, rdf))[0] ?? null
  if (own === null) return 'foreign-form'
  return { offset: own.start, before: xmp.slice(own.start, own.end), after: new Uint8Array(0) }
}

/** The record in XMP bytes, or null. */
export const readXmp = (xmp: Uint8Array): LightRecord | null => readXmpRecord(latin1(xmp))
