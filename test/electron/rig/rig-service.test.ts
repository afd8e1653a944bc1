import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { frameToHex } from '../../../core/light/frame'
import { RigBench } from './rig-bench'

let bench: RigBench
beforeEach(async () => {
  bench = await RigBench.make()
})
afterEach(() => bench.clear())

const light = () => bench.service.light.snapshot()
const edit = (...args: Parameters<typeof bench.service.light.edit>) => {
  const done = bench.service.light.edit(...args)
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
}
const red = { rgbw: [255, 0, 0, 0] as [number, number, number, number] }
const zone = () => light().look.zones[0]?.id ?? ''

describe('the rig service', () => {
  it('predicts the light while no rig is there, and shows what the rig applies once it is', async () => {
    expect(light()).toMatchObject({ confirmed: false, undo: null })
    expect(light().lookFrame).toBe('000000ff'.repeat(24))
    await bench.connect()
    expect(light().confirmed).toBe(true)
    expect(bench.rig.applied('look')).toBe(light().lookFrame)
    expect(bench.service.rig()).toMatchObject({
      link: { kind: 'connected', port: 'scripted', simulated: true },
      info: { uid: 'e661a4d3', leds: 'SK6812 RGBW 4500 K', pixels: 24 },
      budgetMa: 900,
    })
  })

  it('brings each edit to the rig, and says when the rig has it', async () => {
    await bench.connect()
    edit({ kind: 'zone-color', zone: zone(), color: red })
    edit({ kind: 'power', power: -1 })
    expect(light()).toMatchObject({ confirmed: false, lookFrame: '80000000'.repeat(24) })
    await bench.rest(100)
    expect(light()).toMatchObject({ confirmed: true, lookFrame: '80000000'.repeat(24), movedBy: 'screen' })
    expect(frameToHex(bench.rig.base.look)).toBe('ff000000'.repeat(24))
    expect(bench.rig.state.ev).toBe(-1000)
  })

  it('the modelling light is the look at its own power, and what is lit between shots', async () => {
    await bench.connect()
    bench.service.light.setSync({ mode: 'flash', delayUs: 0, onUs: 20_000 })
    bench.service.light.setModelling({ on: true, power: -3 })
    await bench.rest(100)
    expect(bench.rig.state).toMatchObject({ mode: 'flash', on: 20_000, glow: 1 })
    expect(light()).toMatchObject({
      confirmed: true,
      shownFrame: '00000020'.repeat(24),
      lookFrame: '000000ff'.repeat(24),
    })
  })

  it('refuses a pulse that the rig cannot make, with a sentence', async () => {
    await bench.connect()
    expect(bench.service.light.setSync({ mode: 'flash', delayUs: 0, onUs: 600 })).toEqual({
      ok: false,
      failure: {
        kind: 'not-possible',
        why: ['pulseTooShort', '5 ms'],
      },
    })
    expect(light().sync).toEqual({ mode: 'steady' })
  })

  it('takes a turn of the knob as a fact, as one step of undo, and undoes it on the rig', async () => {
    await bench.connect()
    for (let detent = 1; detent <= 5; detent++) {
      bench.rig.turn({ ev: -300 * detent })
      await bench.clock.advance(40)
    }
    await bench.rest(100)
    expect(light()).toMatchObject({
      movedBy: 'knob',
      confirmed: true,
      look: { power: -1.5 },
      undo: { kind: 'master', power: '−1.5 EV' },
    })
    expect((await bench.service.light.undo()).ok).toBe(true)
    await bench.rest(100)
    expect(bench.rig.state.ev).toBe(0)
    expect(light()).toMatchObject({ undo: null, look: { power: 0 } })
    bench.service.light.redo()
    await bench.rest(100)
    expect(bench.rig.state.ev).toBe(-1500)
  })

  it('S4: a turn of the knob that is told together with a change of ours is not turned back', async () => {
    await bench.connect()
    // Both within 20 ms: one event, and it names the host, which moved last.
    bench.rig.state.ev = -900
    bench.service.light.setModelling({ on: false, power: -2 })
    await bench.rest(100)
    expect(bench.rig.state).toMatchObject({ ev: -900, glow: 0 })
    expect(light()).toMatchObject({ look: { power: -0.9 }, modelling: { on: false }, confirmed: true })
  })

  it('the button at the rig darkens the screen too', async () => {
    await bench.connect()
    bench.rig.turn({ black: 1 }, 'button')
    await bench.rest(100)
    expect(light()).toMatchObject({ blackout: true, movedBy: 'button', shownFrame: '00000000'.repeat(24) })
    bench.service.light.setBlackout(false)
    await bench.rest(100)
    expect(bench.rig.state.black).toBe(0)
  })

  it('a drag is one step of undo; different zones and pauses are different ones', async () => {
    const drag = (power: number, gesture?: string) =>
      gesture === undefined ? edit({ kind: 'power', power }) : edit({ kind: 'power', power }, gesture)
    drag(-1, 'a')
    await bench.clock.advance(5000)
    drag(-2, 'a')
    drag(-3, 'b')
    edit({ kind: 'zone-power', zone: zone(), power: -1 })
    edit({ kind: 'zone-power', zone: zone(), power: -2 })
    await bench.clock.advance(1500)
    edit({ kind: 'zone-power', zone: zone(), power: -3 })
    const seen: number[][] = []
    while ((await bench.service.light.undo()).ok)
      seen.push([light().look.power, light().look.zones[0]?.power ?? 9])
    expect(seen).toEqual([
      [-3, -2],
      [-3, 0],
      [-2, 0],
      [0, 0],
    ])
    expect(await bench.service.light.undo()).toEqual({
      ok: false,
      failure: { kind: 'nothing-to-do', why: ['undo'] },
    })
    edit({ kind: 'power', power: -5 })
    expect(light().redo).toBeNull()
  })

  it('tools that follow each other quickly on one zone are steps of their own', async () => {
    const pixels = [0, 1, 2]
    edit({ kind: 'zone-pixels', zone: zone(), pixels, how: 'mirrored' })
    edit({ kind: 'zone-pixels', zone: zone(), pixels: [0, 2], how: 'nth' })
    edit({ kind: 'zone-pixels', zone: zone(), pixels: [1, 3], how: 'nudged' })
    edit({ kind: 'zone-pixels', zone: zone(), pixels: [2, 4], how: 'nudged' })
    const seen = []
    while ((await bench.service.light.undo()).ok) seen.push(light().look.zones[0]?.pixels.length)
    expect(seen).toEqual([2, 3, 24])
  })

  it('an edit that makes no sense changes nothing and says why', () => {
    expect(bench.service.light.edit({ kind: 'zone-power', zone: 'nobody', power: -1 })).toMatchObject({
      ok: false,
      failure: { kind: 'not-possible', why: ['noZone', 'nobody'] },
    })
    expect(light().undo).toBeNull()
  })

  describe('the light timeline', () => {
    it('has a line for each light that came to rest, and none for those on the way', async () => {
      await bench.connect()
      await bench.rest(600)
      for (let move = 1; move <= 50; move++) {
        edit({ kind: 'power', power: -move / 25 })
        await bench.clock.advance(20)
      }
      const movedMs = bench.clock.wallMs()
      await bench.rest(600)
      const { lines, bad } = await bench.timeline()
      expect(bad).toEqual([])
      expect(lines.map(({ light: { power } }) => power)).toEqual([0, -2])
      expect(lines[1]?.light).toMatchObject({
        source: 'timeline',
        shot: null,
        mode: 'steady',
        frame: bench.rig.applied('look'),
      })
      expect(Math.abs(Date.parse(lines[1]?.time ?? '') - movedMs)).toBeLessThanOrEqual(30)
      expect(Date.parse(String(lines[1]?.['movedFrom'])) - movedMs).toBeLessThan(-900)
    })

    it('in flash mode holds the modelling light, since that is what a photo without an edge gets', async () => {
      await bench.connect()
      bench.service.light.setSync({ mode: 'flash', delayUs: 0, onUs: 20_000 })
      await bench.rest(600)
      bench.service.light.setBlackout(true)
      await bench.rest(600)
      const { lines } = await bench.timeline()
      expect(lines.at(-2)?.light).toMatchObject({ mode: 'steady', power: -2, frame: '00000040'.repeat(24) })
      expect(lines.at(-2)?.light.zones).toHaveLength(1)
      expect(lines.at(-1)?.light).toMatchObject({ frame: '00000000'.repeat(24), zones: [] })
    })

    it('says nothing new of a state that changed no light', async () => {
      await bench.connect()
      await bench.rest(600)
      const before = (await bench.timeline()).lines.length
      bench.rig.turn({ ma: 61 }, 'guard')
      await bench.rest(600)
      expect((await bench.timeline()).lines).toHaveLength(before)
    })
  })

  describe('what the photographer says of the rig', () => {
    it('moves the pixels, mixes for its LEDs, and brings the rig the light made anew', async () => {
      await bench.connect()
      edit({ kind: 'zone-color', zone: zone(), color: { cct: 3000, duv: 0 } })
      await bench.rest()
      const before = frameToHex(bench.rig.base.look)
      bench.settings = {
        layout: { shape: 'ring', radiusMm: 40, startDeg: 90, clockwise: false },
        leds: { kind: 'white', kelvin: 3000 },
      }
      bench.service.refit()
      await bench.rest()
      expect(before).not.toBe('000000ff'.repeat(24))
      expect(frameToHex(bench.rig.base.look)).toBe('000000ff'.repeat(24))
      const { layout, info, settings } = bench.service.rig()
      expect(layout.places[0]?.x).toBeCloseTo(40, 9)
      expect(info).toMatchObject({ leds: 'SK6812 RGBW 3000 K', whiteKelvin: 3000 })
      expect(settings).toBe(bench.settings)
      expect(light()).toMatchObject({
        confirmed: true,
        undo: { kind: 'zone-color', color: { cct: 3000 } },
      })
    })

    it('is known again when the rig is back', async () => {
      bench.settings = {
        layout: { shape: 'panel', columns: 6, pitchMm: 8, serpentine: false },
        leds: { kind: 'as-said' },
      }
      await bench.connect()
      expect(bench.service.rig().layout.name).toBe('panel-6x4')
    })
  })

  it('the shutter lamp goes on with the edge and off with the shot, or when the rig is lost', async () => {
    await bench.connect()
    bench.rig.say('! edge seq=1 ms=100000')
    await bench.rest(40)
    expect(bench.service.shots()).toMatchObject({ shutterClosed: true, edges: 1 })
    bench.rig.unplug()
    await bench.rest(40)
    expect(bench.service.shots().shutterClosed).toBe(false)
  })

  it('passes on what the rig says went wrong', async () => {
    await bench.connect()
    bench.rig.say('! fault code=nvm text=The saved settings were damaged, so the defaults are in use.')
    await bench.rest(40)
    expect(bench.notices).toEqual(['The saved settings were damaged, so the defaults are in use.'])
  })

  it('leaves no timer behind when it is closed', async () => {
    await bench.connect()
    edit({ kind: 'power', power: -1 })
    await bench.closeApp()
    expect(bench.clock.pendingTimers).toBe(0)
    expect(bench.saved).toMatchObject({ light: { look: { power: -1 } } })
  })
})
