import { expect, test } from 'vitest'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { fillRing } from '../support/firmware/fill-ring'

const PIXELS = 4
const HEAD_BYTES = 10
const ROW_BYTES = 16

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
      rig.board.hands.turnEncoder((from + index) % 3 === 0 ? -2 : 1)
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

function fileSize(rig: VirtualRig, kind: string): number {
  return [...rig.python.drive()].find(([name]) => name.startsWith(kind))?.[1].length ?? 0
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
      if (taken.length % 16 === 0) expect(rig.ask(`light rev=${field(shot, 'rev')}`)).toMatch(/^ok rev=/)
      taken.push({ seq: Number(field(shot, 'seq')), light: px ?? '' })
    }
  }
  return taken
}

test('Q8 more shots than the ring holds, without a computer, all come over, each with its light', {
  timeout: 60_000,
}, async () => {
  const rig = await fieldRig()
  const lights = shoot(rig, 270)
  rig.board.usbConnected = true
  rig.connect()
  const hello = rig.ask('hello v=1')
  expect([field(hello, 'seq'), field(hello, 'kept'), field(hello, 'drop')]).toEqual(['270', '270', '0'])
  rig.events()
  expect(collect(rig)).toEqual(lights.map((light, index) => ({ seq: index + 1, light })))
  expect(rig.python.drive().size).toBe(2)
  rig.ask('ack seq=30')
  rig.ask('shots after=0')
  expect(field(rig.events('shot')[0] ?? '', 'seq')).toBe('31')
  rig.ask('ack seq=270')
  expect(collect(rig)).toEqual([])
  expect(rig.python.drive().size).toBe(0)
  expect(rig.events('fault')).toEqual([])
})

test('Q8 what is taken away in between starts afresh', async () => {
  const rig = await fieldRig()
  shoot(rig, 20)
  rig.idle(6_000_000)
  expect(fileSize(rig, 'shots')).toBe(HEAD_BYTES + 20 * ROW_BYTES)
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('ack seq=20')
  rig.disconnect()
  rig.run(10_000)
  const lights = shoot(rig, 10, 1)
  rig.idle(6_000_000)
  expect(fileSize(rig, 'shots')).toBe(HEAD_BYTES + 10 * ROW_BYTES)
  rig.connect()
  rig.ask('hello v=1')
  rig.events()
  expect(collect(rig)).toEqual(lights.map((light, index) => ({ seq: 21 + index, light })))
})

test('Q8 after a silence all that wait are written; within one a few may go on waiting', async () => {
  const rig = await fieldRig()
  shoot(rig, 3)
  rig.idle(2_000_000)
  expect(rig.python.drive().size).toBe(0)
  rig.idle(3_000_000)
  rig.run(5000)
  expect(rig.python.drive().size).toBe(2)
  shoot(rig, 66, 3)
  const before = fileSize(rig, 'shots')
  rig.idle(2_000_000)
  expect(fileSize(rig, 'shots') - before).toBe(64 * ROW_BYTES)
})

test('Q8 Q3 while a computer sees the drive nothing is written; the ring drops and counts', async () => {
  const rig = await fieldRig()
  rig.board.usbConnected = true
  fillRing(rig, 250)
  shoot(rig, 10)
  expect(rig.python.drive().size).toBe(0)
  rig.connect()
  expect(field(rig.ask('hello v=1'), 'drop')).toBe('4')
})

test('Q8 Q3 a full drive is told, and the ring drops and counts', async () => {
  const rig = await fieldRig()
  rig.board.driveFull = true
  fillRing(rig, 220)
  shoot(rig, 40)
  rig.connect()
  expect(field(rig.ask('hello v=1'), 'drop')).toBe('4')
  rig.run(50_000)
  expect(rig.events('fault')[0]).toMatch(/^fault code=spill /)
})

/** What an earlier start has left, as a host takes it: until nothing is named any more. */
function collectEarlier(rig: VirtualRig): { boot: string; seq: number; ms: number; light: string }[] {
  const taken: { boot: string; seq: number; ms: number; light: string }[] = []
  for (;;) {
    const told = rig.ask('earlier')
    const boot = field(told, 'boot') ?? ''
    if (boot === '-') return taken
    const last = Number(field(told, 'last'))
    for (let after = Number(field(told, 'first')) - 1; after < last; ) {
      after = Number(field(rig.ask(`shots after=${after} boot=${boot}`), 'last'))
      for (const shot of rig.events('shot')) {
        const rev = field(shot, 'rev')
        expect(field(shot, 'boot')).toBe(boot)
        expect(field(rig.ask(`light rev=${rev} boot=${boot}`), 'rev')).toBe(rev)
        const px = field(rig.ask(`pixels rev=${rev} boot=${boot} at=0 n=1`), 'px') ?? ''
        taken.push({ boot, seq: Number(field(shot, 'seq')), ms: Number(field(shot, 'ms')), light: px })
      }
    }
    expect(rig.ask(`ack seq=${last} boot=${boot}`)).toBe('ok')
  }
}

test('Q9 M2 after a power cut what lay in the files comes over, with the boot that took it; later its files go', async () => {
  const rig = await fieldRig()
  const lights = shoot(rig, 70)
  rig.idle(6_000_000)
  rig.idle(6_000_000)
  rig.board.usbConnected = true
  rig.connect()
  const boot = field(rig.ask('hello v=1'), 'boot') ?? ''
  rig.disconnect()
  await rig.powerCycle()
  rig.connect()
  expect(field(rig.ask('hello v=1'), 'kept')).toBe('0')
  rig.run(20_000)
  expect(rig.events('fault')).toEqual([])
  const taken = collectEarlier(rig)
  expect(taken.map(({ boot, seq, light }) => ({ boot, seq, light }))).toEqual(
    lights.map((light, index) => ({ boot, seq: index + 1, light })),
  )
  expect(taken.every(({ ms }, index) => index === 0 || ms > (taken[index - 1]?.ms ?? 0))).toBe(true)
  expect(rig.ask(`shots after=0 boot=${boot}`)).toMatch(/^err code=gone /)
  expect(rig.ask(`ack seq=70 boot=${boot}`)).toBe('ok')
  // While a computer sees the drive it cannot be written to; that they were handed over is remembered.
  expect(rig.python.drive().size).toBe(2)
  rig.idle(6_000_000)
  rig.disconnect()
  await rig.powerCycle()
  rig.connect()
  expect(rig.ask('earlier')).toBe('ok boot=- first=- last=-')
  rig.disconnect()
  rig.board.usbConnected = false
  rig.idle(50_000)
  expect(rig.python.drive().size).toBe(0)
})

test('Q9 files that cannot be read stay and are told of', async () => {
  const rig = await fieldRig()
  rig.python.run(
    "import storage\nstorage.remount('/', readonly=False)\nopen('/shots-00c0ffee.bin', 'wb').write(b'not one of ours')",
  )
  await rig.powerCycle()
  rig.connect()
  rig.run(20_000)
  expect(rig.events('fault')[0]).toMatch(/^fault code=spill .*shots-\*\.bin/)
  expect(rig.ask('earlier')).toBe('ok boot=- first=- last=-')
  expect(rig.python.drive().size).toBe(1)
})
