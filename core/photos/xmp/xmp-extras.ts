import type { LightRecord } from '../../light/light-record'
import type { Patch } from '../byte-plan'
import { concat, equalBytes, latin1 } from '../bytes'
import { type Extras, keywordsOf } from '../extras/extras'
import { lightWords } from '../light-words'
import { encodeUtf8, escapeXml, prefixesOf, unescapeXml } from './xml-text'
import { readXmpRecord } from './xmp-record'

const DC_NAMESPACE = 'http://purl.org/dc/elements/1.1/'

interface Packet {
  readonly rdf: string
  readonly about: string
}

export interface ExtrasEdit {
  /** Within elements that are there. */
  readonly patches: readonly Patch[]
  /** To stand before the closing RDF tag; empty where nothing is missing. */
  readonly element: Uint8Array
}

/**
 * Adds keywords and description to a packet. Keywords join the ones that are there; a description stays, unless it
 * says word for word what the older record said, for that was ours. `text` is `xmp`, one character a byte.
 */
export function spliceExtras(
  xmp: Uint8Array,
  text: string,
  record: LightRecord,
  extras: Extras,
  packet: Packet,
): ExtrasEdit {
  const patches: Patch[] = []
  let properties = ''
  if (extras.keywords === true) {
    const bag = findBag(text, packet.rdf)
    if (bag === 'none') properties += subject(keywordsOf(record), packet.rdf)
    else if (bag !== 'other-form') {
      const missing = keywordsOf(record).filter((word) => !bag.words.has(word))
      if (missing.length > 0)
        patches.push({ offset: bag.end, before: new Uint8Array(0), after: items(missing, packet.rdf) })
    }
  }
  if (extras.description === true) {
    const words = escapeXml(lightWords(record))
    const older = readXmpRecord(text)
    const said = older === null ? '' : latin1(encodeUtf8(escapeXml(lightWords(older))))
    const ours = older === null ? -1 : text.indexOf(`>${said}</${packet.rdf}:li>`)
    if (!hasProperty(text, 'description')) properties += description(words, packet.rdf)
    else if (ours >= 0) {
      const before = xmp.slice(ours + 1, ours + 1 + said.length)
      const after = encodeUtf8(words)
      if (!equalBytes(before, after)) patches.push({ offset: ours + 1, before, after })
    }
  }
  return { patches, element: elementOf(properties, packet) }
}

/** The element for a packet that has nothing yet. */
export function extraElements(record: LightRecord, extras: Extras): Uint8Array {
  const rdf = 'rdf'
  const keywords = extras.keywords === true ? subject(keywordsOf(record), rdf) : ''
  const words = extras.description === true ? description(escapeXml(lightWords(record)), rdf) : ''
  return elementOf(`${keywords}${words}`, { rdf, about: '' })
}

/** Whether a photo has a description of its own in its packet. */
const hasProperty = (text: string, name: string): boolean =>
  prefixesOf(text, DC_NAMESPACE).some((dc) => new RegExp(`[<\\s]${dc}:${name}[\\s=>/]`).test(text))

interface Bag {
  /** Where the closing tag of the list begins. */
  readonly end: number
  readonly words: ReadonlySet<string>
}

function findBag(text: string, rdf: string): Bag | 'none' | 'other-form' {
  if (!hasProperty(text, 'subject')) return 'none'
  for (const dc of prefixesOf(text, DC_NAMESPACE)) {
    const found = new RegExp(
      `<${dc}:subject\\s*>\\s*<${rdf}:(Bag|Seq)\\s*>([\\s\\S]*?)</${rdf}:\\1\\s*>\\s*</${dc}:subject\\s*>`,
    ).exec(text)
    if (found === null) continue
    const [whole, list = '', inside = ''] = found
    const words = [...inside.matchAll(new RegExp(`<${rdf}:li[^>]*>([^<]*)</${rdf}:li`, 'g'))]
    return {
      end: found.index + whole.indexOf(`${inside}</${rdf}:${list}`) + inside.length,
      words: new Set(words.map(([, word = '']) => unescapeXml(word))),
    }
  }
  return 'other-form'
}

const items = (words: readonly string[], rdf: string): Uint8Array =>
  encodeUtf8(words.map((word) => `<${rdf}:li>${escapeXml(word)}</${rdf}:li>`).join(''))

const subject = (words: readonly string[], rdf: string): string =>
  `  <dc:subject><${rdf}:Bag>${words.map((word) => `<${rdf}:li>${escapeXml(word)}</${rdf}:li>`).join('')}</${rdf}:Bag></dc:subject>\n`

const description = (escaped: string, rdf: string): string =>
  `  <dc:description><${rdf}:Alt><${rdf}:li xml:lang="x-default">${escaped}</${rdf}:li></${rdf}:Alt></dc:description>\n`

const elementOf = (properties: string, { rdf, about }: Packet): Uint8Array =>
  properties === ''
    ? new Uint8Array(0)
    : concat([
        encodeUtf8(`<${rdf}:Description ${rdf}:about="${about}" xmlns:dc="${DC_NAMESPACE}">\n`),
        encodeUtf8(`${properties}</${rdf}:Description>\n`),
      ])
