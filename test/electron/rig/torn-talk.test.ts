import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RigBench } from './rig-bench'
import { ScriptedRig } from './scripted-rig'

let bench: RigBench
beforeEach(async () => {
  bench = await RigBench.make()
})
afterEach(() => bench.clear())

const seqs = async () => (await bench.shots()).lines.map(({ seq }) => seq)

describe('a cable that is pulled', () => {
  it('at any request from hello to acknowledgement leaves the light as desired and each shot written once', async () => {
    await bench.connect()
    const stops = new Set<string>()
    for (let step = 1; ; step++) {
      bench.rig.unplug()
      const shots = bench.rig.shutter()
      let nth = 0
      let [pulled, moved] = [false, false]
      bench.rig.script = (body) => {
        // A hand moves as soon as the rig is back: before, what the rig shows would stand.
        if (!moved && body.startsWith('shots')) {
          moved = true
          bench.service.light.edit({ kind: 'power', power: -(step % 30) / 10 })
          bench.service.light.setSync(
            step % 2 ? { mode: 'flash', delayUs: 0, onUs: 20_000 + step } : { mode: 'steady' },
          )
        }
        if (++nth !== step) return 'go'
        pulled = true
        stops.add(body.split(' ')[0] ?? '')
        bench.rig.unplug()
        return 'silent'
      }
      await bench.rest(700)
      bench.rig.script = () => 'go'
      await bench.rest(900)
      expect(bench.service.light.snapshot().confirmed).toBe(true)
      expect(bench.rig.shown()).toBe(bench.service.light.snapshot().shownFrame)
      expect(await seqs()).toEqual(Array.from({ length: shots }, (_, at) => at + 1))
      // One step beyond the last request of the whole conversation.
      if (!pulled) break
    }
    expect([...stops]).toEqual(
      expect.arrayContaining(['hello', 'limits', 'state', 'time', 'shots', 'ack', 'power', 'mode']),
    )
  })
})

describe('two rigs in turns', () => {
  it('keep their shots apart, though numbers and boots are the same', async () => {
    const other = new ScriptedRig(bench.clock)
    other.uid = 'b0b0b0b0'
    const second = { port: 'other', simulated: true, newLink: () => other.connect('other') }
    await bench.connect()
    bench.rig.shutter()
    await bench.rest()
    const connected = bench.service.connect(second)
    await bench.rest(100)
    await connected
    other.shutter()
    // Nobody listens to the first one now: it keeps its shot.
    bench.rig.shutter()
    await bench.rest()
    expect(bench.rig.shots).toHaveLength(1)
    await bench.connect()
    await bench.rest()
    expect((await bench.shots()).lines.map(({ rig, seq }) => `${rig}/${seq}`)).toEqual([
      `${bench.rig.uid}/1`,
      'b0b0b0b0/1',
      `${bench.rig.uid}/2`,
    ])
  })
})

describe('a rig that babbles', () => {
  it('in valid events still takes the light that the hand wants, and loses no shot', async () => {
    await bench.connect()
    for (let round = 0; round < 40; round++) {
      for (let turn = 0; turn < 50; turn++) bench.rig.turn({ ma: 60 + ((round + turn) % 7) })
      if (round % 10 === 0) bench.rig.shutter()
      bench.service.light.edit({ kind: 'power', power: -(round % 20) / 10 })
      await bench.clock.advance(20)
    }
    await bench.rest()
    expect(bench.rig.state.ev).toBe(-1900)
    expect(bench.service.light.snapshot()).toMatchObject({ confirmed: true, look: { power: -1.9 } })
    expect(await seqs()).toEqual([1, 2, 3, 4])
  })
})
