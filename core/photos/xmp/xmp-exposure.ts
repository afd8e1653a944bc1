import { fail, ok, type Result } from '../../result'
import { ascii } from '../bytes'
import { prefixesOf } from './xml-text'
import { insertElement, type OpenXmp, openXmp, sidecarOf, type XmpEdit } from './xmp-splice'

/** Camera Raw's settings, as Lightroom, Camera Raw and what reads theirs know them. */
const CRS_NAMESPACE = 'http://ns.adobe.com/camera-raw-settings/1.0/'
/** What of the exposure is ours, so that writing it again replaces it and a hand's own setting stays. */
const MARK_NAMESPACE = 'urn:lumacro:develop:1.0#'
/** The process version of Lightroom Classic 8.3 and later; `Exposure2012` means the same from 6.7 on. */
const PROCESS_VERSION = '11.0'
const FIRST_WITH_EXPOSURE_2012 = 6.7
/** Where the sliders of those programs end. */
const FURTHEST_EV = 5

export type ExposureRefusal =
  | 'not-understood'
  /** The exposure stands there more than once, as in snapshots or a look: which one counts is not ours to guess. */
  | 'foreign-form'
  /** Its settings are of a process that has no such exposure. */
  | 'old-process'

/** What XMP says of the exposure, in stops; null where it says nothing. */
export interface ExposureSetting {
  readonly exposureEv: number | null
  /** What of it was written by us. */
  readonly correctionEv: number | null
}

/**
 * The edit that gives a photo's develop settings this correction, every other byte kept. Where settings are there, only the digits of the
 * exposure change, on top of what a hand has set; a correction written before is replaced, not added to.
 */
export function spliceExposure(xmp: Uint8Array, correctionEv: number): Result<XmpEdit, ExposureRefusal> {
  const opened = openXmp(xmp)
  if (opened === null) return fail('not-understood')
  const { text } = opened
  const exposures = valuesOf(text, CRS_NAMESPACE, 'Exposure2012')
  const marks = valuesOf(text, MARK_NAMESPACE, 'ExposureCorrection')
  if (exposures.length > 1 || marks.length > 1) return fail('foreign-form')
  const [process] = valuesOf(text, CRS_NAMESPACE, 'ProcessVersion')
  if (process && Number(process.value) < FIRST_WITH_EXPOSURE_2012) return fail('old-process')
  const [exposure] = exposures
  const [mark] = marks
  const before = Number(exposure?.value ?? 0)
  const ours = Number(mark?.value ?? 0)
  if (!Number.isFinite(before) || !Number.isFinite(ours)) return fail('foreign-form')
  const wanted = clampEv(before - ours + correctionEv)
  // What did not fit the slider is not ours either.
  const applied = wanted - (before - ours)
  const patches = [
    ...(exposure ? [replaced(xmp, exposure, stopsText(wanted))] : []),
    ...(mark ? [replaced(xmp, mark, stopsText(applied))] : []),
  ].sort((a, b) => a.offset - b.offset)
  if (exposure && mark) return ok({ patches, how: 'in-place' })
  const element = settings(opened, {
    ...(mark ? {} : { correction: applied }),
    ...(exposure ? {} : { exposure: wanted }),
    ...(process ? {} : { process: PROCESS_VERSION }),
  })
  const inserted = insertElement(xmp, opened, element)
  return ok({ patches: [...patches, ...inserted.patches], how: inserted.how })
}

/** A whole sidecar that says only this. */
export const newExposureSidecar = (correctionEv: number): Uint8Array => {
  const ev = clampEv(correctionEv)
  return sidecarOf(
    settings({ rdf: 'rdf', about: '' }, { correction: ev, exposure: ev, process: PROCESS_VERSION }),
  )
}

/** Null where it cannot be read. */
export function readExposure(xmp: Uint8Array): ExposureSetting | null {
  const opened = openXmp(xmp)
  if (opened === null) return null
  const numberOf = (namespace: string, name: string) => {
    const [found] = valuesOf(opened.text, namespace, name)
    return found ? Number(found.value) : null
  }
  return {
    exposureEv: numberOf(CRS_NAMESPACE, 'Exposure2012'),
    correctionEv: numberOf(MARK_NAMESPACE, 'ExposureCorrection'),
  }
}

interface FoundValue {
  readonly value: string
  readonly at: number
}

/** Values of a property, as elements or attributes, under any prefix. */
function valuesOf(text: string, namespace: string, name: string): readonly FoundValue[] {
  return prefixesOf(text, namespace).flatMap((prefix) => {
    const shape = `(<${prefix}:${name}(?:\\s[^>]*)?>|\\s${prefix}:${name}\\s*=\\s*["'])([^<"']*)`
    return [...text.matchAll(new RegExp(shape, 'g'))].map((match) => ({
      value: match[2] ?? '',
      at: match.index + (match[1] ?? '').length,
    }))
  })
}

const replaced = (xmp: Uint8Array, { value, at }: FoundValue, text: string) => ({
  offset: at,
  before: xmp.slice(at, at + value.length),
  after: ascii(text),
})

function settings(
  { rdf, about }: Pick<OpenXmp, 'rdf' | 'about'>,
  of: { readonly correction?: number; readonly exposure?: number; readonly process?: string },
): Uint8Array {
  const lines = [
    ...(of.correction === undefined
      ? []
      : [` <lumacrodev:ExposureCorrection>${stopsText(of.correction)}</lumacrodev:ExposureCorrection>`]),
    ...(of.process === undefined ? [] : [` <crs:ProcessVersion>${of.process}</crs:ProcessVersion>`]),
    ...(of.exposure === undefined ? [] : [` <crs:Exposure2012>${stopsText(of.exposure)}</crs:Exposure2012>`]),
    ...(of.exposure === undefined || of.process === undefined
      ? []
      : [' <crs:HasSettings>True</crs:HasSettings>']),
  ]
  const open = `<${rdf}:Description ${rdf}:about="${about}" xmlns:lumacrodev="${MARK_NAMESPACE}" xmlns:crs="${CRS_NAMESPACE}">`
  return ascii(`${open}\n${lines.join('\n')}\n</${rdf}:Description>\n`)
}

/** As Lightroom writes it: `+0.35`, `-1.20`, `0.00`. */
function stopsText(ev: number): string {
  const text = ev.toFixed(2)
  return Number(text) === 0 ? '0.00' : ev > 0 ? `+${text}` : text
}

const clampEv = (ev: number): number => Math.min(FURTHEST_EV, Math.max(-FURTHEST_EV, ev))
