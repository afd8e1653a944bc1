import { describe, expect, it } from 'vitest'
import type { FileReport } from '../../core/api/photos/batch-report'
import { summarizeBatch, summarizeUndo } from '../../core/api/photos/batch-summary'
import { fileReason } from '../../core/api/photos/photo-reason'
import type { ReasonCode } from '../../core/photos/reasons'
import { formatExposure, formatTime, parseTime } from '../../renderer/light/mode/times'
import {
  batchText,
  clockText,
  countsText,
  progressText,
  runName,
  shotText,
  spanText,
  takenText,
  undoText,
  verdict,
} from '../../renderer/photos/table/photo-words'
import { closedText } from '../../renderer/shots/shot-words'

const file = (path: string, action: FileReport['action'], code: ReasonCode | null = null): FileReport => ({
  path,
  action,
  reason: fileReason(code, null),
  verified: action !== 'refused',
})

describe('words of the Photos room', () => {
  it('tells how a camera clock runs', () => {
    expect(clockText({ id: 'Nikon D90', offsetS: 36_004.2, driftPpm: 18.3 })).toBe(
      'Nikon D90: clock 10 h 4.2 s ahead, drifts 18 ppm.',
    )
    expect(clockText({ id: 'X-T3', offsetS: -61, driftPpm: 0 })).toBe('X-T3: clock 1 min 1 s behind.')
    expect(clockText({ id: 'X-T3', offsetS: 0.04, driftPpm: 0 })).toBe('X-T3: clock right.')
  })

  it('counts the open photos by how they stand, and leaves out what none are', () => {
    const none = { total: 41, ready: 0, unsure: 0, withoutLight: 0, written: 0 }
    expect(countsText({ ...none, ready: 41 })).toBe('41 photos · 41 ready')
    expect(countsText({ ...none, ready: 30, unsure: 3, withoutLight: 1, written: 7 })).toBe(
      '41 photos · 30 ready · 3 unsure · 1 without light · 7 written',
    )
    expect(countsText({ ...none, total: 1 })).toBe('1 photo')
  })

  it('calls a run by its sequence where one is named', () => {
    expect(runName({ photos: 1, lights: [] })).toBe('Run of 1 photo')
  })

  it('says two names as a span, the second by its number where the rest is the same', () => {
    expect(spanText('LUM_0008', 'LUM_0015')).toBe('LUM_0008–0015')
    expect(spanText('DSC_9998', 'DSC_10002')).toBe('DSC_9998–10002')
    expect(spanText('LUM_0008', 'LUM_0008')).toBe('LUM_0008')
    expect(spanText('A_0001', 'B_0002')).toBe('A_0001 – B_0002')
    expect(spanText('moth', 'wing')).toBe('moth – wing')
    expect(spanText('20261128', '20261130')).toBe('20261128 – 20261130')
  })

  it('counts what was done, by what was done', () => {
    const files = [
      file('/a.jpg', 'append'),
      file('/b.jpg', 'append'),
      file('/c.cr3', 'sidecar'),
      file('/d.jpg', 'refused'),
    ]
    expect(batchText(summarizeBatch({ batch: 'b', files, cancelled: false }, 1))).toBe(
      'Written to 3 photos: 2 into EXIF, 1 into XMP sidecars. 1 refused.',
    )
    expect(batchText(summarizeBatch({ batch: 'b', files: files.slice(0, 1), cancelled: true }, 1))).toBe(
      'Cancelled. Written to 1 photo: 1 into EXIF.',
    )
    expect(batchText(summarizeBatch({ batch: null, files: [], cancelled: false }, 1))).toBe(
      'Nothing was written.',
    )
  })

  it('tells how far it is, how fast and how long still', () => {
    const activity = { kind: 'writing', done: 12, total: 41, file: '/p/DSC_12.JPG', perSecond: 8.31 } as const
    expect(progressText(activity)).toBe('12 of 41 · DSC_12.JPG · 8.3 photos/s · 3 s left')
    expect(progressText({ ...activity, total: null, perSecond: 0, file: '' })).toBe('12 photos')
    expect(progressText({ ...activity, done: 0, total: 9000, perSecond: 50 })).toContain('3 min left')
  })

  it('says what undo put back and what it left', () => {
    const undone = (restored: boolean) => ({
      path: '/a',
      restored,
      reason: fileReason(restored ? null : 'changed-since-write', null),
    })
    expect(undoText(summarizeUndo({ batch: 'b', files: [undone(true)] }, 1))).toBe('1 photo is as before.')
    expect(
      undoText(summarizeUndo({ batch: 'b', files: [undone(true), undone(true), undone(false)] }, 1)),
    ).toBe('2 photos are as before. 1 was left as found.')
  })

  it('never calls the unsure sure', () => {
    const light = {
      via: 'shot',
      shot: { rig: 'r', boot: 'b', seq: 45 },
      confidence: 0.98,
      lightConfidence: 0.9899,
    } as const
    // The record plays no part in these words.
    const row = { state: 'unsure', light: light as never } as const
    expect(verdict(row).text).toBe('Unsure, 98 %')
    expect(shotText(row)).toBe('45 ?')
    expect(shotText({ state: 'no-light', light: null })).toBe('–')
  })

  it('puts the time first and keeps a tenth', () => {
    expect(takenText('2026-11-23T10:15:30.123')).toBe('10:15:30.1 · 2026-11-23')
    expect(takenText('2026-11-23T10:15:30')).toBe('10:15:30 · 2026-11-23')
    expect(takenText(null)).toBe('no time')
  })
})

describe('times', () => {
  it.each([
    ['20', 20_000],
    ['20 ms', 20_000],
    ['850 µs', 850],
    ['850us', 850],
    ['0.5 s', 500_000],
    ['1/60', 16_667],
    ['1/60 s', 16_667],
    ['1,5 ms', 1500],
  ])('reads %j', (text, us) => expect(parseTime(text)).toBe(us))

  it.each(['', 'soon', '-5 ms', '1/0', '5 h'])('reads nothing into %j', (text) =>
    expect(parseTime(text)).toBeNull(),
  )

  it('writes what it reads', () => {
    for (const us of [500, 850, 1100, 20_000, 16_700, 1_500_000]) expect(parseTime(formatTime(us))).toBe(us)
    expect(formatExposure(1 / 125)).toBe('1/125 s')
    expect(formatExposure(2)).toBe('2 s')
    expect(closedText(8120)).toBe('8.1 ms')
    expect(closedText(null)).toBe('pulse')
    expect(closedText(1_020_000)).toBe('1.02 s')
  })
})
