import { describe, expect, it } from 'vitest'
import { lightRecordSchema } from '../../../core/light/light-record'
import type { Look } from '../../../core/light/looks/look'
import { newSequence } from '../../../core/light/sequences/sequence'
import { firmwareBench } from './firmware-bench'

/** One pixel of white; each step another. */
const look = (pixel: number, power = -1): Look => ({
  name: `Look ${pixel}`,
  zones: [{ id: 'z', name: 'Rake', pixels: [pixel], power: 0, color: { rgbw: [0, 0, 0, 255] }, on: true }],
  power,
})
const eight = newSequence(
  'eight',
  'Eight',
  Array.from({ length: 8 }, (_, index) => ({ name: `rake ${index + 1}`, look: look(index * 3) })),
)
/** The pixels that a record's frame lights. */
const litPixels = (frame: string) =>
  (frame.match(/.{8}/g) ?? []).flatMap((drive, pixel) => (drive === '00000000' ? [] : [pixel]))

describe('a shot in each mode gives the record that photos carry', () => {
  it('steady: no flash, no step', async () => {
    const { shoot } = await firmwareBench()
    expect((await shoot()).light).toMatchObject({ mode: 'steady', flash: null, step: null })
  })

  it('flash: one pulse, as long as asked', async () => {
    const { service, confirmed, shoot } = await firmwareBench()
    service.light.setSync({ mode: 'flash', delayUs: 0, onUs: 20_000 })
    await confirmed()
    expect((await shoot(1 / 20)).light).toMatchObject({
      mode: 'flash',
      flash: { onUs: 20_000, pulses: 1, periodUs: null },
    })
  })

  it('gated: no on-time of its own, since the contact decided', async () => {
    const { service, confirmed, shoot, light } = await firmwareBench()
    service.light.setSync({ mode: 'gated', delayUs: 0, limitUs: 500_000 })
    await confirmed()
    expect(light().sync).toEqual({ mode: 'gated', delayUs: 0, limitUs: 500_000 })
    const line = await shoot(1 / 10)
    expect(line.light).toMatchObject({ mode: 'gated', flash: { onUs: null, pulses: 1, periodUs: null } })
    expect(line.closedUs).toBeGreaterThan(80_000)
  })

  it('strobe: pulses and period', async () => {
    const { service, confirmed, shoot } = await firmwareBench()
    service.light.setSync({ mode: 'strobe', delayUs: 0, pulses: 4, onUs: 6000, periodUs: 20_000 })
    await confirmed()
    expect((await shoot(1 / 10)).light).toMatchObject({
      mode: 'strobe',
      flash: { onUs: 6000, pulses: 4, periodUs: 20_000 },
    })
  })

  it('the mode is kept over an unplug, and read back where the app has forgotten it', async () => {
    const bench = await firmwareBench()
    const strobe = { mode: 'strobe', delayUs: 500, pulses: 3, onUs: 6000, periodUs: 20_000 } as const
    bench.service.light.setSync(strobe)
    await bench.confirmed()
    await bench.sim.command('unplug')
    await bench.until(() => bench.service.rig().link.kind === 'lost')
    bench.service.light.setSync({ mode: 'steady' })
    await bench.sim.command('replug')
    await bench.confirmed()
    expect(bench.light().sync).toEqual(strobe)
  })

  it.each([
    [{ mode: 'gated', delayUs: 0, limitUs: 500 }, 'pulseTooShort'],
    [{ mode: 'strobe', delayUs: 0, pulses: 3, onUs: 10_000, periodUs: 10_500 }, 'darkTooShort'],
  ] as const)('refuses what the rig cannot make: %o', async (sync, why) => {
    const { service, light } = await firmwareBench()
    expect(service.light.setSync(sync)).toMatchObject({
      ok: false,
      failure: { kind: 'not-possible', why: expect.arrayContaining([why]) },
    })
    expect(light().sync).toEqual({ mode: 'steady' })
  })
})

describe('a sequence', () => {
  it('gives each shot its own step, over a turn of the knob, an unplug and a restart of the app', async () => {
    const bench = await firmwareBench()
    bench.service.light.startRun('run-1', eight)
    await bench.confirmed()
    await bench.shoot()
    await bench.shoot()
    await bench.sim.command('knob -3')
    await bench.until(() => bench.light().movedBy === 'knob' && bench.light().confirmed)
    await bench.shoot()
    await bench.sim.command('unplug')
    await bench.until(() => bench.service.rig().link.kind === 'lost')
    await bench.sim.shutter(1 / 250)
    await new Promise((resolve) => setTimeout(resolve, 40))
    await bench.sim.command('replug')
    await bench.until(() => bench.service.shots().total === 4 && bench.light().confirmed)
    await bench.shoot()
    await bench.restartApp()
    await bench.confirmed()
    expect(bench.light().look.name).toBe('Look 15')
    await bench.shoot()
    await bench.shoot()
    await bench.shoot()
    const { lines } = await bench.shots()
    expect(lines.map(({ light }) => light.step)).toEqual(
      eight.steps.map(({ name }, index) => ({ index: index + 1, of: 8, name, shot: 1, shots: 1 })),
    )
    expect(lines.map(({ light }) => litPixels(light.frame))).toEqual(eight.steps.map((_, at) => [at * 3]))
    expect(lines.map(({ light }) => light.zones.map(({ pixels }) => pixels))).toEqual(
      eight.steps.map((_, at) => [String(at * 3)]),
    )
    expect(lines.map(({ light }) => light.run)).toEqual(
      eight.steps.map((_, at) => ({ id: 'run-1', place: at + 1, of: 8, name: eight.name })),
    )
    expect(lines.map(({ light }) => [light.mode, light.flash, light.power])).toEqual(
      eight.steps.map((_, at) => ['sequence', null, at < 2 ? -1 : -2]),
    )
    for (const { light } of lines) expect(lightRecordSchema.safeParse(light).success).toBe(true)
    expect(bench.notices).toEqual([])
  })

  it('a bracket keeps each step at its own power, and the records say which', async () => {
    const { service, confirmed, shoot, light } = await firmwareBench()
    const powers = [-3, -2, -1]
    const steps = powers.map((power) => ({ name: `${power} EV`, look: look(2, power) }))
    service.light.startRun('run-2', newSequence('bracket', 'Bracket', steps))
    await confirmed()
    const lines = [await shoot(), await shoot(), await shoot()]
    expect(lines.map(({ light }) => light.power)).toEqual(powers)
    expect(lines.map(({ light }) => Number.parseInt(light.frame.slice(22, 24), 16))).toEqual([32, 64, 128])
    expect(service.light.stopRun().ok).toBe(true)
    await confirmed()
    expect(light()).toMatchObject({ sync: { mode: 'steady' }, look: { name: 'Even' } })
    expect((await shoot()).light).toMatchObject({ mode: 'steady', step: null, zones: [{ name: 'All' }] })
  })

  it('takes several shots a step, flashes them where asked, and is resumed at a step', async () => {
    const { service, confirmed, shoot, until, light } = await firmwareBench()
    service.light.startRun('run-3', { ...eight, shots: 2, onUs: 20_000 })
    await confirmed()
    const first = [await shoot(1 / 20), await shoot(1 / 20), await shoot(1 / 20)]
    expect(first.map(({ light }) => [light.step?.index, light.step?.shot, light.flash?.onUs])).toEqual([
      [1, 1, 20_000],
      [1, 2, 20_000],
      [2, 1, 20_000],
    ])
    service.light.resumeRun(1)
    await until(() => light().confirmed && light().look.name === 'Look 0')
    expect((await shoot(1 / 20)).light).toMatchObject({
      step: { index: 1, shot: 1 },
      run: { id: 'run-3', place: 1, of: 2 * eight.steps.length, name: eight.name },
    })
  })

  it('goes on at the step it had come to when the rig lost its power', async () => {
    const bench = await firmwareBench()
    bench.service.light.startRun('run-4', eight)
    await bench.confirmed()
    for (let shot = 0; shot < 3; shot++) await bench.shoot()
    const { boot } = (await bench.shots()).lines[0] ?? {}
    await bench.sim.command('power-cycle')
    await bench.until(() => bench.service.rig().info?.boot !== boot && bench.light().confirmed)
    expect(bench.light().sync.mode).toBe('sequence')
    expect((await bench.shoot()).light.step).toMatchObject({ index: 4, name: 'rake 4' })
  })

  it('leaves the look alone while it is lit, says so, and undo ends it', async () => {
    const { service, confirmed, light } = await firmwareBench()
    service.light.startRun('run-5', eight)
    await confirmed()
    expect(service.light.edit({ kind: 'rotate-all', steps: 1 })).toMatchObject({
      ok: false,
      failure: { kind: 'not-possible', why: ['looksOfSteps'] },
    })
    service.light.undo()
    await confirmed()
    expect(light()).toMatchObject({ sync: { mode: 'steady' }, look: { name: 'Even' } })
  })

  it('names the step in the timeline too, for photos that made no edge', async () => {
    const bench = await firmwareBench()
    bench.service.light.startRun('run-6', eight)
    await bench.confirmed()
    const last = async () => (await bench.timeline()).lines.at(-1)?.light
    await expect.poll(last, { timeout: 15_000 }).toMatchObject({
      mode: 'sequence',
      step: { index: 1, name: 'rake 1' },
      zones: [{ name: 'Rake', pixels: '0' }],
    })
  })
})
