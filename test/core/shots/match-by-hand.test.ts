import { describe, expect, test } from 'vitest'
import { lightFor } from '../../../core/shots/light-for'
import { matchPhotos } from '../../../core/shots/match-photos'
import { bootMs, makeChange, makeLight } from '../../support/shots/make-shot'
import { offsetMs, photo, photos, seqs, shot, shots } from '../../support/shots/ten-photos'

describe('by hand', () => {
  test('a pinned pair stands, is sure, and ties down the others', () => {
    const even = Array.from({ length: 20 }, (_, index) => 100 + 10 * index)
    const some = even.slice(0, 18).map((time, index) => photo(index + 1, time))
    const log = even.map((time, index) => shot(index + 1, time, index))
    const pins = new Map([[some[2]?.id ?? '', { rig: 'rig-1', boot: 'boot-1', seq: 3 }]])
    const result = matchPhotos(some, log, [], { pins })
    expect(result.pairs.find(({ photo: id }) => id === some[2]?.id)).toMatchObject({ seq: 3, confidence: 1 })
    expect(result.pairs.filter(({ confidence }) => confidence >= 0.99).length).toBeGreaterThan(15)
    for (const [id, seq] of seqs(result)) expect(seq).toBe(some.findIndex((each) => each.id === id) + 1)
  })

  test('a photo pinned to no shot has none, and its shot is free for others', () => {
    const result = matchPhotos(photos, shots, [], { pins: new Map([[photos[0]?.id ?? '', null]]) })
    expect(result.unmatchedPhotos.map(({ photo: id }) => id)).toContain(photos[0]?.id)
    expect(result.unmatchedShots.map(({ seq }) => seq)).toEqual([1])
  })

  test('an offset set by hand places even a single photo', () => {
    const manualOffsets = new Map([['Body', offsetMs / 1000]])
    const result = matchPhotos(photos.slice(4, 5), shots, [], { manualOffsets })
    expect(result.pairs[0]).toMatchObject({ seq: 5 })
    expect(result.pairs[0]?.confidence).toBeGreaterThan(0.99)
  })
})

describe('photos without an edge', () => {
  const change = (rev: number, atS: number, step: number) =>
    makeChange(rev, bootMs + atS * 1000, makeLight(step))

  test('take the light of the timeline once other photos have solved the clock', () => {
    const silent = photo(50, 500)
    const result = matchPhotos([...photos, silent], shots, [change(1, 50, 0), change(2, 450, 77)])
    expect(lightFor(result, silent.id)).toMatchObject({
      ok: true,
      via: 'timeline',
      record: { source: 'timeline', shot: null, frame: makeLight(77).frame },
    })
  })

  test('take none when the light changed within the exposure', () => {
    const silent = photo(50, 500, { exposureS: 4 })
    const result = matchPhotos([...photos, silent], shots, [change(1, 50, 0), change(2, 502, 77)])
    expect(lightFor(result, silent.id).ok).toBe(false)
  })

  test('have none while the light moved, though it came back', () => {
    const silent = photo(50, 500)
    const moved = { ...change(2, 520, 0), movedFrom: new Date(bootMs + 480_000).toISOString() }
    expect(lightFor(matchPhotos([...photos, silent], shots, [change(1, 50, 0), moved]), silent.id).ok).toBe(
      false,
    )
    const later = { ...moved, movedFrom: new Date(bootMs + 510_000).toISOString() }
    expect(lightFor(matchPhotos([...photos, silent], shots, [change(1, 50, 0), later]), silent.id).ok).toBe(
      true,
    )
  })

  test('take it by a remembered offset when the camera has no shots at all', () => {
    const silent = photo(50, 500)
    const atUtc = new Date(bootMs).toISOString()
    const knownOffsets = new Map([['Body', { offsetS: offsetMs / 1000, driftPpm: 0, atUtc }]])
    const timeline = [change(1, 50, 0), change(2, 450, 77)]
    expect(lightFor(matchPhotos([silent], [], timeline, { knownOffsets }), silent.id)).toMatchObject({
      ok: true,
    })
    expect(lightFor(matchPhotos([silent], [], timeline), silent.id).ok).toBe(false)
  })

  test('take it by the time they arrived while the folder was watched', () => {
    const silent = photo(50, 500, { arrivedMs: bootMs + 501_200 })
    const result = matchPhotos([silent], [], [change(1, 50, 0), change(2, 450, 77)])
    expect(lightFor(result, silent.id)).toMatchObject({ ok: true, via: 'timeline' })
  })
})

describe('nothing to go by', () => {
  test('a photo without a time is named with a reason', () => {
    const result = matchPhotos([...photos, photo(60, 1, { takenAt: null })], shots, [])
    expect(result.unmatchedPhotos).toHaveLength(1)
    expect(result.unmatchedPhotos[0]?.reason).toEqual({ kind: 'no-time' })
  })

  test('a camera without shots is told what to do', () => {
    const other = photo(70, 5_000, { camera: 'Other', id: 'b/70.JPG' })
    const result = matchPhotos([...photos, other], shots, [])
    expect(result.unmatchedPhotos[0]).toMatchObject({ photo: 'b/70.JPG' })
    expect(result.unmatchedPhotos[0]?.reason).toEqual({ kind: 'clock-unknown' })
  })

  test('no photos and no shots give an empty answer', () => {
    const nothing = { cameras: [], pairs: [], fromTimeline: [], unmatchedPhotos: [], unmatchedShots: [] }
    expect(matchPhotos([], [], [])).toEqual(nothing)
    expect(matchPhotos([], shots, []).unmatchedShots).toHaveLength(10)
    expect(matchPhotos(photos, [], []).unmatchedPhotos).toHaveLength(10)
  })
})
