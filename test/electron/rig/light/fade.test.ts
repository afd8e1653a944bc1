import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blendFrames } from '../../../../core/light/blend-frames'
import { frameToHex, renderFrame, scaleFrame } from '../../../../core/light/frame'
import type { Look } from '../../../../core/light/looks/look'
import { SK6812_RGBW_NEUTRAL } from '../../../../core/light/mixing/led-presets'
import { RigBench } from '../rig-bench'

let bench: RigBench
beforeEach(async () => {
  bench = await RigBench.make()
  await bench.connect()
})
afterEach(() => bench.clear())

const light = () => bench.service.light.snapshot()
const lookOf = (name: string, pixels: readonly number[], drive: number, power = 0): Look => ({
  name,
  zones: [{ id: 'a', name: 'A', pixels: [...pixels], power: 0, color: { rgbw: [0, 0, 0, drive] }, on: true }],
  power,
})
const left = lookOf('Left', [0, 1, 2], 200)
const right = lookOf('Right', [12, 13, 14], 200)
const frameOf = (look: Look) => frameToHex(scaleFrame(renderFrame(look, 24, SK6812_RGBW_NEUTRAL), look.power))
const show = async (look: Look, fadeMs = 0) => {
  const done = bench.service.light.edit({ kind: 'look', look }, undefined, fadeMs)
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
  if (fadeMs === 0) await bench.rest(150)
}
const lit = (pixel: number) =>
  Number.parseInt(bench.rig.applied('look').slice(pixel * 8 + 6, pixel * 8 + 8), 16)

describe('a fade between looks', () => {
  it('mixes light in proportion, from the one frame to the other', () => {
    const frames = fc.uint8Array({ minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(frames, frames, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        expect(blendFrames(a, b, 0)).toEqual(a)
        expect(blendFrames(a, b, 1)).toEqual(b)
        blendFrames(a, b, share).forEach((drive, at) => {
          expect(Math.abs(drive - ((a[at] ?? 0) * (1 - share) + (b[at] ?? 0) * share))).toBeLessThanOrEqual(
            0.5,
          )
        })
      }),
    )
  })

  it('goes over on the rig in the time it was given, as one step of undo', async () => {
    await show(left)
    await show(right, 1000)
    await bench.clock.advance(500)
    expect(lit(0)).toBeGreaterThan(60)
    expect(lit(12)).toBeGreaterThan(60)
    // As bright all the way, but for the step under way.
    expect(Math.abs(lit(0) + lit(12) - 200)).toBeLessThanOrEqual(2)
    expect(light()).toMatchObject({
      confirmed: false,
      look: { name: 'Right' },
      undo: { kind: 'look', name: 'Right' },
    })
    expect(light().shownFrame).not.toBe(frameOf(right))
    await bench.rest(800)
    expect(bench.rig.applied('look')).toBe(frameOf(right))
    expect(light()).toMatchObject({ confirmed: true, shownFrame: frameOf(right) })
    bench.service.light.undo()
    await bench.rest(150)
    expect(bench.rig.applied('look')).toBe(frameOf(left))
    bench.service.light.redo()
    await bench.rest(150)
    expect(bench.rig.applied('look')).toBe(frameOf(right))
  })

  it('is cut short by another look, from the light that is lit then', async () => {
    await show(left)
    await show(right, 1000)
    await bench.clock.advance(500)
    const [before] = [lit(12)]
    await show(left, 1000)
    await bench.clock.advance(60)
    expect(Math.abs(lit(12) - before)).toBeLessThan(40)
    await bench.rest(1200)
    expect(bench.rig.applied('look')).toBe(frameOf(left))
  })

  it('is cut short by undo, blackout, a lost rig and a hand at the zones: then the light that was asked for stands', async () => {
    await show(left)
    await show(right, 2000)
    await bench.clock.advance(300)
    bench.service.light.edit({ kind: 'zone-power', zone: 'a', power: -1 })
    await bench.rest(200)
    expect([lit(0), lit(12)]).toEqual([0, 100])
    await show(left, 2000)
    await bench.clock.advance(300)
    bench.service.light.setBlackout(true)
    await bench.rest(200)
    expect(light()).toMatchObject({ blackout: true, look: { name: 'Left' }, confirmed: true })
    bench.service.light.setBlackout(false)
    await bench.rest(200)
    expect(bench.rig.applied('look')).toBe(frameOf(left))
  })

  it('leaves the knob a knob: what it moves is added to where the fade leads', async () => {
    await show(lookOf('Bright', [0], 200, 0))
    await show(lookOf('Dim', [0], 200, -2), 2000)
    await bench.clock.advance(600)
    expect(bench.rig.state.ev).toBe(0)
    bench.rig.turn({ ev: -500 })
    await bench.rest(300)
    expect(light().look).toMatchObject({ name: 'Dim', power: -2.5 })
    expect(bench.rig.state.ev).toBe(-2500)
    expect(lit(0)).toBe(Math.round(200 * 2 ** -2.5))
  })

  it('never flashes brighter than both lights while the master changes', async () => {
    await show(lookOf('Dim', [0], 255, -3))
    await show(lookOf('Bright', [0], 255, -1), 400)
    let most = 0
    for (let ms = 0; ms < 600; ms += 5) {
      await bench.clock.advance(5)
      most = Math.max(most, lit(0))
    }
    expect(most).toBe(Math.round(255 / 2))
  })

  it('is not made where no light would show it: in flash mode the look is there at once', async () => {
    await show(left)
    bench.service.light.setSync({ mode: 'flash', delayUs: 0, onUs: 20_000 })
    await bench.rest(150)
    await show(right, 1000)
    expect(light().lookFrame).toBe(frameOf(right))
    await bench.rest(150)
    expect(bench.rig.applied('look')).toBe(frameOf(right))
  })

  it('leaves a shot within it with the frame that lit it, and no zones it never had', async () => {
    await show(left)
    await show(right, 1000)
    await bench.clock.advance(480)
    const frame = bench.rig.applied('look')
    bench.rig.shutter()
    await bench.rest(1200)
    bench.rig.shutter()
    await bench.rest(300)
    const [between, after] = (await bench.shots()).lines
    expect(between?.light).toMatchObject({ frame, zones: [] })
    expect(after?.light).toMatchObject({ frame: frameOf(right), zones: [{ name: 'A', pixels: '12-14' }] })
  })
})
