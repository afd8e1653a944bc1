import { expect, it, vi } from 'vitest'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { newSequence } from '../../core/light/sequences/sequence'
import { generateSteps } from '../../core/light/sequences/sequence-generators'
import { en } from '../../renderer/strings/en'
import { QUICK_RELEASE } from '../support/quick-release'
import { answered, appBench, connected } from './app-bench'

// Whole runs on the simulated rig: a busy machine takes its time for the photos.
vi.setConfig({ testTimeout: 90_000 })

const sweep = (snapshots: Awaited<ReturnType<Awaited<ReturnType<typeof appBench>>['until']>>) =>
  newSequence(
    'sweep',
    'Raking sweep',
    generateSteps('rake', {
      layout: snapshots.rig.layout,
      leds: SK6812_RGBW_NEUTRAL,
      look: snapshots.light.look,
      count: 8,
      spacingEv: 1,
      darkFrames: false,
      names: en.sequence.steps,
    }),
  )

it('the demo camera takes a whole run: eight photos, each with its own step', async () => {
  const { app, ask, until } = await appBench('sim')
  const first = await until(connected)
  const sequence = sweep(first)
  answered(await ask('sequences/save', { sequence }))
  answered(await ask('settings/change', { change: { release: QUICK_RELEASE } }))
  expect(app.snapshot().sequences.sequences).toEqual([sequence])
  answered(await ask('run/start', { sequence: 'sweep' }))
  expect(app.snapshot().run).toMatchObject({ step: 1, seen: [0, 0, 0, 0, 0, 0, 0, 0] })
  expect(answered(await ask('run/shoot', { exposureS: 1 / 250 }))).toEqual({ photos: 8 })
  expect(app.snapshot().run.seen).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  const lines = answered(await ask('shots/page', { from: 0, count: 20 }))
  expect(lines.map(({ light }) => light.step?.name)).toEqual(sequence.steps.map(({ name }) => name))
  expect(new Set(lines.map(({ light }) => light.frame)).size).toBe(8)
  await until(({ camera }) => camera.taken === 8)
  answered(await ask('run/stop', {}))
  expect(app.snapshot().run.run).toBeNull()
  expect(app.snapshot().light.look).toEqual(first.light.look)
})

it('goes on at the frame that was missed, and takes that one alone', async () => {
  const { app, ask, until } = await appBench('sim')
  answered(await ask('sequences/save', { sequence: sweep(await until(connected)) }))
  answered(await ask('settings/change', { change: { release: QUICK_RELEASE } }))
  answered(await ask('run/start', { sequence: 'sweep', from: 3 }))
  await until(({ light }) => light.confirmed)
  answered(await ask('camera/shutter', { exposureS: 1 / 250 }))
  await until(({ run }) => run.seen[2] === 1)
  // The first two were passed over, five are still to come.
  expect(answered(await ask('run/shoot', { exposureS: 1 / 250 }))).toEqual({ photos: 7 })
  expect(app.snapshot().run.seen).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  const lines = answered(await ask('shots/page', { from: 0, count: 20 }))
  expect(lines.map(({ light }) => light.run?.place)).toEqual([3, 1, 2, 4, 5, 6, 7, 8])
})

it('light × focus: three focus positions, two lights at each, every shot in its place', async () => {
  const { app, ask, until } = await appBench('sim')
  const stack = sweep(await until(connected))
  answered(await ask('settings/change', { change: { release: QUICK_RELEASE } }))
  answered(await ask('sequences/save', { sequence: { ...stack, steps: stack.steps.slice(0, 2), rounds: 3 } }))
  answered(await ask('run/start', { sequence: 'sweep' }))
  expect(answered(await ask('run/shoot', { exposureS: 1 / 250 }))).toEqual({ photos: 6 })
  const lines = answered(await ask('shots/page', { from: 0, count: 20 }))
  expect(lines.map(({ light }) => [light.run?.place, light.step?.name])).toEqual([
    [1, 'rake 000'],
    [2, 'rake 045'],
    [3, 'rake 000'],
    [4, 'rake 045'],
    [5, 'rake 000'],
    [6, 'rake 045'],
  ])
  // The second light of the second focus position again.
  answered(await ask('run/resume', { from: 2, round: 2 }))
  await until(({ light }) => light.confirmed)
  answered(await ask('camera/shutter', { exposureS: 1 / 250 }))
  await until(({ shots }) => shots.total === 7)
  expect(app.snapshot().run.seen).toEqual([1, 1, 1, 2, 1, 1])
})

it('says what is missing: a sequence, its steps, a run', async () => {
  const { ask } = await appBench()
  answered(await ask('sequences/save', { sequence: newSequence('empty', 'Empty') }))
  expect(await ask('run/start', { sequence: 'none' })).toMatchObject({ ok: false })
  expect(await ask('run/start', { sequence: 'empty' })).toMatchObject({
    failure: { why: ['noSteps', 'Empty'] },
  })
  expect(await ask('run/shoot', {})).toMatchObject({ failure: { kind: 'nothing-to-do' } })
})
