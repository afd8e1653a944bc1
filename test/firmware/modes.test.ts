import { beforeEach, expect, test } from 'vitest'
import { crc32Hex } from '../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { filled, showFrame } from '../support/firmware/frames'

let rig: VirtualRig
beforeEach(async () => {
  rig = await createVirtualRig({ writer: 'spi' })
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('power ev=0')
  showFrame(rig, 'look', filled(24, [200, 0, 0, 0]))
  showFrame(rig, 'model', filled(24, [0, 0, 0, 20]))
  rig.run(50_000)
  rig.events()
})

/** Keeps frames of one red each as the steps of a sequence. */
function keepSteps(reds: readonly number[]): string[] {
  return reds.map((red, index) => {
    const frame = filled(24, [red, 0, 0, 0])
    rig.ask(`put bank=look at=0 px=${Buffer.from(frame).toString('hex')}`)
    const reply = rig.ask(`step at=${index + 1} crc=${crc32Hex(frame)}`)
    expect(reply).toMatch(/^ok rev=\d+$/)
    return field(reply, 'rev') ?? ''
  })
}

function shoot(closedUs = 8000): number {
  const before = rig.latches.length
  const edgeUs = rig.close(closedUs)
  rig.run(closedUs + 50_000)
  return (rig.latches[before]?.atUs ?? Number.NaN) - edgeUs
}

test('H2 hello names all modes and fits into a line', async () => {
  const wide = await createVirtualRig({ pixelCount: 256 })
  wide.connect()
  wide.ask('adopt rev=99999')
  wide.send('65535 hello v=1')
  const hello = wide.reply(65535)
  expect(hello).toMatch(/ modes=steady,flash,gated,strobe,sequence$/)
  expect(`65535 ${hello} *12345678\n`.length).toBeLessThanOrEqual(240)
})

test.each([20_000, 60_000, 250_000])(
  'F11 gated: the light lasts as long as the contact, %i us',
  (closedUs) => {
    expect(rig.ask('mode m=gated delay=0 on=1000000')).toBe('ok')
    rig.run(30_000)
    const before = rig.latches.length
    const edgeUs = rig.close(closedUs)
    rig.run(closedUs + 50_000)
    const [lit, dark] = rig.latches.slice(before)
    expect(lit?.rgbw).toEqual(filled(24, [200, 0, 0, 0]))
    expect((dark?.atUs ?? 0) - edgeUs - closedUs).toBeGreaterThan(0)
    expect((dark?.atUs ?? 0) - edgeUs - closedUs).toBeLessThan(3000)
    expect(rig.lit).toEqual(filled(24, [0, 0, 0, 20]))
  },
)

test('F11 gated: a contact that stays closed meets the safety limit', () => {
  rig.ask('mode m=gated delay=0 on=50000')
  rig.run(30_000)
  const before = rig.latches.length
  rig.close(400_000)
  rig.run(500_000)
  const [lit, dark] = rig.latches.slice(before)
  expect(Math.abs((dark?.atUs ?? 0) - (lit?.atUs ?? 0) - 50_000)).toBeLessThan(300)
})

test('F11 gated: bounce after the edge does not end the light', () => {
  rig.ask('mode m=gated delay=0 on=1000000')
  rig.run(30_000)
  const before = rig.latches.length
  rig.close(60_000, [300, 700, 1200, 1500])
  rig.run(150_000)
  const [lit, dark] = rig.latches.slice(before)
  expect((dark?.atUs ?? 0) - (lit?.atUs ?? 0)).toBeGreaterThan(55_000)
})

test('F12 strobe: so many pulses, so long, so far apart', () => {
  expect(rig.ask('mode m=strobe delay=0 on=3000 n=5 period=12500')).toBe('ok')
  rig.run(30_000)
  const before = rig.latches.length
  rig.close(80_000)
  rig.run(150_000)
  const latches = rig.latches.slice(before)
  expect(latches).toHaveLength(10)
  for (let pulse = 0; pulse < 5; pulse++) {
    const [lit, dark] = latches.slice(2 * pulse)
    expect(Math.abs((dark?.atUs ?? 0) - (lit?.atUs ?? 0) - 3000)).toBeLessThan(60)
    expect(Math.abs((lit?.atUs ?? 0) - (latches[0]?.atUs ?? 0) - 12_500 * pulse)).toBeLessThan(
      150 * (pulse + 1),
    )
  }
  expect(rig.events('shot')).toHaveLength(1)
})

test.each([
  'mode m=strobe delay=0 on=100 n=5 period=12500',
  'mode m=strobe delay=0 on=3000 n=5 period=3100',
  'mode m=gated delay=0 on=100',
])('F11 F12 %s is refused: the rig cannot make it', (words) => {
  expect(rig.ask(words)).toMatch(/^err code=pulse /)
})

test('F13 F14 a sequence lights each step before its shot, and each shot names its own light', () => {
  const reds = [10, 60, 110]
  const revs = keepSteps(reds)
  expect(rig.ask('mode m=sequence on=0 shots=1 loop=1 after=0')).toBe('ok')
  rig.run(30_000)
  for (let shot = 0; shot < 7; shot++) {
    const red = reds[shot % 3] ?? 0
    expect(rig.lit).toEqual(filled(24, [red, 0, 0, 0]))
    expect(field(rig.ask('state'), 'step')).toBe(String((shot % 3) + 1))
    shoot()
  }
  const shots = rig.events('shot')
  expect(shots).toHaveLength(7)
  for (const [index, shot] of shots.entries()) {
    const rev = field(shot, 'rev')
    expect(field(shot, 'late')).toBe('0')
    expect(rig.ask(`pixels rev=${rev} at=0 n=1`)).toBe(
      `ok px=${(reds[index % 3] ?? 0).toString(16).padStart(2, '0')}000000`,
    )
    const light = rig.ask(`light rev=${rev}`)
    expect(field(light, 'step')).toBe(String((index % 3) + 1))
    expect(field(light, 'look')).toBe(revs[index % 3])
  }
})

test('F14 the light does not change while the contact is closed', () => {
  keepSteps([10, 60])
  rig.ask('mode m=sequence on=0 shots=1 loop=1 after=0')
  rig.run(30_000)
  const before = rig.latches.length
  rig.close(300_000)
  rig.run(290_000)
  expect(rig.latches.length).toBe(before)
  rig.run(50_000)
  expect(rig.latches.length).toBe(before + 1)
})

test('F14 a body that only pulses: the next step comes a set time after the edge', () => {
  keepSteps([10, 60])
  rig.ask('mode m=sequence on=0 shots=1 loop=1 after=200000')
  rig.run(30_000)
  const before = rig.latches.length
  const edgeUs = rig.close(2000)
  rig.run(300_000)
  expect((rig.latches[before]?.atUs ?? 0) - edgeUs).toBeGreaterThan(199_000)
  expect((rig.latches[before]?.atUs ?? 0) - edgeUs).toBeLessThan(210_000)
})

test('F14 several shots a step, and an end without a loop', () => {
  keepSteps([10, 60])
  rig.ask('mode m=sequence on=0 shots=2 loop=0 after=0')
  rig.run(30_000)
  const seen: (number | undefined)[] = []
  for (let shot = 0; shot < 6; shot++) {
    seen.push(rig.lit[0])
    shoot()
  }
  expect(seen).toEqual([10, 10, 60, 60, 60, 60])
})

test('F14 flashed steps: the modelling light between shots, the step at the edge', () => {
  keepSteps([10, 60])
  rig.ask('mode m=sequence on=5000 shots=1 loop=1 after=0')
  rig.run(30_000)
  for (const red of [10, 60, 10]) {
    expect(rig.lit).toEqual(filled(24, [0, 0, 0, 20]))
    const before = rig.latches.length
    shoot()
    expect(rig.latches[before]?.rgbw).toEqual(filled(24, [red, 0, 0, 0]))
  }
})

test('F13 steps may be replaced, not skipped, and stay while a sequence runs', () => {
  keepSteps([10, 60])
  const frame = filled(24, [60, 0, 0, 0])
  expect(rig.ask(`step at=4 crc=${crc32Hex(frame)}`)).toMatch(/^err code=range /)
  expect(rig.ask(`step at=1 crc=${crc32Hex(frame)}`)).toMatch(/^ok /)
  expect(rig.ask(`step at=1 crc=00000000`)).toMatch(/^err code=staged /)
  rig.ask('mode m=sequence on=0 shots=1 loop=0 after=0')
  expect(rig.ask(`step at=1 crc=${crc32Hex(frame)}`)).toMatch(/^err code=range /)
  expect(rig.ask('clear')).toMatch(/^err code=range /)
  rig.ask('mode m=steady')
  expect(rig.ask('clear')).toBe('ok')
  expect(rig.ask('mode m=sequence on=0 shots=1 loop=0 after=0')).toMatch(/^err code=range /)
})

test('F13 64 steps of 60 pixels fit', async () => {
  const long = await createVirtualRig({ pixelCount: 60 })
  long.connect()
  for (let step = 1; step <= 64; step++) {
    long.ask(`put bank=look at=0 px=${step.toString(16).padStart(2, '0')}000000`)
    const staged = filled(60, [0, 0, 0, 255])
    staged.set([step, 0, 0, 0])
    expect(long.ask(`step at=${step} crc=${crc32Hex(staged)}`)).toMatch(/^ok /)
  }
  expect(long.ask('step at=65 crc=00000000')).toMatch(/^err code=range /)
})

test('R5 the same sequence asked for again goes on where it is', () => {
  keepSteps([10, 60, 110])
  const words = 'mode m=sequence on=0 shots=1 loop=1 after=0'
  rig.ask(words)
  shoot()
  expect(rig.ask(words)).toBe('ok')
  expect(field(rig.ask('state'), 'step')).toBe('2')
  expect(rig.ask(`${words} from=3`)).toBe('ok')
  expect(field(rig.ask('state'), 'step')).toBe('3')
})

test.each([
  [1300, 2600],
  [1300, 5000],
])('F12 strobe: a hundred pulses of %i us every %i us, each of them', (onUs, periodUs) => {
  expect(rig.ask(`mode m=strobe delay=0 on=${onUs} n=100 period=${periodUs}`)).toBe('ok')
  rig.run(30_000)
  const before = rig.latches.length
  rig.close(100 * periodUs)
  rig.run(100 * periodUs + 100_000)
  const latches = rig.latches.slice(before)
  expect(rig.events('fault')).toEqual([])
  expect(latches).toHaveLength(200)
  const took = (latches.at(-2)?.atUs ?? 0) - (latches[0]?.atUs ?? 0)
  expect(Math.abs(took / 99 - periodUs)).toBeLessThan(150)
  expect(rig.events('shot')).toHaveLength(1)
})

test.each([
  [1300, 2600, 20_000],
  [1300, 5000, 20_000],
  [1300, 2600, 120_000],
])(
  'Q2 closed is told while a hundred pulses of %i us every %i us go on: %i us',
  (onUs, periodUs, closedUs) => {
    expect(rig.ask(`mode m=strobe delay=0 on=${onUs} n=100 period=${periodUs}`)).toBe('ok')
    rig.run(30_000)
    rig.close(closedUs)
    rig.run(100 * periodUs + 100_000)
    const [shot = ''] = rig.events('shot')
    const closed = Number(field(shot, 'closed'))
    // To a tick of the clock at either end, and no later than the pulse that was on.
    expect(Math.abs(closed - closedUs)).toBeLessThan(2000 + periodUs)
  },
)
