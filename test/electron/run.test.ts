import { expect, it } from 'vitest'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { newSequence } from '../../core/light/sequences/sequence'
import { generateSteps } from '../../core/light/sequences/sequence-generators'
import { answered, appBench, connected } from './app-bench'

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
    }),
  )

it('the demo camera takes a whole run: eight photos, each with its own step', async () => {
  const { app, ask, until } = await appBench('sim')
  const first = await until(connected)
  const sequence = sweep(first)
  answered(await ask('sequences/save', { sequence }))
  expect(app.snapshot().sequences.sequences).toEqual([sequence])
  answered(await ask('run/start', { sequence: 'sweep' }))
  expect(app.snapshot().run).toMatchObject({ step: 1, seen: [0, 0, 0, 0, 0, 0, 0, 0] })
  expect(answered(await ask('run/shoot', { exposureS: 1 / 250 }))).toEqual({ photos: 8 })
  expect(app.snapshot().run.seen).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  const lines = answered(await ask('shots/page', { from: 0, count: 20 }))
  expect(lines.map(({ light }) => light.step?.name)).toEqual(sequence.steps.map(({ name }) => name))
  expect(new Set(lines.map(({ light }) => light.frame)).size).toBe(8)
  expect(app.snapshot().camera.taken).toBe(8)
  answered(await ask('run/stop', {}))
  expect(app.snapshot().run.run).toBeNull()
  expect(app.snapshot().light.look).toEqual(first.light.look)
})

it('a step that was missed is resumed at, and only that shot is still to come', async () => {
  const { app, ask, until } = await appBench('sim')
  answered(await ask('sequences/save', { sequence: sweep(await until(connected)) }))
  answered(await ask('run/start', { sequence: 'sweep', from: 3 }))
  answered(await ask('run/shoot', { exposureS: 1 / 250 }))
  expect(app.snapshot().run.seen).toEqual([0, 0, 1, 1, 1, 1, 1, 1])
  answered(await ask('run/resume', { from: 1 }))
  await until(({ light }) => light.confirmed)
  answered(await ask('camera/shutter', { exposureS: 1 / 250 }))
  await until(({ run }) => run.seen[0] === 1)
  expect(app.snapshot().run.seen[1]).toBe(0)
})

it('says what is missing: a sequence, its steps, a run', async () => {
  const { ask } = await appBench()
  answered(await ask('sequences/save', { sequence: newSequence('empty', 'Empty') }))
  expect(await ask('run/start', { sequence: 'none' })).toMatchObject({ ok: false })
  expect(await ask('run/start', { sequence: 'empty' })).toMatchObject({
    failure: { detail: 'Empty has no steps yet: add a light first.' },
  })
  expect(await ask('run/shoot', {})).toMatchObject({ failure: { kind: 'nothing-to-do' } })
})
