import { describe, expect, test } from 'vitest'
import { matchPhotos } from '../../../core/shots/match-photos'
import type { PhotoFacts } from '../../../core/shots/photo-facts'
import type { ShotLine } from '../../../core/shots/shot-line'
import { bootMs, makeLight, makeShot } from '../../support/shots/make-shot'
import { Random } from '../../support/shots/random'

/** An evenly spaced run, as a rig or an intervalometer shoots it: nothing but its ends tells one clock from another. */
const RUN = 24
const everyS = 5

interface Plan {
  readonly seed: number
  /** Of each shot, the drive of its lit pixel; 0 is a dark frame. */
  readonly driveOf: (shot: number) => number
  /** Stops by which pictures stray from their light. */
  readonly strayEv: number
  readonly measured: boolean
}

function evenRun({ seed, driveOf, strayEv, measured }: Plan) {
  const random = new Random(seed)
  const shots: ShotLine[] = []
  const photos: PhotoFacts[] = []
  const truth = new Map<string, number>()
  for (let index = 0; index < RUN; index += 1) {
    const atMs = bootMs + 100_000 + index * everyS * 1000
    const drive = driveOf(index)
    const frame = `000000${drive.toString(16).padStart(2, '0')}`
    shots.push(makeShot(index + 1, atMs, { light: makeLight(index, { frame }) }))
    // The first two were deleted in the camera, and the last one too.
    if (index < 2 || index === RUN - 1) continue
    const id = `card/IMG_${String(index).padStart(4, '0')}.JPG`
    const strayed = 2 ** (strayEv * random.between(-1, 1))
    const meanLevel = drive === 0 ? 0.003 : Math.min(1, 0.3 * (drive / 255) * strayed)
    photos.push({
      id,
      camera: 'Body',
      takenAt: {
        localMs: Math.floor((atMs + 4_217_300) / 1000) * 1000,
        resolutionMs: 1000,
        offsetMinutes: null,
      },
      exposureS: 1 / 60,
      fileNumber: index,
      ...(measured ? { meanLevel, gainEv: 1 } : {}),
    })
    truth.set(id, index + 1)
  }
  const { pairs } = matchPhotos(photos, shots, [])
  const sure = pairs.filter(({ confidence }) => confidence >= 0.99)
  return { sure: sure.length, wrong: sure.filter(({ photo, seq }) => truth.get(photo) !== seq).length }
}

/** Brackets as they are shot: bright, middle, dark, in an order that does not repeat. */
const bracketed = (shot: number): number => [255, 64, 16][(shot * shot + (shot >> 2)) % 3] ?? 255
const seeds = [1, 2, 3, 4, 5, 6]

describe('brightness as evidence', () => {
  test('decides an evenly spaced run whose lights differ; unmeasured, the same run is not guessed', () => {
    for (const seed of seeds) {
      const plan = { seed, driveOf: bracketed, strayEv: 0.6 }
      expect(evenRun({ ...plan, measured: true })).toEqual({ sure: RUN - 3, wrong: 0 })
      expect(evenRun({ ...plan, measured: false })).toEqual({ sure: 0, wrong: 0 })
    }
  })

  test('where lights are alike, or pictures stray more than lights differ, decides nothing wrongly', () => {
    for (const seed of seeds) {
      const alike = evenRun({ seed, driveOf: (shot) => 200 - shot, strayEv: 0.6, measured: true })
      expect(alike).toEqual({ sure: 0, wrong: 0 })
      const odd = evenRun({
        seed,
        driveOf: (shot) => (shot % 2 === 0 ? 200 : 120),
        strayEv: 3,
        measured: true,
      })
      expect(odd.wrong).toBe(0)
    }
  })

  test('dark frames among lit ones place the run by themselves', () => {
    const driveOf = (shot: number) => (shot % 7 === 5 || shot === 9 ? 0 : 200)
    for (const seed of seeds) {
      const plan = { seed, driveOf, strayEv: 0.3 }
      expect(evenRun({ ...plan, measured: true })).toEqual({ sure: RUN - 3, wrong: 0 })
      expect(evenRun({ ...plan, measured: false })).toEqual({ sure: 0, wrong: 0 })
    }
  })
})
