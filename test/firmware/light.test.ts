import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { atPower, filled, showFrame } from '../support/firmware/frames'

let rig: VirtualRig
beforeEach(async () => {
  rig = await createVirtualRig()
  rig.connect()
})

test('F1 F2 F3 a frame is staged unseen and shown as a whole', () => {
  rig.ask('power ev=0')
  rig.run(20_000)
  const before = rig.lit
  const frame = Uint8Array.from({ length: 96 }, (_, at) => (at * 37) % 256)
  const half = rig.latches.length
  rig.ask(`put bank=look at=0 px=${Buffer.from(frame.subarray(0, 48)).toString('hex')}`)
  rig.run(50_000)
  expect(rig.latches.length).toBe(half)
  expect(rig.lit).toEqual(before)
  expect(showFrame(rig, 'look', frame)).toMatch(/^ok rev=\d+$/)
  rig.run(20_000)
  expect(rig.latches.length).toBe(half + 1)
  expect(rig.lit).toEqual(frame)
})

test('F2 the staging area starts as a copy of the bank', () => {
  const frame = filled(24, [9, 8, 7, 6])
  showFrame(rig, 'look', frame)
  frame.set([1, 2, 3, 4], 4 * 5)
  rig.ask('put bank=look at=5 px=01020304')
  rig.ask('power ev=0')
  expect(showFrame(rig, 'look', frame)).toMatch(/^ok rev=/)
  rig.run(20_000)
  expect(rig.lit).toEqual(frame)
})

test('S2 look and model are the revisions at which their frames were last shown', () => {
  const first = field(showFrame(rig, 'look', filled(24, [1, 0, 0, 0])), 'rev')
  const second = field(showFrame(rig, 'model', filled(24, [2, 0, 0, 0])), 'rev')
  rig.ask('power ev=-1')
  const state = rig.ask('state')
  expect(field(state, 'look')).toBe(first)
  expect(field(state, 'model')).toBe(second)
})

test('F8 drives are the base times two to the power, halves up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000, max: 0 }),
      fc.uint8Array({ minLength: 96, maxLength: 96 }),
      (ev, frame) => {
        // Dimmed so that the budget takes nothing.
        const dim = frame.map((value) => value >> 1)
        rig.ask(`power ev=${ev}`)
        showFrame(rig, 'look', dim)
        rig.run(10_000)
        expect(field(rig.ask('state'), 'lim')).toBe('0')
        expect(rig.lit).toEqual(atPower(dim, ev))
      },
    ),
    { numRuns: 30, examples: [[-1000, filled(24, [1, 3, 127, 255])]] },
  )
})

test('F8 the budget scales every frame down and says by how much', async () => {
  const small = await createVirtualRig({ config: 'BUDGET_MA = 400' })
  small.connect()
  small.ask('power ev=0')
  showFrame(small, 'look', filled(24, [255, 255, 255, 255]))
  small.run(20_000)
  const state = small.ask('state')
  // 24 pixels of 54 mA want 1296 of the 336 mA left beside board and idle.
  expect(Number(field(state, 'lim'))).toBe(Math.floor(1000 * Math.log2(336 / 1296)))
  expect(small.lit).toEqual(filled(24, [66, 66, 66, 66]))
  expect(Number(field(state, 'ma'))).toBeLessThanOrEqual(400)
  expect(small.ask('pixels of=look at=0 n=1')).toMatch(/px=42424242$/)
})

test('F8 no frame ever latched is over the budget', async () => {
  const small = await createVirtualRig({ config: 'BUDGET_MA = 300' })
  small.connect()
  const draw = (rgbw: Uint8Array): number =>
    40 + 24 + rgbw.reduce((sum, value, at) => sum + (value / 255) * (at % 4 === 3 ? 18 : 12), 0)
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 96, maxLength: 96 }),
      fc.uint8Array({ minLength: 96, maxLength: 96 }),
      fc.boolean(),
      (look, model, flash) => {
        small.ask(flash ? 'mode m=flash delay=0 on=8000' : 'mode m=steady')
        showFrame(small, 'look', look)
        showFrame(small, 'model', model)
        small.run(40_000)
        small.close(5000)
        small.run(60_000)
      },
    ),
    { numRuns: 10 },
  )
  expect(Math.max(...small.latches.map(({ rgbw }) => draw(rgbw)))).toBeLessThanOrEqual(300)
})

test('F4 F6 in an armed mode the modelling frame is shown, not scaled by the master', () => {
  showFrame(rig, 'model', filled(24, [0, 0, 0, 40]))
  rig.ask('power ev=-3000')
  rig.ask('mode m=flash delay=0 on=20000')
  rig.run(20_000)
  expect(rig.lit).toEqual(filled(24, [0, 0, 0, 40]))
  rig.ask('glow on=0')
  rig.run(20_000)
  expect(rig.lit).toEqual(filled(24, [0, 0, 0, 0]))
})

test('F7 stop darkens at once and sets blackout, in the middle of a pulse too', () => {
  rig.ask('mode m=flash delay=0 on=1000000')
  rig.run(20_000)
  rig.close(5000)
  rig.run(50_000)
  const at = rig.nowUs
  expect(rig.ask('stop')).toBe('ok')
  rig.run(10_000)
  expect(rig.lit).toEqual(filled(24, [0, 0, 0, 0]))
  expect((rig.latches.at(-1)?.atUs ?? 0) - at).toBeLessThan(5000)
  expect(field(rig.ask('state'), 'black')).toBe('1')
  rig.run(1_500_000)
  expect(rig.lit).toEqual(filled(24, [0, 0, 0, 0]))
})

test('F9 pixels tells the light of the next shot and what is lit', () => {
  showFrame(rig, 'look', filled(24, [200, 0, 0, 0]))
  showFrame(rig, 'model', filled(24, [0, 0, 0, 40]))
  rig.ask('power ev=-1000')
  rig.ask('mode m=flash delay=0 on=20000')
  rig.run(20_000)
  expect(rig.ask('pixels of=look at=22 n=2')).toMatch(/px=6400000064000000$/)
  expect(rig.ask('pixels of=shown at=0 n=1')).toMatch(/px=00000028$/)
})

test('F10 a rig that nobody has spoken to is lit in white', async () => {
  const alone = await createVirtualRig()
  alone.run(50_000)
  expect(alone.lit).toEqual(filled(24, [0, 0, 0, 64]))
})

test('the chain gets its channels in the order that config.py names', async () => {
  for (const order of ['RGBW', 'GRBW', 'WBGR', 'GRB']) {
    const other = await createVirtualRig({ config: `ORDER = "${order}"` })
    other.connect()
    other.ask('power ev=0')
    showFrame(other, 'look', filled(24, [10, 20, 30, order.length === 4 ? 40 : 0]))
    other.run(20_000)
    expect(other.lit, order).toEqual(filled(24, [10, 20, 30, order.length === 4 ? 40 : 0]))
  }
})

test('F8 the loss in thousandths of a stop is the logarithm rounded down, at any share', () => {
  rig.python.run('from lumacro.light import power\n_stops = 0')
  const stops = (part: number, whole: number): unknown => {
    rig.python.run(`_stops = power.milli_stops(${part}, ${whole})`)
    return rig.python.get('_stops')
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400_000_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (whole, share) => {
        const part = Math.floor(whole * share)
        const exact = Math.max(-10_000, 1000 * Math.log2(part / whole))
        // Where the share is within a millionth of the next thousandth, either is right.
        fc.pre(Math.abs(exact - Math.round(exact)) > 0.001 || part === whole || part === 0)
        expect(stops(part, whole)).toBe(Math.floor(exact))
      },
    ),
    { numRuns: 300 },
  )
  expect([stops(0, 5), stops(7, 7), stops(5, 10), stops(1, 1024)]).toEqual([-10_000, 0, -1000, -10_000])
})
