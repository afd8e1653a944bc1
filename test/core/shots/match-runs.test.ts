import { describe, expect, test } from 'vitest'
import { matchPhotos } from '../../../core/shots/match-photos'
import { type RunDayPlan, runDay, simulateRunDay, withoutRuns } from '../../support/shots/run-day'
import { runGrid, scoreRuns, smooth } from '../../support/shots/run-days'

const whole = { ...runDay, ...smooth, frames: [24] }

/** One day, with the plan of its runs or without it in the log. */
function matched(plan: RunDayPlan, withPlan = true) {
  const { photos, shots, timeline, truth } = simulateRunDay(plan)
  const result = matchPhotos(photos, withPlan ? shots : withoutRuns(shots), timeline)
  const sure = result.pairs.filter(({ confidence }) => confidence >= 0.99)
  const wrong = sure.filter(({ photo, rig, boot, seq }) => truth.get(photo)?.shot !== `${rig}/${boot}/${seq}`)
  return { result, photos: photos.length, sure: sure.length, wrong: wrong.length }
}

describe('the plan of a run as evidence', () => {
  test('an evenly spaced run that is all there locks as a whole, with nothing known of the clock', () => {
    for (const seed of [1, 2, 3]) {
      expect(matched({ ...whole, seed })).toMatchObject({ photos: 24, sure: 24, wrong: 0 })
      expect(matched({ ...whole, seed }, false)).toMatchObject({ sure: 0 })
    }
  })

  test('names the frame and its run', () => {
    const reasons = matched(whole).result.pairs.map(({ reason }) => reason)
    expect(reasons).toContainEqual({ kind: 'frame-of-run', place: 7, of: 24, run: 'Rake' })
  })

  test('a frame that the log lost leaves its place empty: its photo has no shot, and no other moves', () => {
    const { photos, shots, timeline, truth } = simulateRunDay(whole)
    const lost = shots.find(({ light }) => light.run?.place === 9)
    const { pairs } = matchPhotos(
      photos,
      shots.filter((shot) => shot !== lost),
      timeline,
    )
    expect(pairs).toHaveLength(23)
    for (const { photo, seq, confidence } of pairs) {
      expect(truth.get(photo)?.shot).toBe(`rig-1/boot-1/${seq}`)
      expect(confidence).toBeGreaterThanOrEqual(0.98)
    }
  })

  test('where the first or the last frame was deleted, either may be it: nothing is guessed', () => {
    const { photos, shots, timeline } = simulateRunDay(whole)
    const inOrder = [...photos].sort((a, b) => (a.fileNumber ?? 0) - (b.fileNumber ?? 0))
    const { pairs } = matchPhotos(inOrder.slice(1), shots, timeline)
    expect(Math.max(...pairs.map(({ confidence }) => confidence))).toBeLessThan(0.6)
  })

  test('a run of which nothing is known but that it may have gone on is not taken for a whole one', () => {
    const { photos, shots, timeline } = simulateRunDay(whole)
    // The log ends at frame 20 of 24, and so do the photos: shots or frames may be what is missing.
    const begun = shots.filter(({ light }) => (light.run?.place ?? 0) <= 20)
    const inOrder = [...photos].sort((a, b) => (a.fileNumber ?? 0) - (b.fileNumber ?? 0)).slice(0, 20)
    const { pairs } = matchPhotos(inOrder, begun, timeline)
    expect(pairs.every(({ confidence }) => confidence < 0.99)).toBe(true)
  })

  test('two runs of equal plan and pace: the photos of one could be either’s, their light is sure', () => {
    const twins = { ...whole, runs: 2, equal: true, photosOf: 'one' } as const
    const same = [1, 2, 3, 4, 5, 6, 7, 8].filter((seed) => {
      const { shots } = simulateRunDay({ ...twins, seed })
      const [first, second] = [1, 2].map((run) => {
        const own = shots.filter(({ light }) => light.run?.id === `run-${run}`)
        const times = own.map(({ time }) => Date.parse(time))
        return Math.round((Math.max(...times) - Math.min(...times)) / 1000)
      })
      return first === second
    })
    expect(same.length).toBeGreaterThan(0)
    for (const seed of same) {
      const { result, sure } = matched({ ...twins, seed })
      expect(sure).toBe(0)
      for (const { lightConfidence, light, reason } of result.pairs) {
        expect(lightConfidence).toBeGreaterThanOrEqual(0.99)
        expect(light.shot).toBeNull()
        expect(reason).toMatchObject({ kind: 'several-offsets', sameLight: true })
      }
      expect(result.pairs).toHaveLength(24)
    }
  })

  test('two runs of equal plan with the photos of both are told apart by what lies between them', () => {
    const day = matched({ ...whole, runs: 2, equal: true })
    expect(day).toMatchObject({ photos: 48, sure: 48, wrong: 0 })
  })

  test('on simulated days of runs more is sure with the plan than without, and none is wrong', () => {
    const few = runGrid.map((line) => ({ ...line, days: 1 }))
    const [before, after] = [false, true].map((withPlan) => few.map((line) => scoreRuns(line, withPlan, 500)))
    const sum = (scores: typeof before, key: 'sureRight' | 'sureWrong' | 'lightWrong') =>
      (scores ?? []).reduce((all, score) => all + score[key], 0)
    expect(sum(after, 'sureWrong') + sum(after, 'lightWrong')).toBe(0)
    expect(sum(after, 'sureRight')).toBeGreaterThan(1.15 * sum(before, 'sureRight'))
  })
})
