import { expect, it } from 'vitest'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { runsOfPhotos } from '../../core/light/sequences/run-photos'
import { checkStack } from '../../core/stack/check-stack'
import { framesOf, stacksOf } from '../../core/stack/stack-frame'
import { answered, appBench, connected } from './app-bench'

it('a demo stack with faults put in: each is found, and named by what the log knows', async () => {
  const { app, ask, until } = await appBench('sim')
  const { light } = await until(connected)
  const key = { ...light.look, power: -1 }
  answered(await ask('light/edit', { edit: { kind: 'look', look: key } }))
  // A long flash, and an exposure that holds all of it.
  answered(await ask('light/sync', { sync: { mode: 'flash', delayUs: 0, onUs: 20_000 } }))
  answered(await ask('light/modelling', { modelling: { on: false, power: -3 } }))
  const shoot = async (times: number, exposureS = 1 / 30) => {
    for (let n = 0; n < times; n++) {
      await until(({ light }) => light.confirmed)
      answered(await ask('camera/shutter', { exposureS }))
    }
  }
  const red = { ...key, zones: key.zones.map((zone) => ({ ...zone, color: { hue: 0, saturation: 1 } })) }
  await shoot(3)
  answered(await ask('light/edit', { edit: { kind: 'power', power: -2 } }))
  await shoot(1)
  answered(await ask('light/edit', { edit: { kind: 'power', power: -1 } }))
  await shoot(2)
  answered(await ask('light/edit', { edit: { kind: 'look', look: red } }))
  await shoot(1)
  answered(await ask('light/edit', { edit: { kind: 'look', look: key } }))
  await shoot(2)
  answered(await ask('camera/settings', { compensationEv: 1 }))
  await shoot(1)
  answered(await ask('camera/settings', { compensationEv: 0 }))
  await shoot(1)
  answered(await ask('light/blackout', { on: true }))
  await shoot(1)
  answered(await ask('light/blackout', { on: false }))
  await shoot(1)
  answered(await ask('photos/open', { paths: [app.snapshot().camera.folder] }))
  await until(({ photos }) => photos.ready === 13)
  const rows = answered(await ask('photos/page', { from: 0, count: 50 }))
  const [stack, ...others] = stacksOf(rows, runsOfPhotos(rows))
  if (!stack || others.length > 0) throw new Error('expected one stack')
  const paths = stack.rows.map(({ path }) => path)
  const brightness = answered(await ask('photos/brightness', { paths }))
  const measured = new Map(brightness.map((one) => [one.path, one]))
  const { frames } = checkStack(framesOf(stack, measured), SK6812_RGBW_NEUTRAL)
  expect(frames.flatMap(({ cause }, at) => (cause ? [[at, cause]] : []))).toEqual([
    [3, 'power'],
    [6, 'wrong-look'],
    [9, 'settings'],
    [11, 'dark'],
  ])
  // A stop that the log knows of is a stop in the photo, and its correction gives it back.
  expect(frames[3]?.correctionEv).toBeCloseTo(1, 0)
  expect((frames[3]?.doseEv ?? 0) - (frames[2]?.doseEv ?? 0)).toBeCloseTo(-1, 1)
  expect(frames[9]?.correctionEv).toBeCloseTo(-1, 0)
}, 90_000)
