import { beforeEach, expect, test } from 'vitest'
import { crc32Hex } from '../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { fillRing } from '../support/firmware/fill-ring'
import { filled, showFrame } from '../support/firmware/frames'

let rig: VirtualRig
beforeEach(async () => {
  rig = await createVirtualRig()
  rig.connect()
  rig.ask('hello v=1')
  rig.idle(50_000)
  rig.events()
})

const shoot = (target: VirtualRig, closedUs = 8000, gapUs = 50_000) => {
  target.close(closedUs)
  target.run(closedUs + 4500)
  target.idle(gapUs)
}

test('Q1 Q2 an edge is told at once and the shot when the contact has opened', () => {
  const atUs = rig.close(100_000)
  rig.run(5000)
  const [edge] = rig.events('edge')
  expect(edge).toMatch(/^edge seq=1 ms=\d+$/)
  expect(Math.abs(Number(field(edge ?? '', 'ms')) - atUs / 1000)).toBeLessThan(5)
  expect(rig.events('shot')).toEqual([])
  rig.run(110_000)
  const [shot] = rig.events('shot')
  expect(shot).toMatch(/^shot seq=1 ms=\d+ late=0 closed=\d+ rev=1$/)
  expect(Math.abs(Number(field(shot ?? '', 'closed')) - 100_000)).toBeLessThanOrEqual(2000)
})

test('Q1 Q2 a contact stuck closed is a shot after 30 s with closed unknown, and its opening none', () => {
  rig.setContact(true)
  rig.board.clock.advance(100)
  rig.run(1000)
  rig.board.clock.advance(30_100_000)
  rig.run(10_000)
  expect(rig.events('shot')[0]).toMatch(/ closed=- /)
  rig.board.clock.advance(5_000_000)
  rig.setContact(false)
  rig.run(100_000)
  expect(rig.events('shot')).toEqual([])
  shoot(rig)
  expect(rig.events('shot')[0]).toMatch(/^shot seq=2 /)
})

test('Q1 an edge is told during its pulse, not after it', () => {
  rig.ask('mode m=flash delay=0 on=500000')
  rig.run(20_000)
  rig.close(20_000)
  rig.run(100_000)
  expect(rig.events('edge')).toHaveLength(1)
  expect(rig.events('shot')).toHaveLength(1)
})

test('Q3 Q4 shots stay until acknowledged and are sent again eight at a time', () => {
  for (let shot = 0; shot < 19; shot++) shoot(rig)
  rig.events()
  const take = (after: number) => {
    const reply = rig.ask(`shots after=${after}`)
    return { reply, seqs: rig.events('shot').map((shot) => Number(field(shot, 'seq'))) }
  }
  expect(take(0)).toEqual({ reply: 'ok n=8 last=8 more=1', seqs: [1, 2, 3, 4, 5, 6, 7, 8] })
  expect(take(8)).toEqual({ reply: 'ok n=8 last=16 more=1', seqs: [9, 10, 11, 12, 13, 14, 15, 16] })
  expect(take(16)).toEqual({ reply: 'ok n=3 last=19 more=0', seqs: [17, 18, 19] })
  expect(take(19)).toEqual({ reply: 'ok n=0 last=19 more=0', seqs: [] })
  expect(rig.ask('ack seq=16')).toBe('ok')
  expect(take(0)).toEqual({ reply: 'ok n=3 last=19 more=0', seqs: [17, 18, 19] })
  expect(field(rig.ask('hello v=1'), 'kept')).toBe('3')
  expect(rig.ask('ack seq=9999')).toBe('ok')
  expect(take(0)).toEqual({ reply: 'ok n=0 last=0 more=0', seqs: [] })
})

test('Q3 a shot with no host attached comes over on the next connection, once', () => {
  rig.disconnect()
  shoot(rig)
  shoot(rig)
  rig.connect()
  expect(field(rig.ask('hello v=1'), 'kept')).toBe('2')
  rig.run(50_000)
  expect(rig.events('shot')).toEqual([])
  rig.ask('shots after=0')
  expect(rig.events('shot').map((shot) => field(shot, 'seq'))).toEqual(['1', '2'])
})

test('Q3 unplugged during a shot: the shot is kept whole', () => {
  rig.close(200_000)
  rig.run(50_000)
  rig.disconnect()
  rig.run(300_000)
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('shots after=0')
  const [shot] = rig.events('shot')
  expect(Math.abs(Number(field(shot ?? '', 'closed')) - 200_000)).toBeLessThanOrEqual(2000)
})

test('Q3 the ring keeps 256 shots; the oldest give way and are counted', () => {
  rig.disconnect()
  fillRing(rig, 250)
  for (let shot = 0; shot < 10; shot++) shoot(rig, 4000, 40_000)
  rig.connect()
  const hello = rig.ask('hello v=1')
  expect([field(hello, 'seq'), field(hello, 'kept'), field(hello, 'drop')]).toEqual(['260', '256', '4'])
  rig.ask('shots after=0')
  expect(field(rig.events('shot')[0] ?? '', 'seq')).toBe('5')
})

test('Q5 the light of every waiting shot can be had, however often it has changed since', () => {
  const expected = new Map<string, string>()
  for (let shot = 1; shot <= 12; shot++) {
    showFrame(rig, 'look', filled(24, [shot, 0, 2 * shot, 0]))
    rig.ask(`power ev=${-1000 * (shot % 3)}`)
    rig.ask(`black on=${shot % 4 === 0 ? 1 : 0}`)
    rig.run(30_000)
    const px = field(rig.ask('pixels of=shown at=0 n=24'), 'px')
    shoot(rig)
    const rev = field(rig.events('shot')[0] ?? '', 'rev')
    expected.set(rev ?? '', `${px} ${rig.ask('state').slice(3)}`)
  }
  for (const [rev, light] of expected) {
    const px = field(rig.ask(`pixels rev=${rev} at=0 n=24`), 'px')
    expect(`${px} ${rig.ask(`light rev=${rev}`).slice(3)}`).toBe(light)
  }
  rig.ask('ack seq=12')
  rig.ask('power ev=-5000')
  const [first = ''] = expected.keys()
  expect(rig.ask(`light rev=${first}`)).toMatch(/^err code=gone /)
})

test('Q3 Q5 when frames run out, the oldest shots give way and the rest keep their light', async () => {
  const shots = 26
  const long = await createVirtualRig({ pixelCount: 200, config: 'BUDGET_MA = 20000' })
  long.connect()
  long.ask('hello v=1')
  for (let shot = 1; shot <= shots; shot++) {
    showFrame(long, 'look', filled(200, [shot, 0, 0, 0]))
    long.ask('power ev=0')
    long.run(20_000)
    shoot(long)
  }
  const revs = long.events('shot').map((shot) => field(shot, 'rev') ?? '')
  const hello = long.ask('hello v=1')
  const dropped = Number(field(hello, 'drop'))
  expect(dropped).toBeGreaterThan(0)
  expect(dropped + Number(field(hello, 'kept'))).toBe(shots)
  for (let shot = dropped + 1; shot <= shots; shot++) {
    const red = shot.toString(16).padStart(2, '0')
    expect(long.ask(`pixels rev=${revs[shot - 1]} at=0 n=1`)).toBe(`ok px=${red}000000`)
  }
})

test.each([
  ['closing', [200, 400, 700, 900, 1500, 1700]],
  ['closing while pixels are written', [100, 200, 300]],
  ['opening', [40_000 - 900, 40_000 - 600, 40_000 + 500, 40_000 + 900]],
])('Q6 a contact that bounces on %s is one shot', (_, bounces) => {
  for (const mode of ['mode m=steady', 'mode m=flash delay=0 on=10000']) {
    rig.ask(mode)
    rig.run(20_000)
    rig.events()
    rig.close(40_000, bounces)
    rig.run(150_000)
    expect(rig.events('edge').length).toBe(1)
    expect(rig.events('shot').length).toBe(1)
    shoot(rig)
    expect(rig.events('shot').length).toBe(1)
  }
})

test('Q6 a closing within the lock-out is no shot, and its opening none either', () => {
  rig.close(5000)
  rig.run(20_000)
  rig.close(60_000)
  rig.run(200_000)
  expect(rig.events('shot').length).toBe(1)
  shoot(rig)
  expect(rig.events('shot').length).toBe(1)
})

test.each([
  'm=steady',
  'm=flash delay=0 on=10000',
  'm=gated delay=0 on=100000',
  'm=strobe delay=0 on=6000 n=2 period=12000',
  'm=sequence on=0 shots=1 loop=1 after=0',
  'm=sequence on=10000 shots=1 loop=1 after=0',
])('Q6 a burst of 20 frames a second loses none (%s)', (mode) => {
  for (const [index, red] of [40, 90].entries()) {
    const look = filled(24, [red, 0, 0, 0])
    showFrame(rig, 'look', look)
    rig.ask(`step at=${index + 1} crc=${crc32Hex(look)}`)
  }
  expect(rig.ask(`mode ${mode}`)).toBe('ok')
  rig.run(20_000)
  for (let shot = 0; shot < 25; shot++) {
    rig.close(10_000)
    rig.run(25_000)
    rig.idle(25_000)
  }
  rig.run(50_000)
  const shots = rig.events('shot')
  expect(shots.map((shot) => Number(field(shot, 'seq')))).toEqual(
    Array.from({ length: 25 }, (_, at) => at + 1),
  )
  // None inside another's pulse, none later than its wait for the chain: each has a light of its own.
  for (const shot of shots) expect(Number(field(shot, 'late'))).toBeLessThan(6000)
})

test('Q1 a pulse shorter than the loop is a shot', () => {
  for (const closedUs of [2, 20, 200]) {
    rig.close(closedUs)
    rig.run(60_000)
    expect(rig.events('shot').length).toBe(1)
  }
})

test('Q7 a closing within a pulse is a shot of its own without a pulse', () => {
  rig.ask('mode m=flash delay=0 on=300000')
  rig.run(20_000)
  shoot(rig, 10_000, 60_000)
  shoot(rig, 10_000, 400_000)
  rig.run(20_000)
  const [first, second] = rig.events('shot')
  expect(Number(field(first ?? '', 'late'))).toBeGreaterThan(0)
  expect(field(second ?? '', 'late')).toBe('-')
})

test('F6 shots are logged in blackout, with a dark frame', () => {
  rig.ask('black on=1')
  rig.run(20_000)
  shoot(rig)
  const rev = field(rig.events('shot')[0] ?? '', 'rev')
  expect(rig.ask(`pixels rev=${rev} at=0 n=1`)).toBe('ok px=00000000')
  expect(rig.ask(`light rev=${rev}`)).toMatch(/ black=1 .* armed=0 /)
})

test('without a level pin, the count alone tells open from closed', async () => {
  const single = await createVirtualRig({ config: 'LEVEL_PIN = None' })
  single.connect()
  single.ask('hello v=1')
  for (const closedUs of [50_000, 8000, 120_000]) shoot(single, closedUs, 100_000)
  const closed = single.events('shot').map((shot) => Number(field(shot, 'closed')))
  expect(closed.length).toBe(3)
  for (const [index, closedUs] of [50_000, 8000, 120_000].entries()) {
    expect(Math.abs((closed[index] ?? 0) - closedUs)).toBeLessThanOrEqual(2000)
  }
})

test('shots are told right though the chip clock wraps between edge and opening', async () => {
  rig.board.clock.advanceTo(65_536_000 - 40_000)
  rig.run(1000)
  rig.close(100_000)
  rig.run(200_000)
  const [shot = ''] = rig.events('shot')
  expect(Math.abs(Number(field(shot, 'closed')) - 100_000)).toBeLessThanOrEqual(2000)
  expect(Math.abs(Number(field(shot, 'ms')) - 65_497)).toBeLessThanOrEqual(3)
})
