import { expect, test } from 'vitest'
import { crc32Hex } from '../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { filled } from '../support/firmware/frames'

interface Camera {
  readonly rig: VirtualRig
  /** Board time of each press of the release, in us. */
  readonly presses: number[]
  readonly halves: number[]
}

/** A camera on the outputs that fires 40 ms after its release is pressed, but for the presses in `deaf` (from 1). */
async function withCamera(deaf: readonly number[] = [], exposureUs = 20_000): Promise<Camera> {
  const rig = await createVirtualRig({ config: 'FOCUS_PIN = "A4"\nRELEASE_PIN = "A5"\nKNOB_PINS = None' })
  const presses: number[] = []
  const halves: number[] = []
  rig.board.pins.onDrive((pin, high) => {
    if (pin === 'A4' && high) halves.push(rig.nowUs)
    if (pin !== 'A5' || !high) return
    presses.push(rig.nowUs)
    if (deaf.includes(presses.length)) return
    rig.board.clock.schedule(rig.nowUs + 40_000, () => rig.setContact(true))
    rig.board.clock.schedule(rig.nowUs + 40_000 + exposureUs, () => rig.setContact(false))
  })
  rig.connect()
  rig.ask('hello v=1')
  rig.run(30_000)
  rig.events()
  return { rig, presses, halves }
}

const run = (words = ''): string =>
  `release n=4 gap=300 hold=100 half=50 settle=20 wait=200 miss=${words || 'stop'}`
const last = (rig: VirtualRig): string | undefined => rig.events('release').at(-1)

test('C1 C3 so many frames, half-pressed, pressed and let go, an interval apart; each is told', async () => {
  const { rig, presses, halves } = await withCamera()
  expect(rig.ask(run())).toBe('ok')
  rig.run(1_500_000)
  expect(presses).toHaveLength(4)
  for (const [index, press] of presses.entries()) {
    expect(Math.abs(press - (halves[index] ?? 0) - 50_000)).toBeLessThan(2500)
    if (index > 0) expect(press - (presses[index - 1] ?? 0)).toBeGreaterThanOrEqual(299_000)
  }
  expect(rig.board.pins.level('A5') || rig.board.pins.level('A4')).toBe(false)
  expect(rig.events('release').map((told) => told.slice('release '.length))).toEqual([
    'done=1 missed=0 end=-',
    'done=2 missed=0 end=-',
    'done=3 missed=0 end=-',
    'done=4 missed=0 end=done',
  ])
  expect(rig.events('shot')).toHaveLength(4)
})

test.each([
  ['stop', [2], 2, 'done=1 missed=1 end=missed'],
  ['repeat', [2, 5], 6, 'done=4 missed=2 end=done'],
  ['repeat', [2, 3, 4], 4, 'done=1 missed=3 end=missed'],
  ['go', [2], 4, 'done=4 missed=1 end=done'],
] as const)('C2 a missed frame: %s (deaf to %j)', async (miss, deaf, pressed, end) => {
  const { rig, presses } = await withCamera(deaf)
  rig.ask(run(miss))
  rig.run(3_000_000)
  expect(presses).toHaveLength(pressed)
  expect(last(rig)).toBe(`release ${end}`)
})

test('C1 a sequence is at its step before each frame, however short the interval', async () => {
  const { rig } = await withCamera([], 60_000)
  rig.ask('power ev=0')
  for (const red of [10, 60, 110]) {
    const frame = filled(24, [red, 0, 0, 0])
    rig.ask(`put bank=look at=0 px=${Buffer.from(frame).toString('hex')}`)
    rig.ask(`step at=${[10, 60, 110].indexOf(red) + 1} crc=${crc32Hex(frame)}`)
  }
  rig.ask('mode m=sequence on=0 shots=1 loop=1 after=0')
  rig.run(50_000)
  rig.ask('release n=6 gap=0 hold=20 half=0 settle=0 wait=200 miss=stop')
  rig.run(1_500_000)
  const reds = rig
    .events('shot')
    .map((shot) => rig.ask(`pixels rev=${field(shot, 'rev')} at=0 n=1`).slice(6, 8))
  expect(reds).toEqual(['0a', '3c', '6e', '0a', '3c', '6e'])
})

test.each(['stop', 'release n=0'])('C4 %s lets go of the camera at once and ends the run', async (words) => {
  const { rig, presses } = await withCamera()
  rig.ask(run())
  rig.run(90_000)
  expect(rig.board.pins.level('A5')).toBe(true)
  expect(rig.ask(words)).toBe('ok')
  expect(rig.board.pins.level('A5') || rig.board.pins.level('A4')).toBe(false)
  rig.run(1_000_000)
  expect(presses).toHaveLength(1)
  expect(last(rig)).toMatch(/end=stopped$/)
})

test('R5 C4 the same run asked for again goes on; an exception lets go', async () => {
  const { rig, presses } = await withCamera()
  rig.ask(run())
  rig.run(400_000)
  rig.ask(run())
  rig.run(1_500_000)
  expect(presses).toHaveLength(4)
  rig.ask(run())
  rig.run(90_000)
  expect(rig.board.pins.level('A5')).toBe(true)
  rig.python.run('from lumacro import main\nmain.recover(ValueError("pretend"))')
  expect(rig.board.pins.level('A5')).toBe(false)
})

test('C5 a run goes on without a host', async () => {
  const { rig, presses } = await withCamera()
  rig.ask(run())
  rig.run(50_000)
  rig.disconnect()
  rig.run(1_500_000)
  expect(presses).toHaveLength(4)
})

test('C1 a rig without the outputs says what is missing', async () => {
  const rig = await createVirtualRig()
  rig.connect()
  rig.ask('hello v=1')
  expect(rig.ask(run())).toMatch(/^err code=range .*RELEASE_PIN/)
})
