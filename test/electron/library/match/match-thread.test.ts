import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { lightFor } from '../../../../core/shots/light-for'
import { factColumns, matchColumns } from '../../../../core/shots/match-columns'
import { matchPhotos } from '../../../../core/shots/match-photos'
import { FoundLights } from '../../../../electron/library/look/found-lights'
import { MatchThread } from '../../../../electron/library/match/match-thread'
import type { MatchTask } from '../../../../electron/library/match/matcher'
import { bundle } from '../../../../scripts/build.mjs'
import { ordinaryDay, simulateDay } from '../../../support/shots/simulated-day'
import { projectRoot } from '../../../support/source-files'

const dayOf = (exposures: number) => simulateDay({ ...ordinaryDay, exposures })
const day = dayOf(300)
const options = { knownOffsets: new Map(), manualOffsets: new Map(), pins: new Int32Array(0) }
const taskOf = ({ photos, shots, timeline }: typeof day): MatchTask => ({
  facts: factColumns(photos),
  shots,
  timeline,
  options,
})

describe('matching by columns', () => {
  it('finds for each photo the light, the sureness and the reason that matching photo by photo finds', () => {
    const { photos, shots, timeline } = day
    const paths = photos.map(({ id }) => id)
    const pin = { rig: shots[7]?.rig ?? '', boot: shots[7]?.boot ?? '', seq: shots[7]?.seq ?? 0 }
    const whole = matchPhotos(photos, shots, timeline, { pins: new Map([[paths[3] ?? '', pin]]) })
    const columns = matchColumns(factColumns(photos), shots, timeline, {
      ...options,
      pins: new Int32Array([3, 7]),
    })
    expect(columns.cameras).toEqual(whole.cameras)
    const lights = new FoundLights(columns, shots, new Map(paths.map((path, place) => [path, place])))
    const expected = new Map(
      [...whole.fromTimeline, ...whole.pairs].map((each) => [each.photo, each] as const),
    )
    for (const path of paths) {
      const found = lights.get(path)
      expect(found?.record).toEqual(expected.get(path)?.light)
      expect(found?.lightConfidence).toEqual(expected.get(path)?.lightConfidence)
      const light = lightFor(whole, path)
      expect(lights.reasonOf(path)).toEqual(light.ok ? null : light.reason)
    }
    expect(expected.size).toBeGreaterThan(200)
  })
})

describe('the thread that matches', () => {
  const outDir = join(projectRoot, '.vite', `test-match-${process.pid}`)
  const path = join(outDir, 'match-worker.js')
  beforeAll(async () => {
    const entry = join(projectRoot, 'electron', 'library', 'match', 'match-worker.ts')
    await bundle({ name: 'match-worker', entry, outDir, format: 'cjs' })
    return () => rmSync(outDir, { recursive: true, force: true })
  })
  const thread = () => {
    const made = new MatchThread(path)
    onTestFinished(() => made.close())
    return made
  }
  const never = new AbortController().signal
  const here = ({ facts, shots, timeline, options: own }: MatchTask) =>
    matchColumns(facts, shots, timeline, own)

  it('finds what is found here, and goes on from the shots it has as the log grows or is another one', async () => {
    const one = thread()
    const task = taskOf(day)
    const early = { ...task, shots: task.shots.slice(0, 100) }
    for (const each of [early, task, { ...task, shots: [...task.shots].reverse() }])
      expect(await one.match(each, never)).toEqual(here(each))
  })

  it('leaves this thread free: a page that is asked for during a match is answered before it ends', async () => {
    const one = thread()
    const ended: string[] = []
    const page = async () => {
      // What answering a page takes: a few turns of the thread.
      for (let turn = 0; turn < 5; turn++) await setImmediate()
      ended.push('page')
    }
    const task = taskOf(dayOf(3000))
    const matching = one.match(task, never).then(() => ended.push('match'))
    await page()
    await matching
    expect(ended).toEqual(['page', 'match'])
  })

  it('is given up at once when told to, and matches anew afterwards', async () => {
    const one = thread()
    const task = taskOf(day)
    const stop = new AbortController()
    const given = one.match(taskOf(dayOf(3000)), stop.signal)
    await setImmediate()
    stop.abort()
    await expect(given).rejects.toMatchObject({ name: 'AbortError' })
    expect(await one.match(task, never)).toEqual(here(task))
  })
})
