import { describe, expect, test } from 'vitest'
import { lightFor } from '../../../core/shots/light-for'
import { matchPhotos } from '../../../core/shots/match-photos'
import type { PhotoFacts } from '../../../core/shots/photo-facts'
import type { ShotLine } from '../../../core/shots/shot-line'
import { bootMs, makeChange, makeLight, makeShot } from '../../support/shots/make-shot'

const offsetMs = 7_203_400
/** Seconds of the day at which the shutter was released: no two intervals alike. */
const times = [100, 107.3, 119.9, 151.2, 160.5, 204.8, 251.1, 263.6, 330.4, 341.7]

function photo(number: number, atS: number, changes: Partial<PhotoFacts> = {}): PhotoFacts {
  const localMs = Math.floor((bootMs + atS * 1000 + offsetMs) / 1000) * 1000
  return {
    id: `card/IMG_${String(number).padStart(4, '0')}.JPG`,
    camera: 'Body',
    takenAt: { localMs, resolutionMs: 1000, offsetMinutes: null },
    exposureS: 1 / 60,
    fileNumber: number,
    ...changes,
  }
}

const shot = (seq: number, atS: number, step = 0, changes: Partial<ShotLine> = {}): ShotLine =>
  makeShot(seq, bootMs + atS * 1000, { light: makeLight(step), ...changes })

const photos = times.map((time, index) => photo(index + 1, time))
const shots = times.map((time, index) => shot(index + 1, time, index))
const seqs = (result: ReturnType<typeof matchPhotos>): (readonly [string, number])[] =>
  result.pairs.map((pair) => [pair.photo, pair.seq] as const)

describe('an unknown offset', () => {
  test('is solved from the intervals, and every photo finds its shot', () => {
    const result = matchPhotos(photos, shots, [])
    expect(seqs(result)).toEqual(photos.map(({ id }, index) => [id, index + 1]))
    expect(result.pairs.every(({ confidence }) => confidence >= 0.99)).toBe(true)
    expect(result.cameras).toHaveLength(1)
    expect(Math.abs((result.cameras[0]?.offsetS ?? 0) - offsetMs / 1000)).toBeLessThan(0.7)
    expect(result.unmatchedPhotos).toEqual([])
    expect(result.unmatchedShots).toEqual([])
  })

  test('is solved though a photo was deleted, a shot was lost and the flash was tested', () => {
    const fewer = photos.filter((_, index) => index !== 3)
    const other = [...shots.filter(({ seq }) => seq !== 7), shot(11, 400, 99)]
    const result = matchPhotos(fewer, other, [])
    expect(seqs(result)).toEqual([1, 2, 3, 5, 6, 8, 9, 10].map((n) => [photos[n - 1]?.id, n]))
    expect(result.unmatchedPhotos.map(({ photo: id }) => id)).toEqual([photos[6]?.id])
    expect(result.unmatchedShots.map(({ seq }) => seq)).toEqual([4, 11])
  })

  test('of 26 years, as after a flat battery, is solved too', () => {
    const back = 26 * 365 * 86_400_000
    const old = photos.map((each) => ({
      ...each,
      takenAt: each.takenAt && { ...each.takenAt, localMs: each.takenAt.localMs - back },
    }))
    expect(matchPhotos(old, shots, []).pairs).toHaveLength(times.length)
  })

  test('cannot be solved from one photo and one shot, and that is said', () => {
    const result = matchPhotos(photos.slice(0, 1), shots.slice(0, 1), [])
    expect(result.pairs.every(({ confidence }) => confidence < 0.99)).toBe(true)
  })

  test('in an evenly spaced run is not guessed; with changing light no photo gets one', () => {
    const even = Array.from({ length: 20 }, (_, index) => 100 + 10 * index)
    const some = even.slice(0, 18).map((time, index) => photo(index + 1, time))
    const result = matchPhotos(
      some,
      even.map((time, index) => shot(index + 1, time, index)),
      [],
    )
    expect(result.pairs.filter(({ confidence }) => confidence >= 0.99)).toEqual([])
    for (const { id } of some) expect(lightFor(result, id).ok).toBe(false)
  })

  test('in an evenly spaced run of equal light leaves the light sure where the shot is not', () => {
    const even = Array.from({ length: 40 }, (_, index) => 100 + 10 * index)
    const middle = even.slice(4, 34).map((time, index) => photo(index + 1, time))
    const result = matchPhotos(
      middle,
      even.map((time, index) => shot(index + 1, time)),
      [],
    )
    const light = lightFor(result, middle[5]?.id ?? '')
    expect(light).toMatchObject({ ok: true, via: 'shot', record: { shot: null } })
    expect(result.pairs.every(({ confidence }) => confidence < 0.99)).toBe(true)
  })
})

describe('evidence', () => {
  test('file numbers order a burst that falls into one second', () => {
    const burst = [300.1, 300.2, 300.3, 300.4, 300.5]
    const all = [...times, ...burst.map((time) => time + 100)]
    const result = matchPhotos(
      all.map((time, index) => photo(index + 1, time)),
      all.map((time, index) => shot(index + 1, time, index)),
      [],
    )
    expect(seqs(result)).toEqual(all.map((time, index) => [photo(index + 1, time).id, index + 1]))
  })

  test('9999 is followed by 1', () => {
    const numbers = [9998, 9999, 1, 2, 3, 4, 5, 6, 7, 8]
    const burst = times.map((time, index) => (index < 4 ? 100 + 0.1 * index : time))
    const result = matchPhotos(
      burst.map((time, index) => photo(numbers[index] ?? 0, time)),
      burst.map((time, index) => shot(index + 1, time, index)),
      [],
    )
    expect(new Map(seqs(result)).get('card/IMG_0001.JPG')).toBe(3)
  })

  test('photos of one second with no numbers share their shots evenly', () => {
    const all = [...times, 400.1, 400.3]
    const unnumbered = all.map((time, index) => ({
      ...photo(index + 1, time),
      id: `card/${'xyz'[index % 3]}${String.fromCharCode(97 + index)}.JPG`,
      fileNumber: null,
    }))
    const result = matchPhotos(
      unnumbered,
      all.map((time, index) => shot(index + 1, time, index)),
      [],
    )
    const last = result.pairs.filter(({ photo: id }) => unnumbered.slice(10).some((each) => each.id === id))
    for (const { confidence } of last) expect(confidence).toBeCloseTo(0.5, 1)
  })

  test('the RAW and the JPEG of one release get the same shot', () => {
    const raws = photos.map((each) => ({ ...each, id: each.id.replace('.JPG', '.CR3') }))
    const result = matchPhotos([...photos, ...raws], shots, [])
    expect(result.pairs).toHaveLength(20)
    const bySeq = new Map<number, string[]>()
    for (const pair of result.pairs) bySeq.set(pair.seq, [...(bySeq.get(pair.seq) ?? []), pair.photo])
    expect([...bySeq.values()].every((files) => files.length === 2)).toBe(true)
  })

  test('the same file in two folders gets the same shot twice', () => {
    const copies = photos.map((each) => ({ ...each, id: each.id.replace('card/', 'backup/') }))
    const result = matchPhotos([...photos, ...copies], shots, [])
    expect(result.pairs).toHaveLength(20)
    for (const { id } of photos) {
      const both = result.pairs.filter(
        ({ photo: name }) => name === id || name === id.replace('card', 'backup'),
      )
      expect(new Set(both.map(({ seq }) => seq)).size).toBe(1)
      expect(both.every(({ confidence }) => confidence >= 0.99)).toBe(true)
    }
  })

  test('shots that came late, twice, or from an earlier boot of the rig do no harm', () => {
    const early = [40, 3000, 3500].map((time, index) =>
      makeShot(index + 1, bootMs - 80_000_000 + time * 1000, { boot: 'boot-0' }),
    )
    const twice = shots.slice(2, 5)
    const result = matchPhotos(photos, [...shots.slice(5), ...twice, ...shots.slice(0, 5), ...early], [])
    expect(seqs(result)).toEqual(photos.map(({ id }, index) => [id, index + 1]))
    expect(result.pairs.every(({ boot, confidence }) => boot === 'boot-1' && confidence >= 0.99)).toBe(true)
    expect(result.unmatchedShots).toHaveLength(3)
  })

  test('photos taken hours after the last shot have none, and their light is not guessed', () => {
    const late = [20_000, 20_013.3, 20_031.9].map((time, index) => photo(index + 40, time))
    const result = matchPhotos([...photos, ...late], shots, [])
    expect(result.unmatchedPhotos.map(({ photo: id }) => id)).toEqual(late.map(({ id }) => id))
    expect(result.pairs).toHaveLength(10)
  })

  test('exposure time against closed time decides an evenly spaced run', () => {
    const even = Array.from({ length: 24 }, (_, index) => 100 + 10 * index)
    const lengths = even.map(
      (_, index) => [0.5, 0.1, 1 / 60, 0.25, 0.1, 1, 1 / 60][(index * index + (index >> 1)) % 7] ?? 1,
    )
    const some = even
      .slice(3, 20)
      .map((time, index) => photo(index + 1, time, { exposureS: lengths[index + 3] ?? 1 }))
    const all = even.map((time, index) =>
      shot(index + 1, time, index, { closedUs: Math.round((lengths[index] ?? 1) * 1e6) + 600 }),
    )
    const result = matchPhotos(some, all, [])
    expect(seqs(result)).toEqual(some.map(({ id }, index) => [id, index + 4]))
  })

  test('OffsetTimeOriginal is taken off, so a journey across zones is one clock', () => {
    const travelled = photos.map((each, index) => {
      const late = index >= 5
      const localMs = (each.takenAt?.localMs ?? 0) + (late ? 3_600_000 : 0)
      return { ...each, takenAt: { localMs, resolutionMs: 1000, offsetMinutes: late ? 180 : 120 } }
    })
    const result = matchPhotos(travelled, shots, [])
    expect(result.pairs).toHaveLength(10)
    expect(result.cameras.map(({ offsetS }) => Math.round(offsetS / 3600))).toEqual([2, 3])
  })

  test('two cameras on one rig each find their own shots', () => {
    const second = [103.9, 113.5, 127.1, 140.4, 170.9, 185.3, 222.2, 239.7, 290.6, 310.8]
    const all = [...times, ...second].sort((a, b) => a - b)
    const other = second.map((time, index) => ({
      ...photo(index + 500, time + 4000),
      id: `b/IMG_${index + 500}.JPG`,
      camera: 'Other',
    }))
    const result = matchPhotos(
      [...photos, ...other],
      all.map((time, index) => shot(index + 1, time, index)),
      [],
    )
    const found = new Map(seqs(result))
    for (const [index, time] of times.entries())
      expect(found.get(photos[index]?.id ?? '')).toBe(all.indexOf(time) + 1)
    for (const [index, time] of second.entries())
      expect(found.get(other[index]?.id ?? '')).toBe(all.indexOf(time) + 1)
  })
})

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
