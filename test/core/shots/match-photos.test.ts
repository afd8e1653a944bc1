import { describe, expect, test } from 'vitest'
import { lightFor } from '../../../core/shots/light-for'
import { matchPhotos } from '../../../core/shots/match-photos'
import { bootMs, makeShot } from '../../support/shots/make-shot'
import { offsetMs, photo, photos, seqs, shot, shots, times } from '../../support/shots/ten-photos'

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
