import { beforeEach, expect, test } from 'vitest'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'

let rig: VirtualRig
beforeEach(async () => {
  rig = await createVirtualRig()
  rig.connect()
  rig.ask('hello v=1')
  rig.run(100_000)
  rig.events()
})

const power = (): number => Number(field(rig.ask('state'), 'ev'))
const turn = (detents: number, gapUs = 200_000): void => {
  rig.board.hands.turnEncoder(detents)
  rig.idle(gapUs)
}

test('K1 a detent is a third of a stop, down to whole milli-EV', () => {
  const seen: number[] = []
  for (let detent = 0; detent < 4; detent++) {
    turn(-1)
    seen.push(power())
  }
  expect(seen).toEqual([-2333, -2667, -3000, -3333])
  turn(1)
  expect(power()).toBe(-3000)
  expect(rig.events('state').at(-1)).toMatch(/^state by=knob /)
})

test('K1 from between thirds the first detent goes to the next third', () => {
  rig.ask('power ev=-1400')
  turn(1)
  expect(power()).toBe(-1333)
  rig.ask('power ev=-1400')
  turn(-1)
  expect(power()).toBe(-1667)
})

test('K1 the knob stops at full and at the end of the range', () => {
  for (let detent = 0; detent < 12; detent++) turn(1)
  expect(power()).toBe(0)
  for (let detent = 0; detent < 50; detent++) turn(-1)
  expect(power()).toBe(-10_000)
})

test('K1 fast turns take bigger steps', () => {
  for (let detent = 0; detent < 4; detent++) turn(-1, 15_000)
  rig.idle(100_000)
  expect(power()).toBeLessThan(-2000 - 4 * 333)
})

test('K1 a turn while no host listens is there on the next connection', () => {
  rig.disconnect()
  turn(-3)
  rig.connect()
  expect(power()).toBeLessThan(-2000)
})

test('K2 a press is blackout in steady and the modelling light when armed', () => {
  const press = (): void => {
    rig.board.hands.setKey(true)
    rig.idle(50_000)
    rig.board.hands.setKey(false)
    rig.idle(100_000)
  }
  const flags = (): string[] => ['glow', 'black'].map((key) => field(rig.ask('state'), key) ?? '')
  press()
  expect(flags()).toEqual(['1', '1'])
  expect(rig.lit.every((drive) => drive === 0)).toBe(true)
  press()
  expect(flags()).toEqual(['1', '0'])
  rig.ask('mode m=flash delay=0 on=20000')
  press()
  expect(flags()).toEqual(['0', '0'])
  rig.ask('stop')
  press()
  expect(flags()).toEqual(['0', '0'])
})

test('K3 what is turned during a pulse takes effect after it', () => {
  rig.ask('mode m=flash delay=0 on=200000')
  rig.run(30_000)
  rig.close(10_000)
  rig.run(50_000)
  const during = rig.latches.length
  rig.board.hands.turnEncoder(-2)
  rig.run(100_000)
  expect(rig.latches.length).toBe(during)
  rig.run(150_000)
  expect(power()).toBeLessThan(-2000)
  expect(field(rig.ask(`light rev=${field(rig.events('shot')[0] ?? '', 'rev')}`), 'ev')).toBe('-2000')
})

test('a rig without knob and button works', async () => {
  const bare = await createVirtualRig({ config: 'KNOB_PINS = None\nBUTTON_PIN = None' })
  bare.connect()
  expect(bare.ask('hello v=1')).toMatch(/^ok /)
})
