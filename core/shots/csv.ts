import { photoReasonText } from '../api/photos/photo-reason'
import type { PhotoRow } from '../api/photos/photos-snapshot'
import type { LightRecord } from '../light/light-record'
import { zonesWords } from '../photos/light-words'
import type { MatchResult } from './match-result'
import { matchSentence } from './match-words'
import type { ShotLine } from './shot-line'

type Cell = string | number | boolean | null | undefined

/**
 * RFC 4180: commas, CRLF, quotes doubled; a null is an empty field. Text that a spreadsheet would take for a formula gets
 * an apostrophe before it, as OWASP advises ("CSV Injection"): names of photos, zones and steps may come from anyone.
 */
export function csv(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [heads, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : String(cell)
  const safe = FORMULA.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text
  // Where a comma is the decimal sign, spreadsheets part fields at semicolons.
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What begins a formula, in half and in full width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

const LIGHT_HEADS = [
  'mode',
  'powerEv',
  'limitedEv',
  'flashOnUs',
  'flashDelayUs',
  'pulses',
  'step',
  'of',
  'stepName',
  'zones',
  'layout',
  'leds',
  'frame',
] as const

function lightCells(light: LightRecord | null): readonly Cell[] {
  if (light === null) return LIGHT_HEADS.map(() => null)
  const { mode, power, limited, flash, step, rig, frame } = light
  return [
    mode,
    power,
    limited,
    flash?.onUs,
    flash?.delayUs,
    flash?.pulses,
    step?.index,
    step?.of,
    step?.name,
    zonesWords(light),
    rig.layout,
    rig.leds,
    frame,
  ]
}

/** The shot log as a table, one line a shot. */
export function shotsCsv(shots: readonly ShotLine[]): string {
  return csv(
    ['rig', 'boot', 'seq', 'time', 'timeErrorMs', 'rigTimeUs', 'closedUs', ...LIGHT_HEADS],
    shots.map(({ rig, boot, seq, time, timeErrorMs, rigTimeUs, closedUs, light }) => [
      rig,
      boot,
      seq,
      time,
      timeErrorMs,
      rigTimeUs,
      closedUs,
      ...lightCells(light),
    ]),
  )
}

/** Photos beside their shots as a table: what is known of each one's light, sure or not. */
export function photosCsv(rows: readonly PhotoRow[]): string {
  return csv(
    [
      'path',
      'camera',
      'takenAt',
      'exposureS',
      'state',
      'reason',
      'via',
      'rig',
      'boot',
      'seq',
      'confidence',
      'lightConfidence',
      'pinned',
      ...LIGHT_HEADS,
    ],
    rows.map((row) => [
      row.path,
      row.camera,
      row.takenAt,
      row.exposureS,
      row.state,
      photoReasonText(row.reason),
      row.light?.via,
      row.light?.shot?.rig,
      row.light?.shot?.boot,
      row.light?.shot?.seq,
      row.light?.confidence,
      row.light?.lightConfidence,
      row.pinned,
      ...lightCells(row.light?.record ?? row.carries),
    ]),
  )
}

/** What matching found as a table, one line a photo: sure, unsure and unmatched ones. */
export function matchCsv({ pairs, fromTimeline, unmatchedPhotos }: MatchResult): string {
  const nothing = [null, null, null, null] as const
  return csv(
    ['photo', 'via', 'rig', 'boot', 'seq', 'confidence', 'lightConfidence', 'reason', ...LIGHT_HEADS],
    [
      ...pairs.map(({ photo, rig, boot, seq, confidence, lightConfidence, reason, light }) => [
        ...[photo, 'shot', rig, boot, seq, confidence, lightConfidence, matchSentence(reason)],
        ...lightCells(light),
      ]),
      ...fromTimeline.map(({ photo, lightConfidence, reason, light }) => [
        ...[photo, 'timeline', ...nothing, lightConfidence, matchSentence(reason)],
        ...lightCells(light),
      ]),
      ...unmatchedPhotos.map(({ photo, reason }) => [
        ...[photo, null, ...nothing, null, matchSentence(reason)],
        ...lightCells(null),
      ]),
    ],
  )
}
