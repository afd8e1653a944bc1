import { readFileSync } from 'node:fs'
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RigBench } from '../rig-bench'

let bench: RigBench
beforeEach(async () => {
  bench = await RigBench.make()
})
afterEach(() => bench.clear())

/** In the order of the log, a shot that was told late stands behind the next. */
const seqs = async () => (await bench.shots()).lines.map(({ seq }) => seq).sort((a, b) => a - b)
const counted = (to: number) => Array.from({ length: to }, (_, at) => at + 1)

describe('the shot log', () => {
  it('Q3: has a line on disk before the rig may forget the shot', async () => {
    await bench.connect()
    let onDiskAtAck = ''
    const { script } = bench.rig
    bench.rig.script = (body, nth) => {
      if (body.startsWith('ack')) onDiskAtAck = readFileSync(bench.shotsPath, 'utf8')
      return script(body, nth)
    }
    bench.rig.shutter()
    await bench.rest()
    expect(onDiskAtAck).toContain('"seq":1')
    expect(bench.rig.acked).toBe(1)
    expect(bench.rig.shots).toEqual([])
  })

  it('says what the rig said: when, how long, and the light that was applied', async () => {
    await bench.connect()
    bench.service.light.edit({ kind: 'power', power: -2 })
    await bench.rest()
    bench.rig.shutter(8120)
    const firedMs = bench.clock.wallMs()
    await bench.rest()
    const [line] = (await bench.shots()).lines
    expect(line).toMatchObject({ v: 1, rig: 'e661a4d3', boot: '9f3c01aa', seq: 1, closedUs: 8120 })
    expect(Math.abs(Date.parse(line?.time ?? '') - firedMs)).toBeLessThanOrEqual(line?.timeErrorMs ?? 0)
    expect(line?.light).toMatchObject({
      source: 'shot',
      mode: 'steady',
      power: -2,
      flash: null,
      frame: bench.rig.applied('look'),
    })
    expect(line?.light.zones).toEqual([
      { name: 'All', pixels: '0-23', power: 0, color: { cct: 4500, duv: 0 } },
    ])
    expect(bench.service.shots()).toMatchObject({ total: 1, edges: 1, shutterClosed: false })
  })

  it('in flash mode says what the pulse came to', async () => {
    await bench.connect()
    bench.service.light.setSync({ mode: 'flash', delayUs: 0, onUs: 20_000 })
    await bench.rest()
    bench.rig.shutter(null)
    await bench.rest()
    const [line] = (await bench.shots()).lines
    expect(line?.closedUs).toBeNull()
    expect(line?.light).toMatchObject({
      mode: 'flash',
      flash: { delayUs: 0, onUs: 20_000, pulses: 1, periodUs: null },
    })
  })

  it('fetches 30 shots fired while the cable was out: none lost, none twice', async () => {
    await bench.connect()
    for (let shot = 0; shot < 3; shot++) bench.rig.shutter()
    await bench.rest()
    bench.rig.unplug()
    for (let shot = 0; shot < 30; shot++) {
      bench.rig.turn({ ev: -100 * shot })
      bench.rig.shutter()
      await bench.clock.advance(10)
    }
    await bench.rest(1000)
    expect(await seqs()).toEqual(counted(33))
    const { lines, duplicates } = await bench.shots()
    expect(duplicates).toBe(0)
    expect(lines.at(-1)?.light.power).toBe(-2.9)
    expect(lines.every(({ light }) => light.frame.length === 24 * 8)).toBe(true)
    expect(bench.rig.shots).toEqual([])
  })

  it('loses and doubles nothing when the cable is pulled at any step of handing shots over', async () => {
    await bench.connect()
    let count = 0
    for (let step = 1; step <= 14; step++) {
      bench.rig.unplug()
      for (let shot = 0; shot < 10; shot++) bench.rig.shutter()
      count += 10
      let nth = 0
      bench.rig.script = () => {
        if (++nth !== 4 + step) return 'go'
        bench.rig.unplug()
        return 'silent'
      }
      await bench.rest(700)
      bench.rig.script = () => 'go'
      await bench.rest(700)
    }
    expect(await seqs()).toEqual(counted(count))
    expect((await bench.shots()).duplicates).toBe(0)
    expect(bench.rig.shots).toEqual([])
  })

  it('takes no shot twice when its acknowledgement was lost, over a restart of the app too', async () => {
    await bench.connect()
    bench.rig.script = (body) => (body.startsWith('ack') ? 'silent' : 'go')
    for (let shot = 0; shot < 5; shot++) bench.rig.shutter()
    await bench.rest(100)
    await bench.closeApp()
    bench.rig.script = () => 'go'
    await bench.openApp()
    await bench.connect()
    expect(await seqs()).toEqual(counted(5))
    expect((await bench.shots()).duplicates).toBe(0)
    expect(bench.rig.acked).toBe(5)
  })

  it('Q1: gets a shot whose event was lost on the way, from the next shot, a damaged line or time', async () => {
    await bench.connect()
    bench.rig.shutter(8000, false)
    bench.rig.shutter()
    await bench.rest(200)
    expect(await seqs()).toEqual([1, 2])
    bench.rig.shutter(8000, false)
    bench.rig.sayRaw(new TextEncoder().encode('! shot seq=3 ms=1 *00000000\n'))
    await bench.rest(200)
    expect(await seqs()).toEqual([1, 2, 3])
    bench.rig.shutter(8000, false)
    await bench.rest(5200)
    expect(await seqs()).toEqual([1, 2, 3, 4])
    expect(bench.rig.acked).toBe(4)
  })

  it('Q4: asks again for a page that did not come whole, and acknowledges none of it before', async () => {
    bench.rig.lastSeq = 0
    for (let shot = 0; shot < 6; shot++) bench.rig.shutter(8000, false)
    let pages = 0
    bench.rig.script = (body) => {
      if (!body.startsWith('shots') || pages++ > 0) return 'go'
      // Two of six events are torn.
      for (const seq of [1, 2, 4, 6]) bench.rig.say(`! shot seq=${seq} ms=100000 late=0 closed=8000 rev=1`)
      return { reply: 'ok n=6 last=6 more=0' }
    }
    await bench.connect()
    expect(await seqs()).toEqual(counted(6))
    expect(pages).toBeGreaterThan(1)
    expect(bench.rig.acked).toBe(6)
  })

  it('goes on behind a last line that a power cut tore', async () => {
    await bench.connect()
    bench.rig.shutter()
    await bench.rest()
    await bench.closeApp()
    await appendFile(bench.shotsPath, '{"v":1,"rig":"e661a4d3","boot":"9f3c01aa","se')
    await bench.openApp()
    expect(bench.notices.join()).toContain('ended in half a line')
    await bench.connect()
    bench.rig.shutter()
    await bench.rest()
    expect(await seqs()).toEqual([1, 2])
    expect((await bench.shots()).bad).toHaveLength(1)
    expect(await bench.service.shotsPage(0, 10)).toHaveLength(2)
    expect(await bench.service.shotsPage(1, 1)).toMatchObject([{ seq: 2 }])
  })

  it('leaves shots on the rig while the log cannot be written, says so once, and has them all afterwards', async () => {
    await bench.connect()
    await mkdir(bench.shotsPath)
    for (let shot = 0; shot < 4; shot++) {
      bench.rig.shutter()
      await bench.rest(100)
    }
    await bench.rest(11_000)
    expect(bench.rig.acked).toBe(0)
    expect(bench.notices.filter((text) => text.includes('could not be written'))).toHaveLength(1)
    await rm(bench.shotsPath, { recursive: true })
    await bench.rest(5200)
    expect(await seqs()).toEqual(counted(4))
    expect(bench.rig.acked).toBe(4)
  })

  it('numbers start anew with each boot of the rig, and no two boots are mixed up', async () => {
    await bench.connect()
    for (let shot = 0; shot < 3; shot++) bench.rig.shutter()
    await bench.rest()
    bench.rig.powerCycle('00000002')
    await bench.rest(500)
    for (let shot = 0; shot < 3; shot++) bench.rig.shutter()
    await bench.rest()
    expect((await bench.shots()).lines.map(({ boot, seq }) => `${boot}/${seq}`)).toEqual([
      '9f3c01aa/1',
      '9f3c01aa/2',
      '9f3c01aa/3',
      '00000002/1',
      '00000002/2',
      '00000002/3',
    ])
  })

  it('keeps a shot it heard of even if the rig loses its power before it told the light', async () => {
    await bench.connect()
    bench.service.light.edit({ kind: 'power', power: -1 })
    await bench.rest()
    const frame = bench.rig.applied('look')
    bench.rig.script = (body) => (body.startsWith('pixels rev') ? 'silent' : 'go')
    bench.rig.shutter()
    await bench.rest(100)
    expect(await seqs()).toEqual([])
    bench.rig.powerCycle('00000002', 1)
    bench.rig.script = () => 'go'
    await bench.rest(800)
    const [line] = (await bench.shots()).lines
    expect(line).toMatchObject({ boot: '9f3c01aa', seq: 1, light: { power: -1, frame } })
    expect(line?.light.zones).toHaveLength(1)
  })

  it('Q3: says how many shots the rig had to let go', async () => {
    await bench.connect()
    bench.rig.unplug()
    bench.rig.ring = 8
    for (let shot = 0; shot < 11; shot++) bench.rig.shutter()
    await bench.rest(800)
    expect(bench.service.rig().droppedShots).toBe(3)
    expect(bench.notices.join()).toContain('3 shots were lost')
    expect(await seqs()).toEqual([4, 5, 6, 7, 8, 9, 10, 11])
    expect(bench.rig.acked).toBe(11)
  })

  it('knows 5,000 lines from before and takes none of them again', async () => {
    await bench.connect()
    bench.rig.shutter()
    await bench.rest()
    await bench.closeApp()
    const [line] = (await bench.shots()).lines
    const many = Array.from({ length: 5000 }, (_, at) => JSON.stringify({ ...line, seq: at + 1 }))
    await writeFile(bench.shotsPath, `${many.join('\n')}\n`)
    await bench.openApp()
    expect(bench.service.shots().total).toBe(5000)
    expect(bench.service.shots().recent).toHaveLength(100)
    bench.rig.lastSeq = 4999
    bench.rig.shots = []
    bench.rig.shutter(8000, false)
    bench.rig.shutter(8000, false)
    await bench.connect()
    expect(bench.service.shots().total).toBe(5001)
    expect((await readFile(bench.shotsPath, 'utf8')).trim().split('\n')).toHaveLength(5001)
  })
})
