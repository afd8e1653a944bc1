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

describe('X3: who wins when the rig is back', () => {
  it('the same boot: the rig went on, and its knob stands', async () => {
    await bench.connect()
    edit({ kind: 'zone-color', zone: zone(), color: red })
    await bench.rest()
    bench.rig.unplug()
    bench.rig.turn({ ev: -2000 })
    await bench.rest(800)
    expect(light()).toMatchObject({
      confirmed: true,
      look: { power: -2, zones: [{ color: red }] },
      movedBy: 'rig',
    })
    expect(bench.rig.state.ev).toBe(-2000)
    expect(bench.notices.join()).toContain('Undo brings yours back')
  })

  it('the same boot: what was changed on the screen meanwhile gives way, and undo brings it back', async () => {
    await bench.connect()
    edit({ kind: 'power', power: -1 })
    await bench.rest()
    bench.rig.unplug()
    await bench.clock.advance(10)
    edit({ kind: 'power', power: -6 })
    await bench.rest(800)
    expect(light().look.power).toBe(-1)
    expect(light().undo).toEqual({ kind: 'kept-by-rig' })
    bench.service.light.undo()
    await bench.rest()
    expect(bench.rig.state.ev).toBe(-6000)
  })

  it('the same boot after a restart of the app: the look is known again by its revision, zones and names too', async () => {
    await bench.connect()
    edit({ kind: 'zone-name', zone: zone(), name: 'Key' })
    edit({ kind: 'zone-color', zone: zone(), color: { hue: 210, saturation: 0.6 } })
    await bench.rest(1000)
    await bench.closeApp()
    await bench.openApp()
    bench.rig.heard = []
    await bench.connect()
    expect(light()).toMatchObject({
      confirmed: true,
      look: { zones: [{ name: 'Key', color: { hue: 210, saturation: 0.6 } }] },
    })
    expect(bench.rig.heard.filter((line) => /^(put|show|power|adopt)/.test(line))).toEqual([])
    expect(bench.notices).toEqual([])
  })

  it('a power cut, and the host has the newer revision: the host stands, adopts and sends all of it', async () => {
    await bench.connect()
    edit({ kind: 'zone-color', zone: zone(), color: red })
    edit({ kind: 'power', power: -1.5 })
    await bench.rest()
    const { rev } = bench.rig.state
    bench.rig.base = { look: new Uint8Array(96).fill(9), model: new Uint8Array(96) }
    bench.rig.staged = { look: new Uint8Array(96).fill(9), model: new Uint8Array(96) }
    bench.rig.state.ev = 0
    bench.rig.powerCycle('00000002', 1)
    await bench.rest(800)
    expect(bench.rig.heard).toContain(`adopt rev=${rev}`)
    expect(bench.rig.state.rev).toBeGreaterThan(rev)
    expect(frameToHex(bench.rig.base.look)).toBe('ff000000'.repeat(24))
    expect(bench.rig.state.ev).toBe(-1500)
    expect(light()).toMatchObject({ confirmed: true, look: { power: -1.5, zones: [{ color: red }] } })
    expect(bench.notices.join()).toContain('has its light back')
  })

  it('a power cut, and the rig has the newer revision: the rig stands, and its frame becomes a look', async () => {
    await bench.connect()
    edit({ kind: 'power', power: -1 })
    await bench.rest()
    bench.rig.base.look.set([0, 200, 0, 0], 0)
    bench.rig.state = { ...bench.rig.state, look: 90, model: 90, ev: 0 }
    bench.rig.powerCycle('00000002', 99)
    await bench.rest(800)
    expect(light().confirmed).toBe(true)
    expect(light().lookFrame).toBe(bench.rig.applied('look'))
    expect(light().look).toMatchObject({
      name: 'From the rig',
      power: 0,
      zones: [{ pixels: [0], color: { rgbw: [0, 200, 0, 0] } }, {}],
    })
    expect(bench.rig.base.look.slice(0, 4)).toEqual(Uint8Array.of(0, 200, 0, 0))
    expect(bench.notices.join()).toContain('kept a light of its own')
    const [id] = light().look.zones.map((one) => one.id)
    edit({ kind: 'zone-color', zone: id ?? '', color: red })
    await bench.rest()
    expect(frameToHex(bench.rig.base.look).slice(0, 16)).toBe('ff000000000000ff')
  })

  it('a start of the app finds the same boot and says nothing; a second rig is met on its own terms', async () => {
    await bench.connect()
    edit({ kind: 'zone-color', zone: zone(), color: red })
    await bench.rest(1000)
    const { rig: first } = bench.saved ?? {}
    bench.rig.uid = '00ff00ff'
    bench.rig.boot = '77777777'
    bench.rig.state = { ...bench.rig.state, rev: 3, look: 2, model: 2, ev: -2000 }
    bench.rig.base.look.fill(50)
    bench.rig.unplug()
    await bench.rest(2000)
    expect(light().lookFrame).toBe(bench.rig.applied('look'))
    expect(first?.uid).toBe('e661a4d3')
    expect(bench.saved?.rig).toMatchObject({ uid: '00ff00ff', boot: '77777777' })
  })

  it('a hand on the screen between the greeting and the agreement wins over what the rig kept', async () => {
    bench.rig.state = { ...bench.rig.state, rev: 7, look: 5, model: 5, ev: -1000 }
    bench.rig.base.look.fill(100)
    bench.rig.replyMs = 20
    const done = bench.service.connect(bench.target)
    while (bench.service.rig().link.kind !== 'connected') await bench.clock.advance(5)
    await done
    bench.rig.heard = []
    edit({ kind: 'zone-color', zone: zone(), color: red })
    await bench.rest()
    expect(frameToHex(bench.rig.base.look)).toBe('ff000000'.repeat(24))
    // What the hand did not touch stays as the rig kept it, and nothing stale was sent on the way.
    expect(bench.rig.state.ev).toBe(-1000)
    expect(bench.rig.heard.filter((line) => line.startsWith('power'))).toEqual([])
    expect(light()).toMatchObject({ confirmed: true, look: { power: -1, zones: [{ color: red }] } })
  })

  it('a rig whose knob turns all through the greeting is met once it rests', async () => {
    // In flash two frames are read, and a turn between them makes them frames of two lights.
    bench.rig.state = { ...bench.rig.state, rev: 7, look: 5, model: 5, mode: 'flash', on: 20_000 }
    bench.rig.replyMs = 10
    let turns = 0
    bench.rig.script = (body) => {
      if (body.startsWith('pixels') && turns < 20) bench.rig.turn({ ev: -1000 - 10 * ++turns })
      return 'go'
    }
    const done = bench.service.connect(bench.target)
    while (bench.service.rig().link.kind !== 'connected') await bench.clock.advance(5)
    await done
    await bench.rest(1000)
    expect(turns).toBe(20)
    edit({ kind: 'power', power: -3 })
    await bench.rest()
    expect(bench.rig.state.ev).toBe(-3000)
  })

  it('a rig never met that shows a light: the rig stands', async () => {
    bench.rig.state = { ...bench.rig.state, rev: 7, look: 5, model: 5, ev: -1000 }
    bench.rig.base.look.fill(100)
    await bench.connect()
    expect(light()).toMatchObject({
      confirmed: true,
      lookFrame: bench.rig.applied('look'),
      look: { power: -1 },
    })
    expect(bench.notices).toEqual([])
  })
})
