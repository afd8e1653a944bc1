import { expect, test } from 'vitest'
import { FirmwareStopped } from '../../electron/simulator/interpreter/interpreter'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'

async function metRig(config = ''): Promise<VirtualRig> {
  const rig = await createVirtualRig({ config })
  rig.connect()
  rig.ask('hello v=1')
  rig.run(30_000)
  rig.events()
  return rig
}

/** Replaces one chore of the loop by one that fails at every turn. */
const breakChore = (list: '_calm' | '_cares', index: number): string => `
from lumacro import main
def _broken():
    raise ValueError('pretend')
_list = main.rig.${list}
main.rig._spare = tuple([(_broken if chore is _list[${index}] else chore, name) for chore, name in main.rig._spare])
main.rig.${list} = _list[:${index}] + (_broken,) + _list[${index + 1}:]
`

test('X4 health tells rounds, the longest round, memory, losses and why the board started', async () => {
  const rig = await metRig()
  rig.run(1_100_000)
  rig.sendRaw('noise\n')
  const health = rig.ask('health')
  expect(Number(field(health, 'rounds'))).toBeGreaterThan(500)
  expect(Number(field(health, 'gap'))).toBeLessThan(20)
  expect(Number(field(health, 'free'))).toBeGreaterThan(0)
  expect(['late', 'faults', 'drop', 'bad', 'kept', 'start'].map((key) => field(health, key))).toEqual([
    '0',
    '0',
    '0',
    '1',
    '0',
    'power_on',
  ])
})

test('X4 a delay of the loop shows as the longest round, a shot that waited as late', async () => {
  const rig = await metRig()
  rig.python.run('import microcontroller\nmicrocontroller.delay_us(90000)')
  rig.run(5000)
  expect(Number(field(rig.ask('health'), 'gap'))).toBeGreaterThanOrEqual(89)
  rig.ask('mode m=flash delay=0 on=20000')
  rig.run(30_000)
  rig.close(9000)
  rig.run(60_000)
  const late = field(rig.events('shot')[0] ?? '', 'late')
  expect(field(rig.ask('health'), 'late')).toBe(late)
})

test.each([
  ['_calm', 3, 'knob'],
  ['_cares', 1, 'infrared receiver'],
] as const)(
  'X5 what fails again and again is left out where the rig can do without it (%s %i, %s)',
  async (list, index, name) => {
    const rig = await metRig()
    rig.close(9000)
    rig.run(60_000)
    rig.python.run(breakChore(list, index))
    rig.run(50_000)
    expect(rig.events('fault').at(-1)).toContain(`The rig goes on without its ${name}.`)
    expect(rig.lit.every((drive) => drive === 0)).toBe(true)
    expect(field(rig.ask('health'), 'faults')).toBe('2')
    expect(field(rig.ask('hello v=1'), 'kept')).toBe('1')
  },
)

test('X5 what it cannot do without restarts the board', async () => {
  const rig = await metRig()
  rig.python.run(breakChore('_calm', 4))
  expect(() => rig.run(50_000)).toThrow(FirmwareStopped)
})

test('X5 a rig that stands still is restarted by its watchdog, and says so', async () => {
  const rig = await metRig()
  rig.python.run(`
from lumacro import main
import microcontroller
_calm = main.rig._calm
def _stuck():
    microcontroller.delay_us(9000000)
main.rig._calm = (_stuck,) + _calm[1:]
`)
  let stopped: unknown
  try {
    rig.run(12_000_000)
  } catch (error) {
    stopped = error
  }
  expect(stopped).toBeInstanceOf(FirmwareStopped)
  const { reset, started } = stopped as FirmwareStopped
  expect([reset, started]).toEqual([true, 'watchdog'])
  await rig.powerCycle(started)
  rig.connect()
  rig.run(50_000)
  expect(rig.events('fault')[0]).toMatch(/^fault code=watchdog /)
  expect(field(rig.ask('health'), 'start')).toBe('watchdog')
})

test('X5 a long pulse, and a rig left alone for a minute, do not wake the watchdog', async () => {
  const rig = await metRig('WATCHDOG_S = 2')
  rig.idle(60_000_000)
  rig.ask('mode m=flash delay=0 on=5000000')
  rig.run(30_000)
  rig.close(9000)
  rig.run(5_200_000)
  expect(rig.events('shot')).toHaveLength(1)
})

test('D1 the walk lights every pixel alone, in order, and gives the light back', async () => {
  const rig = await metRig()
  const before = rig.lit
  const from = rig.latches.length
  expect(rig.ask('test of=walk ms=20')).toBe('ok')
  rig.run(700_000)
  const walked = rig.latches
    .slice(from)
    .map(({ rgbw }) => [...rgbw.keys()].filter((at) => rgbw[at]).map((at) => at >> 2))
  expect(walked.slice(0, 24).map((lit) => [...new Set(lit)])).toEqual(
    Array.from({ length: 24 }, (_, at) => [at]),
  )
  expect(rig.lit).toEqual(before)
  expect(rig.events('test')).toEqual(['test of=walk n=24'])
})

test('D1 a shot ends the walk: its light is the one recorded', async () => {
  const rig = await metRig()
  const before = rig.lit
  rig.ask('test of=walk ms=100')
  rig.run(500_000)
  rig.close(30_000)
  rig.run(25_000)
  expect(rig.lit).toEqual(before)
  rig.run(50_000)
  expect(rig.events('test')).toHaveLength(1)
  expect(rig.events('shot')).toHaveLength(1)
})

test.each([
  ['a key of the remote', (rig: VirtualRig) => rig.board.hands.sendInfrared(0x00ff02fd)],
  [
    'the button, without a fade',
    (rig: VirtualRig) => {
      rig.board.hands.setKey(true)
      rig.run(30_000)
      rig.board.hands.setKey(false)
    },
  ],
  ['blackout from the host', (rig: VirtualRig) => rig.ask('black on=1')],
])('D1 %s ends the walk: what it asks for is lit', async (_name, move) => {
  const rig = await metRig('FADE_MS = 0')
  rig.ask('test of=walk ms=400')
  rig.run(210_000)
  expect(rig.lit.some((drive) => drive > 0)).toBe(true)
  // The next write is due in some 200 ms, so a remote's frame overlaps none (K7).
  move(rig)
  rig.run(200_000)
  expect(field(rig.ask('state'), 'black')).toBe('1')
  expect(rig.lit.every((drive) => drive === 0)).toBe(true)
  const [told = ''] = rig.events('test')
  expect(Number(field(told, 'n'))).toBeLessThan(8)
})

test.each([
  ['spi', 2],
  ['neopixel', 10],
] as const)(
  'D6 the blink (%s) is the first pixel alone, at full, once every %i ms, and what it tells of itself is true',
  async (writer, periodMs) => {
    const rig = await metRig(`WRITER = "${writer}"`)
    const before = rig.lit
    const from = rig.latches.length
    expect(rig.ask('test of=blink ms=2000')).toBe('ok')
    rig.run(2_500_000)
    const [told = ''] = rig.events('test')
    expect(told).toMatch(/^test of=blink n=\d+ ms=2\d\d\d$/)
    const changes = Number(field(told, 'n'))
    const tookMs = Number(field(told, 'ms'))
    expect(Math.abs(changes / tookMs / (2 / periodMs) - 1)).toBeLessThan(0.002)
    const latches = rig.latches.slice(from)
    const lit = latches.filter(({ rgbw }) => rgbw[0] === 255)
    for (const { rgbw } of lit)
      expect([...rgbw.subarray(0, 4), rgbw[4], rgbw[95]]).toEqual([255, 255, 255, 255, 0, 0])
    // Each comes at its tick, but for the first of a round, every 240 ticks: the loop may have looked elsewhere.
    const startUs = lit[4]?.atUs ?? 0
    const lateUs = lit.map(({ atUs }) => {
      const periods = Math.round((atUs - startUs) / 1000 / periodMs)
      return atUs - startUs - periods * periodMs * 1000
    })
    expect(lateUs.filter((us) => Math.abs(us) > 200).length).toBeLessThanOrEqual(Math.ceil(tookMs / 240))
    expect(Math.min(...lateUs)).toBeGreaterThan(-200)
    expect(Math.max(...lateUs)).toBeLessThan(1200)
    expect(lit.length).toBeGreaterThan((2000 / periodMs) * 0.95)
    expect(rig.lit).toEqual(before)
  },
)

test('D5 D6 a blink is ended by the host, and by a shot, whose light is the one recorded', async () => {
  const rig = await metRig('WRITER = "spi"')
  const before = rig.lit
  for (const end of [() => void rig.ask('test of=end'), () => void rig.close(30_000)]) {
    rig.ask('test of=blink ms=60000')
    rig.run(700_000)
    end()
    rig.run(600_000)
    expect(rig.lit).toEqual(before)
    expect(rig.events('test')).toHaveLength(1)
  }
  expect(rig.events('shot')).toHaveLength(1)
  expect(rig.ask('test of=blink ms=500')).toMatch(/^err code=range /)
})

test('D2 the loop is timed', async () => {
  const rig = await metRig()
  const poll = Number(field(rig.ask('test of=loop'), 'poll'))
  expect(poll).toBeGreaterThan(6000)
  expect(poll).toBeLessThan(9000)
})

test('D3 with a wire from the jumper pin to the trigger the rig measures itself, and logs no shot', async () => {
  const rig = await metRig('JUMPER_PIN = "D13"')
  rig.board.pins.jumpers.push(['D13', 'D9'], ['D13', 'A1'])
  rig.ask('mode m=flash delay=0 on=20000')
  rig.run(30_000)
  expect(rig.ask('test of=edge n=20')).toBe('ok')
  rig.run(4_000_000)
  const [told = ''] = rig.events('test')
  expect(field(told, 'n')).toBe('20')
  const [least, most, wire] = ['least', 'most', 'wire'].map((key) => Number(field(told, key)))
  expect(wire).toBe(950)
  expect(least).toBeGreaterThanOrEqual(950)
  expect(most).toBeLessThan(1200)
  expect(most).toBeGreaterThanOrEqual(least ?? 0)
  expect(rig.events('shot')).toEqual([])
  rig.close(9000)
  rig.run(80_000)
  expect(rig.events('shot')).toHaveLength(1)
})

test('D3 D4 without the wire no edge is seen; without a pin, or where nothing changes, it is refused', async () => {
  const rig = await metRig('JUMPER_PIN = "D13"')
  expect(rig.ask('test of=edge n=2')).toMatch(/^err code=range /)
  rig.ask('mode m=flash delay=0 on=20000')
  expect(rig.ask('test of=walk ms=50')).toMatch(/^err code=range /)
  rig.ask('test of=edge n=2')
  rig.run(1_000_000)
  expect(field(rig.events('test')[0] ?? '', 'n')).toBe('0')
  const bare = await metRig()
  bare.ask('mode m=flash delay=0 on=20000')
  expect(bare.ask('test of=edge n=2')).toMatch(/JUMPER_PIN/)
})

test('D5 a walk is ended and gives the light back; where nothing goes on nothing happens', async () => {
  const rig = await metRig()
  expect(rig.ask('test of=end')).toBe('ok')
  const before = rig.lit
  rig.ask('test of=walk ms=100')
  rig.run(350_000)
  expect(rig.lit).not.toEqual(before)
  expect(rig.ask('test of=end')).toBe('ok')
  rig.run(60_000)
  expect(rig.lit).toEqual(before)
  const [told = ''] = rig.events('test')
  expect(Number(field(told, 'n'))).toBeLessThan(6)
  rig.ask('test of=end')
  rig.run(200_000)
  expect(rig.events('test')).toEqual([])
})

test('D5 edges are ended, and those that were seen are told', async () => {
  const rig = await metRig('JUMPER_PIN = "D13"')
  rig.board.pins.jumpers.push(['D13', 'D9'], ['D13', 'A1'])
  rig.ask('mode m=flash delay=0 on=20000')
  rig.run(30_000)
  rig.ask('test of=edge n=200')
  rig.run(1_000_000)
  rig.ask('test of=end')
  rig.run(300_000)
  const [told = ''] = rig.events('test')
  const seen = Number(field(told, 'n'))
  expect(seen).toBeGreaterThan(2)
  expect(seen).toBeLessThan(20)
  rig.close(9000)
  rig.run(80_000)
  expect(rig.events('shot')).toHaveLength(1)
})

test('X4 health names the parts that the config has', async () => {
  expect(field((await metRig()).ask('health'), 'parts')).toBe('knob,button,remote,level')
  const bare = 'KNOB_PINS = None\nBUTTON_PIN = None\nINFRARED_PIN = None\nLEVEL_PIN = None'
  expect(field((await metRig(bare)).ask('health'), 'parts')).toBe('-')
  const whole = 'RELEASE_PIN = "A5"\nJUMPER_PIN = "D13"'
  expect(field((await metRig(whole)).ask('health'), 'parts')).toBe('knob,button,remote,level,release,jumper')
})
