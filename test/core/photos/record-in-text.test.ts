import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPlan, makePlan } from '../../../core/photos/byte-plan'
import {
  commentKind,
  commentOfLength,
  commentText,
  newComment,
  readComment,
} from '../../../core/photos/exif/user-comment'
import { lightWords } from '../../../core/photos/light-words'
import { equalRecords } from '../../../core/photos/record-text'
import { XMP_NAMESPACE, xmpProperties } from '../../../core/photos/xmp/xmp-record'
import { newPacket, newSidecar, readXmp, spliceXmp } from '../../../core/photos/xmp/xmp-splice'
import { lightRecord } from '../../support/photos/record'
import { text } from '../../support/photos/tiff-builder'

const record = lightRecord()
const named = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((name) => lightRecord({ zones: [{ name, pixels: '0-7', power: -0.5, color: { cct: 5200, duv: 0 } }] }))

describe('the readable line', () => {
  it('says mode, dose, power and each zone in words', () => {
    expect(lightWords(record)).toBe(
      'Light: flash 20 ms -1.3 EV; Key 5200 K 0 EV on 0-7; Rim hue 210 sat 0.6 -2 EV on 16-19,21',
    )
  })

  it('says pulses, steps, limits, gels and unknown zones', () => {
    const strobe = { delayUs: 1500, onUs: 350, pulses: 5, periodUs: 10_000 }
    expect(lightWords(lightRecord({ mode: 'strobe', flash: strobe, limited: -0.5, zones: [] }))).toBe(
      'Light: strobe 5 x 350 us every 10 ms after 1.5 ms -1.3 EV limited -0.5 EV; zones unknown, lit 0-23',
    )
    const step = { index: 3, of: 8, name: 'rake 090', shot: 1, shots: 1 }
    const zones = [
      { name: 'All', pixels: '0-23', power: 0, color: { gel: 'Half CTO', cct: 3800, duv: 0.002 } },
    ]
    expect(lightWords(lightRecord({ mode: 'sequence', flash: null, power: 0, step, zones }))).toBe(
      'Light: sequence 3/8 rake 090 0 EV; All Half CTO 3800 K 0 EV on 0-23',
    )
  })
})

describe('the record in a UserComment', () => {
  it('is ASCII, with the words first and the JSON behind `Lumacro`', () => {
    const umlaut = lightRecord({ rig: { layout: 'Ring für Käfer', leds: '白' } })
    const comment = newComment(umlaut)
    expect(comment.every((byte) => byte < 0x7f)).toBe(true)
    expect(Buffer.from(comment).toString('latin1')).toMatch(
      /^ASCII\0\0\0Light: [^\n]*\nLumacro \{.*\\u00e4.*\} +$/,
    )
    expect(comment.length % 64).toBe(0)
  })

  it('comes back equal, whatever a zone is called', () => {
    fc.assert(
      fc.property(named, (light) => {
        const back = readComment(newComment(light))
        expect(back !== null && equalRecords(back, light)).toBe(true)
        expect(commentKind(newComment(light))).toBe('ours')
        const xmp = readXmp(newPacket(light))
        expect(xmp !== null && equalRecords(xmp, light)).toBe(true)
      }),
    )
  })

  it('is read in any character set, cut at its brace, and with text around it', () => {
    const words = commentText(record)
    const le = Buffer.concat([text('UNICODE\0'), Buffer.from(words, 'utf16le')])
    const be = Buffer.concat([text('UNICODE\0'), Buffer.from(words, 'utf16le').swap16()])
    for (const value of [
      le,
      be,
      text(words),
      text(`\0\0\0\0\0\0\0\0${words}\0\0`),
      text(`ASCII\0\0\0mine: ${words} end`),
    ])
      expect(readComment(value)).toEqual(record)
  })

  it('keeps the fields of later versions of the record that it does not know', () => {
    const later = { ...record, run: { id: 'stack-7', place: 3 } }
    expect(readComment(newComment(later))).toEqual(later)
  })

  it('is told from blank space and from other people’s words', () => {
    expect(commentKind(new Uint8Array(264))).toBe('blank')
    expect(commentKind(text(`ASCII\0\0\0${' '.repeat(100)}`))).toBe('blank')
    expect(commentKind(new Uint8Array(0))).toBe('blank')
    expect(commentKind(text('ASCII\0\0\0.'))).toBe('foreign')
    expect(commentKind(text(`ASCII\0\0\0${commentText(record).slice(0, 200)}`))).toBe('ours')
    expect(commentKind(text(`ASCII\0\0\0My beetle. ${commentText(record)}`))).toBe('foreign')
    expect(commentOfLength(record, 100)).toBeNull()
  })

  it('is not taken from JSON that is no light record', () => {
    expect(readComment(text('ASCII\0\0\0Lumacro {"v":2}'))).toBeNull()
    expect(readComment(text('ASCII\0\0\0Lumacro {"v":1,'))).toBeNull()
  })
})

describe('the record in XMP', () => {
  it('has flat properties to search by', () => {
    expect([...xmpProperties(record).keys()]).toEqual([
      'Record',
      'Mode',
      'Power',
      'ColorTemperature',
      'Zones',
    ])
    expect(xmpProperties(record).get('ColorTemperature')).toBe('5200')
    const macro = { magnification: 1.5, fNumber: 5.6, effectiveFNumber: 14, focalLengthMm: 100 }
    const large = xmpProperties({ ...record, macro })
    expect(['Magnification', 'EffectiveFNumber', 'LensFocalLength'].map((name) => large.get(name))).toEqual([
      '1.5',
      '14',
      '100',
    ])
    expect(xmpProperties(lightRecord({ zones: [] })).has('ColorTemperature')).toBe(false)
  })

  const spliced = (sidecar: string, light = record): string => {
    const bytes = new Uint8Array(Buffer.from(sidecar))
    const edit = spliceXmp(bytes, light)
    if (!edit.ok) throw new Error(`expected a splice, got ${edit.failure}`)
    const made = applyPlan(bytes, makePlan(bytes.length, edit.value.patches))
    return made.ok ? Buffer.from(made.value).toString() : ''
  }
  const darktable =
    '<?xml version="1.0" encoding="UTF-8"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n' +
    '  <r:Description r:about="" xmlns:darktable="http://darktable.sf.net/" darktable:history_end="3">\n   <darktable:mask>gz12 ü</darktable:mask>\n  </r:Description>\n </r:RDF>\n</x:xmpmeta>\n'

  it('goes into a sidecar with every other byte kept, under whatever prefix it uses for RDF', () => {
    const made = spliced(darktable)
    const own = /<r:Description r:about="" xmlns:lumacro=[\s\S]*?<\/r:Description>\n/.exec(made)?.[0] ?? ''
    expect(own).not.toBe('')
    expect(made.replace(own, '')).toBe(darktable)
    expect(spliced(made)).toBe(made)
    expect(readXmp(Buffer.from(spliced(made, lightRecord({ power: -3 }))))?.power).toBe(-3)
    expect(spliced(made, lightRecord({ power: -3 })).length).toBe(made.length)
  })

  it('makes a sidecar that is read back and spliced again', () => {
    const made = Buffer.from(newSidecar(record)).toString()
    expect(readXmp(Buffer.from(made))).toEqual(record)
    expect(spliced(made)).toBe(made)
  })

  it('is read as another program may have written it: as an attribute, under another prefix', () => {
    const value = JSON.stringify(record).replaceAll('"', '&quot;')
    const attribute = `<rdf:Description xmlns:lm='${XMP_NAMESPACE}' lm:Record="${value}" lm:Mode="flash"/>`
    expect(readXmp(Buffer.from(attribute))).toEqual(record)
    const hex = JSON.stringify(record).replaceAll('"', '&#x22;')
    expect(readXmp(Buffer.from(`<a xmlns:q="${XMP_NAMESPACE}"><q:Record>${hex}</q:Record></a>`))).toEqual(
      record,
    )
  })

  it('is not spliced into what it does not understand, nor over a form it did not write', () => {
    const refused = (sidecar: string) => spliceXmp(new Uint8Array(Buffer.from(sidecar)), record)
    expect(refused('')).toEqual({ ok: false, failure: 'not-understood' })
    expect(refused(darktable.replace('</r:RDF>', ''))).toEqual({ ok: false, failure: 'not-understood' })
    const foreign = darktable.replace(
      'xmlns:darktable',
      `xmlns:lumacro="${XMP_NAMESPACE}" lumacro:Mode="flash" xmlns:darktable`,
    )
    expect(refused(foreign)).toEqual({ ok: false, failure: 'foreign-form' })
  })
})
