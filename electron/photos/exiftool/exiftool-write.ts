import type { LightRecord } from '../../../core/light/light-record'
import { applyPlan, makePlan } from '../../../core/photos/byte-plan'
import { commentKind, commentText, readCommentText } from '../../../core/photos/exif/user-comment'
import { type Extras, lensOf, lightSourceOf, wantsLens } from '../../../core/photos/extras/extras'
import type { FileKind } from '../../../core/photos/file-kind'
import { equalRecords, parseRecord } from '../../../core/photos/record-text'
import { keepsForeignXmp } from '../../../core/photos/xmp/verify-xmp'
import { xmpProperties } from '../../../core/photos/xmp/xmp-record'
import { newPacket, spliceXmp } from '../../../core/photos/xmp/xmp-splice'
import type { PlannedPhoto } from '../plan/plan'
import { PhotoRefused } from '../write/write-failure'
import type { ExifTool } from './exiftool'

/**
 * Tags that may differ after exiftool has written: what belongs to the file as such, counts and places of
 * bytes (exiftool moves what they point at along with them), and what we asked for.
 */
const MAY_DIFFER =
  /^(?:SourceFile|errors|warnings|(?:ExifTool|System|File|Composite):.*|.*:(?:UserComment|XMPToolkit|CurrentIPTCDigest|ExifByteOrder|(?!TimeZone)\w*Offsets?|\w*ByteCounts?|(?:PreviewImage|OtherImage|JpgFromRaw|MPImage)Start|ThumbnailOffset|WebP_Flags|NextIFD|FreeOffsets|JUMBF\w*)|XMP-lumacro:.*)$/

type Dump = ReadonlyMap<string, unknown>

/**
 * Writes the record with exiftool into `path`, a copy of the photo, and checks that nothing else has changed. The XMP
 * packet is spliced here and handed over whole, because exiftool would write every property anew; in JPEGs, where a
 * packet may go on in further segments, it gets the properties.
 */
export async function writeWithExifTool(
  tool: ExifTool,
  path: string,
  kind: FileKind,
  { light: record, extras }: Pick<PlannedPhoto, 'light' | 'extras'>,
): Promise<void> {
  const before = await tool.dump(path)
  const comment = [...before].find(([key]) => /:UserComment$/.test(key))?.[1]
  const commentFree = typeof comment !== 'string' || commentKind(latin1Bytes(comment)) !== 'foreign'
  const captioned = [...before].some(
    ([key, value]) =>
      /^(?:IFD0:ImageDescription|IPTC:Caption-Abstract)$/.test(key) && String(value).trim() !== '',
  )
  const allowed = captioned ? { ...extras, description: false } : extras
  const packet = kind === 'jpeg' ? null : await splicedPacket(tool, path, record, allowed)
  const tags = new Map<string, string>()
  if (commentFree) tags.set('ExifIFD:UserComment', commentText(record))
  if (packet === null)
    for (const [name, value] of xmpProperties(record)) tags.set(`XMP-lumacro:${name}`, value)
  if (extras.lightSource === true) tags.set('ExifIFD:LightSource#', String(lightSourceOf(record)))
  const lens = wantsLens(extras) ? lensOf(record) : null
  const carried = carriedRecord(before)
  const earlier = carried === null ? null : lensOf(carried)
  const lensTags = new Map<string, string>()
  for (const [key, value, ours] of [
    ['ExifIFD:FocalLength', lens?.focalLengthMm, earlier?.focalLengthMm],
    ['ExifIFD:FNumber', lens?.fNumber, earlier?.fNumber],
  ] as const) {
    const there = before.get(key)
    // What the record says that stands there already is taken for ours, and may be corrected.
    const free = isNoNumber(there) || (ours != null && Number(there) === ours)
    if (value && (free || extras.replaceLens === true)) lensTags.set(key, String(value))
  }
  for (const [key, value] of lensTags) tags.set(`${key}#`, value)
  await tool.write(path, tags, packet)
  const after = await tool.dump(path)
  const lost = firstDifference(
    withoutExtras(before, extras, lensTags),
    withoutExtras(after, extras, lensTags),
  )
  if (lost !== null) throw new PhotoRefused('verify-failed', { detail: lost })
  const written = carriedRecord(after)
  if (written === null || !equalRecords(written, record))
    throw new PhotoRefused('verify-failed', { detail: 'record' })
}

/** Takes the record out of `path`, a copy of the photo, and checks that nothing else has changed. */
export async function stripWithExifTool(tool: ExifTool, path: string): Promise<void> {
  const before = await tool.dump(path)
  const ours = [...before].some(
    ([key, value]) =>
      key === 'ExifIFD:UserComment' &&
      typeof value === 'string' &&
      commentKind(latin1Bytes(value)) === 'ours',
  )
  // An empty value takes a tag away.
  const tags = new Map([['XMP-lumacro:all', ''], ...(ours ? [['ExifIFD:UserComment', ''] as const] : [])])
  await tool.write(path, tags, null)
  const after = await tool.dump(path)
  const lost = firstDifference(before, after)
  if (lost !== null) throw new PhotoRefused('verify-failed', { detail: lost })
  if (carriedRecord(after) !== null) throw new PhotoRefused('verify-failed', { detail: 'record' })
}

/** What a camera writes that knows nothing of the lens: nothing, 0, `undef` (0/0) or `inf` (n/0). */
const isNoNumber = (value: unknown): boolean => !(Number(value ?? 0) > 0) || value === 'inf'

/** Tags that were asked for are no difference. */
const withoutExtras = (dump: Dump, extras: Extras, also: ReadonlyMap<string, string>): Dump =>
  new Map(
    [...dump].filter(
      ([key]) =>
        !also.has(key) &&
        !(extras.lightSource === true && key === 'ExifIFD:LightSource') &&
        !(extras.keywords === true && key === 'XMP-dc:Subject') &&
        !(extras.description === true && key.startsWith('XMP-dc:Description')),
    ),
  )

/** The photo's packet with the record in it, a new one where it has none; null where it cannot be spliced. */
async function splicedPacket(
  tool: ExifTool,
  path: string,
  record: LightRecord,
  extras: Extras,
): Promise<Uint8Array | null> {
  const packet = await tool.packet(path)
  if (packet === null) return newPacket(record, extras)
  const edit = spliceXmp(packet, record, extras)
  if (!edit.ok) return null
  const spliced = applyPlan(packet, makePlan(packet.length, edit.value.patches))
  // exiftool's dump is not asked about the properties that may be added, so the bytes are.
  const more = extras.keywords === true || extras.description === true
  return spliced.ok && keepsForeignXmp(packet, spliced.value, more) ? spliced.value : null
}

/** The record a dump shows: the XMP copy, which exiftool always writes, or the comment. */
export function carriedRecord(dump: Dump): LightRecord | null {
  for (const [key, value] of dump)
    if (/^XMP-lumacro:(?:Copy\d+:)?Record$/.test(key) && typeof value === 'string') return parseRecord(value)
  for (const [key, value] of dump)
    if (key.endsWith(':UserComment') && typeof value === 'string') return readCommentText(value)
  return null
}

/** The first tag that is lost, changed or new besides our own, or a new warning; null where there is none. */
export function firstDifference(before: Dump, after: Dump): string | null {
  const was = foreignTags(before)
  const is = foreignTags(after)
  for (const [name, value] of was) {
    // A warning that has gone is no loss.
    const gone = name.startsWith('ExifTool:') && isPartOf(is.get(name) ?? '', value)
    if (is.get(name) !== value && !gone) return name
  }
  for (const name of is.keys()) if (!was.has(name)) return name
  return null
}

const isPartOf = (lines: string, all: string): boolean =>
  lines === '' || lines.split('\n').every((line) => all.split('\n').includes(line))

/**
 * What must stay, by the names exiftool gives: copy numbers too, for our tags rank behind all namesakes
 * (PRIORITY in exiftool-config.ts). Warnings, and the sizes of a WebP, are gathered whatever their number.
 */
function foreignTags(dump: Dump): ReadonlyMap<string, string> {
  const tags = new Map<string, string[]>()
  for (const [key, value] of dump) {
    // A WebP that gets metadata states its size a second time, in the header that says so.
    const name = key
      .replace(/^ExifTool:Copy\d+:/, 'ExifTool:')
      .replace(/^RIFF:Copy\d+:(?=Image(?:Width|Height)$)/, 'RIFF:')
    const isHash = name.endsWith(':ImageDataHash')
    const isWarning = /^ExifTool:(?:Warning|Error)$/.test(name)
    if (MAY_DIFFER.test(name) && !isHash && !isWarning) continue
    tags.set(name, [...(tags.get(name) ?? []), JSON.stringify(value)])
  }
  const isSize = (name: string) => /^RIFF:Image(?:Width|Height)$/.test(name)
  return new Map(
    [...tags].map(([name, values]) => [
      name,
      (isSize(name) ? [...new Set(values)] : values).sort().join('\n'),
    ]),
  )
}

const latin1Bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
