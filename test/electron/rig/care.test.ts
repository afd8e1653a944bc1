import { describe, expect, it } from 'vitest'
import { firstSettings } from '../../../core/api/settings'
import { isRigCancelled } from '../../../electron/rig/link/rig-errors'
import { firmwareBench } from './firmware-bench'
import { RigBench } from './rig-bench'

/** Real firmware throughout: what is asked here is asked over its wire. */
describe('the rig apart from its light', () => {
  it('says how it is and what its config names; what it has not got it refuses, with what is missing', async () => {
    const { service, until } = await firmwareBench()
    const { remote, release } = service.care
    await until(() => service.care.snapshot().health !== null)
    expect(service.care.snapshot().health).toMatchObject({
      faults: 0,
      start: 'power_on',
      parts: ['knob', 'button', 'remote', 'level'],
    })
    for (let key = 0; key < 16; key++) await remote.learn(key.toString(16).padStart(8, '0'), 'on')
    expect(service.care.snapshot().remote.learned).toHaveLength(16)
    await expect(remote.learn('00ff02fd', 'on')).rejects.toThrow('forget one first')
    await expect(release.start(firstSettings.release)).rejects.toThrow('RELEASE_PIN')
    expect(service.care.snapshot().release.running).toBe(false)
  })

  it('hears a key for teaching without obeying it, then gives it its meaning', async () => {
    const { service, press, until } = await firmwareBench()
    const { care, light } = service
    const remote = () => care.snapshot().remote
    await until(() => care.snapshot().health !== null)
    await care.remote.hearOne()
    expect(remote().listening).toBe(true)
    await press('0x00FF02FD', () => remote().taught === '00ff02fd')
    expect(light.snapshot().blackout).toBe(false)
    await care.remote.learn('00ff02fd', 'darker')
    expect(remote()).toMatchObject({ taught: null, learned: [{ code: '00ff02fd', act: 'darker' }] })
    const before = light.snapshot().look.power
    await press('0x00FF02FD', () => light.snapshot().look.power < before)
    expect(light.snapshot().movedBy).toBe('remote')
    expect(remote().last).toEqual({ code: '00ff02fd', act: 'darker' })
    await care.remote.forget('00ff02fd')
    expect(remote().learned).toEqual([])
    await press('0x00FF02FD', () => light.snapshot().blackout)
  })

  it('lets go of teaching: the key means what it did before', async () => {
    const { service, press, until } = await firmwareBench()
    const { care } = service
    await until(() => care.snapshot().health !== null)
    await care.remote.learn('fe12ed34', 'glow')
    for (const [code, learned] of [
      ['0xFE12ED34', [{ code: 'fe12ed34', act: 'glow' }]],
      ['0x00FF02FD', [{ code: 'fe12ed34', act: 'glow' }]],
    ] as const) {
      await care.remote.hearOne()
      await press(code, () => care.snapshot().remote.taught !== null)
      await care.remote.cancel()
      expect(care.snapshot().remote).toMatchObject({ taught: null, listening: false, learned })
    }
    await care.remote.hearOne()
    await care.remote.cancel()
    await press('0x00FF02FD', () => service.light.snapshot().blackout)
  })

  it('tests itself: walk, loop and, with the jumper, edges; what it finds is kept, the mode comes back', async () => {
    const bench = await firmwareBench(true)
    const { service, until } = bench
    await until(() => service.care.snapshot().health !== null)
    service.light.setSync({ mode: 'flash', delayUs: 0, onUs: 30_000 })
    await bench.confirmed()
    const before = service.light.snapshot()
    const stages = new Set<string>()
    service.care.onChange(({ test }) => test.kind === 'running' && stages.add(test.stage))
    const measured = await service.test()
    expect([...stages]).toEqual(['walk', 'loop', 'edges'])
    expect(measured).toMatchObject({ pixels: 24, latency: { edges: 24, wireUs: 950 } })
    expect(measured.pollNs).toBeGreaterThan(5000)
    expect(measured.latency?.leastUs).toBeGreaterThanOrEqual(950)
    expect(measured.latency?.mostUs).toBeLessThan(1500)
    expect(service.rig().measured).toEqual(measured)
    await bench.confirmed()
    // No hand has done anything: there is no more to undo than before.
    expect(service.light.snapshot()).toEqual(before)
    service.light.undo()
    expect(service.light.snapshot()).toMatchObject({ sync: { mode: 'steady' }, undo: null })
    service.light.redo()
    await bench.confirmed()
    expect(service.shots().total).toBe(0)
    await bench.restartApp()
    expect(bench.service.rig().measured).toEqual(measured)
  })

  it('blinks by its own clock until it is told to end, and says how fast; the light and the mode come back', async () => {
    const bench = await firmwareBench()
    const { service, until } = bench
    const { care, light } = service
    await until(() => care.snapshot().health !== null)
    light.setSync({ mode: 'flash', delayUs: 0, onUs: 30_000 })
    await bench.confirmed()
    const before = light.snapshot()
    const blinking = care.blink()
    await until(() => {
      const { test } = care.snapshot()
      return test.kind === 'running' && test.stage === 'blink' && test.done >= 2
    })
    await expect(care.blink()).rejects.toThrow('running already')
    await care.endTest()
    await blinking
    // A write by neopixel_write every fifth tick of 1 ms.
    expect(care.snapshot().blinkHz).toBeCloseTo(100, 0)
    expect(care.snapshot().test).toEqual({ kind: 'idle' })
    await bench.confirmed()
    expect(light.snapshot()).toEqual(before)
  })

  it('ends its test when a hand chooses a mode, and be it the very one that the test has borrowed: that mode stands', async () => {
    const bench = await firmwareBench(true)
    const { light, care } = bench.service
    await bench.until(() => care.snapshot().health !== null)
    const flash = { mode: 'flash', delayUs: 0, onUs: 30_000 } as const
    for (const [stage, borrowed, chosen] of [
      ['walk', 'steady', { mode: 'steady' }],
      ['walk', 'steady', { mode: 'gated', delayUs: 0, limitUs: 50_000 }],
      ['edges', 'flash', { mode: 'steady' }],
    ] as const) {
      light.setSync(flash)
      await bench.confirmed()
      const test = bench.service.test().catch((error: unknown) => String(error))
      await bench.until(() => {
        const state = care.snapshot().test
        return state.kind === 'running' && state.stage === stage && light.snapshot().sync.mode === borrowed
      })
      light.setSync(chosen)
      expect([stage, chosen.mode, await test]).toEqual([
        stage,
        chosen.mode,
        expect.stringContaining('sync mode was changed'),
      ])
      await bench.confirmed()
      expect(light.snapshot().sync).toEqual(chosen)
      await light.undo()
      expect(light.snapshot().sync).toEqual(flash)
    }
    expect(bench.service.rig().measured).toBeNull()
  })

  it('gives back the mode that a hand has chosen during the test, and its step of undo knows nothing of the test', async () => {
    const bench = await firmwareBench()
    const { light, care } = bench.service
    await bench.until(() => care.snapshot().health !== null)
    light.setSync({ mode: 'flash', delayUs: 0, onUs: 30_000 })
    await bench.confirmed()
    const test = bench.service.test().catch((error: unknown) => error)
    await bench.until(
      () => care.snapshot().test.kind === 'running' && light.snapshot().sync.mode === 'steady',
    )
    light.setSync({ mode: 'gated', delayUs: 0, limitUs: 50_000 })
    light.setBlackout(true)
    await care.endTest()
    await test
    expect(light.snapshot()).toMatchObject({ blackout: true, sync: { mode: 'gated' } })
    await light.undo()
    await light.undo()
    expect(light.snapshot()).toMatchObject({ blackout: false, sync: { mode: 'flash', onUs: 30_000 } })
  })

  it('ends its test when it is told to, and keeps nothing of it', async () => {
    const bench = await firmwareBench()
    const { service, until } = bench
    await until(() => service.care.snapshot().health !== null)
    const lit = service.light.snapshot().shownFrame
    const test = service.test().catch((error: unknown) => error)
    await until(() => {
      const { test: state } = service.care.snapshot()
      return state.kind === 'running' && state.done > 1
    })
    await expect(service.test()).rejects.toThrow('running already')
    await service.care.endTest()
    expect(isRigCancelled(await test)).toBe(true)
    expect([service.care.snapshot().test.kind, service.rig().measured]).toEqual(['idle', null])
    await bench.confirmed()
    expect(service.light.snapshot().shownFrame).toBe(lit)
  })

  it('takes frames by the camera’s release, and counts them and their edges', async () => {
    const { service, sim, until } = await firmwareBench(true)
    const release = () => service.care.snapshot().release
    let deaf = 0
    sim.onRelease(() => {
      if (deaf-- <= 0) void sim.shutter(1 / 250)
    })
    const run = {
      frames: 3,
      gapMs: 150,
      holdMs: 30,
      halfMs: 0,
      settleMs: 0,
      waitMs: 300,
      missed: 'stop',
    } as const
    await service.care.release.start(run)
    expect(release()).toMatchObject({ running: true, run })
    await until(() => !release().running && release().seen === 3)
    expect(release()).toMatchObject({ done: 3, missed: 0, end: 'done' })
    deaf = 1
    await service.care.release.start({ ...run, missed: 'repeat' })
    await until(() => !release().running && release().seen === 3)
    expect(release()).toMatchObject({ done: 3, missed: 1, end: 'done' })
    deaf = 9
    await service.care.release.start(run)
    await until(() => !release().running)
    expect(release()).toMatchObject({ done: 0, missed: 1, seen: 0, end: 'missed' })
    await service.care.release.start({ ...run, frames: 50, gapMs: 1000 })
    await service.care.release.stop()
    await until(() => release().end === 'stopped')
  })

  it('obeys a knob that was held and turned: colour, and the zone that has it', async () => {
    const { service, sim, until } = await firmwareBench()
    service.light.edit({
      kind: 'look',
      look: {
        name: 'Two',
        power: 0,
        zones: [
          { id: 'a', name: 'A', pixels: [0, 1], power: 0, color: { cct: 5000, duv: 0 }, on: true },
          { id: 'b', name: 'B', pixels: [2, 3], power: 0, color: { hue: 358, saturation: 1 }, on: true },
        ],
      },
    })
    await until(() => service.light.snapshot().confirmed)
    const colors = () => service.light.snapshot().look.zones.map(({ color }) => color)
    await sim.command('hold +1')
    await until(() => service.care.snapshot().knob.target === 'cct')
    await sim.command('knob +2')
    await until(() => JSON.stringify(colors()[0]) === '{"cct":5263,"duv":0}')
    expect(service.light.snapshot().movedBy).toBe('knob')
    await sim.command('hold +1')
    await sim.command('knob -1')
    await until(() => service.care.snapshot().knob.zone === 'b')
    await sim.command('hold -1')
    await sim.command('knob +1')
    await until(() => JSON.stringify(colors()[1]) === '{"hue":3,"saturation":1}')
    expect(service.light.snapshot().undo).not.toBeNull()
    await sim.command('hold')
    await until(() => service.care.snapshot().knob.target === 'power')
  })

  it('asks a rig of version 1.0 for none of it', async () => {
    const bench = await RigBench.make()
    await bench.connect()
    expect(bench.rig.heard.filter((body) => /^(health|keys|test|release)/.test(body))).toEqual([])
    expect(bench.service.care.snapshot().health).toBeNull()
    await expect(bench.service.test()).rejects.toThrow('cannot test itself')
    await bench.clear()
  })
})
