import { beforeEach, expect, test } from 'vitest'
import { crc32Hex } from '../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { filled, showFrame } from '../support/firmware/frames'

let rig: VirtualRig
beforeEach(async () => {
  rig = await createVirtualRig()
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('power ev=0')
  rig.run(50_000)
  rig.events()
})

const turn = (detents: number): void => {
  rig.board.hands.turnEncoder(detents)
  rig.idle(100_000)
}
const key = (down: boolean, forUs = 50_000): void => {
  rig.board.hands.setKey(down)
  rig.idle(forUs)
}
const holdAndTurn = (detents: number): void => {
  key(true)
  for (let detent = 0; detent < Math.abs(detents); detent++) turn(Math.sign(detents))
  key(false)
}
const keepLooks = (reds: readonly number[]): void => {
  for (const [index, red] of reds.entries()) {
    const frame = filled(24, [red, 0, 0, 0])
    rig.ask(`put bank=look at=0 px=${Buffer.from(frame).toString('hex')}`)
    rig.ask(`step at=${index + 1} crc=${crc32Hex(frame)}`)
  }
}

test('K8 held and turned, the knob goes round what it is for; the light stays', () => {
  keepLooks([10])
  const before = rig.ask('state')
  holdAndTurn(4)
  expect(rig.events('knob')).toEqual(['knob of=cct', 'knob of=zone', 'knob of=look', 'knob of=power'])
  holdAndTurn(-1)
  expect(rig.events('knob')).toEqual(['knob of=look'])
  expect(rig.ask('state')).toBe(before)
})

test('K8 a long press without a turn gives the knob back to power, and is no blackout', () => {
  holdAndTurn(1)
  key(true, 800_000)
  key(false)
  expect(rig.events('knob')).toEqual(['knob of=cct', 'knob of=power'])
  expect(field(rig.ask('state'), 'black')).toBe('0')
})

test('K8 a press is obeyed when the button is let go', () => {
  key(true, 300_000)
  expect(field(rig.ask('state'), 'black')).toBe('0')
  key(false, 100_000)
  expect(field(rig.ask('state'), 'black')).toBe('1')
})

test('K8 without a host only what the rig can do alone is passed', () => {
  rig.disconnect()
  holdAndTurn(1)
  turn(-1)
  rig.connect()
  expect(field(rig.ask('state'), 'ev')).toBe('-333')
  keepLooks([10, 20])
  rig.disconnect()
  holdAndTurn(1)
  turn(1)
  rig.connect()
  expect(field(rig.ask('state'), 'ev')).toBe('-333')
  expect(rig.ask('pixels of=look at=0 n=1')).toMatch(/px=080000/)
})

test('K9 for colour and zones turns are told and change nothing', () => {
  holdAndTurn(1)
  const before = rig.ask('state')
  turn(2)
  turn(-1)
  expect(rig.events('turn')).toEqual(['turn of=cct n=2', 'turn of=cct n=-1'])
  expect(rig.ask('state')).toBe(before)
})

test('K9 a host that goes away in between leaves the knob to power', () => {
  holdAndTurn(2)
  rig.disconnect()
  rig.idle(50_000)
  turn(-1)
  rig.connect()
  expect(field(rig.ask('state'), 'ev')).toBe('-333')
  expect(rig.events('turn')).toEqual([])
})

test('K9 for looks a detent recalls the next kept one, round', () => {
  keepLooks([10, 60, 110])
  holdAndTurn(-1)
  const seen: (number | undefined)[] = []
  for (let detent = 0; detent < 4; detent++) {
    turn(1)
    seen.push(rig.lit[0])
  }
  expect(seen).toEqual([10, 60, 110, 10])
  expect(rig.events('state').at(-1)).toMatch(/^state by=knob /)
  rig.close(9000)
  rig.run(50_000)
  const rev = field(rig.events('shot')[0] ?? '', 'rev')
  expect(rig.ask(`pixels rev=${rev} at=0 n=1`)).toBe('ok px=0a000000')
})

test('K10 a turn fades: the light goes down in steps and comes to rest in time', () => {
  showFrame(rig, 'look', filled(24, [200, 0, 0, 0]))
  rig.run(20_000)
  const before = rig.latches.length
  rig.board.hands.turnEncoder(-3)
  rig.run(90_000)
  const reds = rig.latches.slice(before).map(({ rgbw }) => rgbw[0] ?? 0)
  expect(reds.length).toBeGreaterThan(3)
  expect(reds).toEqual([...reds].sort((a, b) => b - a))
  expect(reds.at(-1)).toBe(25)
})

test('K10 a shot ends the fade at once, and its light is the one it names', () => {
  showFrame(rig, 'look', filled(24, [200, 0, 0, 0]))
  rig.run(20_000)
  rig.board.hands.turnEncoder(-3)
  rig.run(22_000)
  const edgeUs = rig.close(40_000)
  const before = rig.latches.length
  rig.run(80_000)
  const after = rig.latches.slice(before)
  expect(after).toHaveLength(1)
  expect(after[0]?.rgbw[0]).toBe(25)
  const latencyUs = (after[0]?.atUs ?? 0) - edgeUs
  expect(latencyUs).toBeLessThan(6500)
  expect(Math.abs(Number(field(rig.events('shot')[0] ?? '', 'late')) - latencyUs)).toBeLessThanOrEqual(1500)
})

test('K10 armed, or asked by a host, the light changes at once', () => {
  showFrame(rig, 'look', filled(24, [200, 0, 0, 0]))
  rig.run(20_000)
  const before = rig.latches.length
  rig.ask('power ev=-1000')
  rig.run(90_000)
  expect(rig.latches.length - before).toBe(1)
  showFrame(rig, 'model', filled(24, [0, 0, 0, 90]))
  rig.ask('mode m=flash delay=0 on=20000')
  rig.run(50_000)
  const armed = rig.latches.length
  key(true)
  key(false)
  expect(rig.latches.length - armed).toBe(1)
})
