import { expect, test } from 'vitest'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/virtual-rig'
import { field } from '../support/firmware/fields'

const PIXELS = 4

/** A rig in the field: no computer. */
async function fieldRig(): Promise<VirtualRig> {
  const rig = await createVirtualRig({ pixelCount: PIXELS })
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('power ev=0')
  rig.run(30_000)
  rig.disconnect()
  rig.board.usbConnected = false
  return rig
}

/** Shots at powers that change now and then; returns the light of each, as hex of its first pixel. */
function shoot(rig: VirtualRig, count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, index) => {
    if ((from + index) % 7 === 3) {
      rig.board.turnEncoder((from + index) % 3 === 0 ? -2 : 1)
      rig.run(70_000)
    }
    const light = Buffer.from(rig.lit.subarray(0, 4)).toString('hex')
    rig.close(1000)
    rig.run(5000)
    // Past the lock-out: nothing happens until then.
    rig.board.clock.advance(30_000)
    rig.run(700)
    return light
  })
}

/** Takes every shot as a host does: seq and light. */
function collect(rig: VirtualRig): { seq: number; light: string }[] {
  const taken: { seq: number; light: string }[] = []
  let after = 0
  for (let more = true; more; ) {
    const reply = rig.ask(`shots after=${after}`)
    after = Number(field(reply, 'last'))
    more = field(reply, 'more') === '1'
    for (const shot of rig.events('shot')) {
      const px = field(rig.ask(`pixels rev=${field(shot, 'rev')} at=0 n=1`), 'px')
      expect(rig.ask(`light rev=${field(shot, 'rev')}`)).toMatch(/^ok rev=/)
      taken.push({ seq: Number(field(shot, 'seq')), light: px ?? '' })
    }
  }
  return taken
}

test('Q8 more shots than the ring holds, without a computer, all come over, each with its light', async () => {
  const rig = await fieldRig()
  const lights = shoot(rig, 330)
  rig.board.usbConnected = true
  rig.connect()
  const hello = rig.ask('hello v=1')
  expect([field(hello, 'seq'), field(hello, 'kept'), field(hello, 'drop')]).toEqual(['330', '330', '0'])
  rig.events()
  expect(collect(rig)).toEqual(lights.map((light, index) => ({ seq: index + 1, light })))
  expect(rig.python.drive().size).toBe(2)
  rig.ask('ack seq=30')
  expect(collect(rig)[0]?.seq).toBe(31)
  rig.ask('ack seq=330')
  expect(collect(rig)).toEqual([])
  expect(rig.python.drive().size).toBe(0)
  expect(rig.events('fault')).toEqual([])
})

test('Q8 what is taken away in between starts afresh', async () => {
  const rig = await fieldRig()
  shoot(rig, 240)
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('ack seq=240')
  rig.disconnect()
  rig.run(10_000)
  const lights = shoot(rig, 240, 1)
  rig.connect()
  rig.ask('hello v=1')
  rig.events()
  expect(collect(rig)).toEqual(lights.map((light, index) => ({ seq: 241 + index, light })))
})

test('Q8 a pause is used before the ring is nearly full', async () => {
  const rig = await fieldRig()
  shoot(rig, 130)
  expect(rig.python.drive().size).toBe(0)
  rig.idle(2_000_000)
  expect(rig.python.drive().size).toBe(2)
})

test('Q8 Q3 while a computer sees the drive nothing is written; the ring drops and counts', async () => {
  const rig = await fieldRig()
  rig.board.usbConnected = true
  shoot(rig, 260)
  expect(rig.python.drive().size).toBe(0)
  rig.connect()
  expect(field(rig.ask('hello v=1'), 'drop')).toBe('4')
})

test('Q8 Q3 a full drive is told, and the ring drops and counts', async () => {
  const rig = await fieldRig()
  rig.board.driveFull = true
  shoot(rig, 260)
  rig.connect()
  expect(field(rig.ask('hello v=1'), 'drop')).toBe('4')
  rig.run(50_000)
  expect(rig.events('fault')[0]).toMatch(/^fault code=spill /)
})

test('Q8 after a power cut the files of the earlier start are told of', async () => {
  const rig = await fieldRig()
  shoot(rig, 240)
  await rig.powerCycle()
  rig.connect()
  rig.run(20_000)
  expect(rig.events('fault')[0]).toMatch(/^fault code=spill .*shots-\*\.bin/)
  expect(field(rig.ask('hello v=1'), 'kept')).toBe('0')
})
