import { beforeEach, expect, test } from 'vitest'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'

let rig: VirtualRig
beforeEach(async () => {
  rig = await createVirtualRig()
  rig.connect()
})

test('H1 H2 hello says who the rig is', () => {
  const hello = rig.ask('hello v=1')
  expect(hello).toMatch(
    /^ok v=1\.\d+ fw=\d+\.\d+\.\d+ board=feather_m4_express uid=[0-9a-f]{16} boot=[0-9a-f]{8} px=24 order=GRBW led=SK6812-RGBW kelvin=4500 tick=1000 pulse=\d+ ring=256 seq=0 kept=0 drop=0 rev=1 modes=\S+$/,
  )
})

test('H1 another major version is refused with a sentence', () => {
  expect(rig.ask('hello v=2')).toMatch(/^err code=version text=.*firmware.*\.$/)
  expect(rig.ask('hello v=1.9')).toMatch(/^ok /)
})

test('H2 two boots have two boot ids and one uid', async () => {
  const before = rig.ask('hello v=1')
  await rig.powerCycle()
  rig.connect()
  const after = rig.ask('hello v=1')
  expect(field(after, 'uid')).toBe(field(before, 'uid'))
  expect(field(after, 'boot')).not.toBe(field(before, 'boot'))
})

test('H3 limits are in mA with one decimal', async () => {
  const fine = await createVirtualRig({
    config: 'RED_MA = 12.1\nWHITE_MA = 18.5\nIDLE_MA = 0.8\nBUDGET_MA = 900',
  })
  fine.connect()
  expect(fine.ask('limits')).toBe('ok r=12.1 g=12 b=12 w=18.5 idle=0.8 board=40 budget=900 full=- sustain=-')
})

test.each([
  ['nonsense', 'unknown'],
  ['power', 'args'],
  ['power ev=', 'args'],
  ['power ev=x', 'args'],
  ['power ev=1.5', 'args'],
  ['power ev=-1 ev=-2', 'args'],
  ['power  ev=-1', 'args'],
  ['power ev=1', 'range'],
  ['power ev=-10001', 'range'],
  ['glow on=2', 'range'],
  ['mode m=disco', 'range'],
  ['mode m=flash delay=0', 'args'],
  ['mode m=flash delay=1000001 on=20000', 'range'],
  ['mode m=flash delay=0 on=100', 'pulse'],
  ['put bank=hat at=0 px=00000000', 'range'],
  ['put bank=look at=24 px=00000000', 'range'],
  ['put bank=look at=23 px=0000000000000000', 'range'],
  ['put bank=look at=0 px=0000000', 'args'],
  ['put bank=look at=0 px=zz000000', 'args'],
  ['put bank=look at=0 px=000000', 'args'],
  ['show bank=look crc=00000000', 'staged'],
  ['show bank=look crc=0', 'args'],
  ['light rev=99', 'gone'],
  ['pixels rev=99 at=0 n=1', 'gone'],
  ['pixels of=look at=0 n=25', 'range'],
  ['pixels of=look at=20 n=5', 'range'],
  ['hello', 'args'],
])('R6 R7 %s is refused as %s and changes nothing', (words, code) => {
  const before = rig.ask('state')
  expect(rig.ask(words)).toMatch(new RegExp(`^err code=${code} text=\\S.*\\.$`))
  expect(rig.ask('state')).toBe(before)
})

test('R5 a repeated request changes nothing the second time', () => {
  for (const words of [
    'power ev=-1300',
    'glow on=0',
    'black on=1',
    'mode m=flash delay=0 on=20000',
    'stop',
    'ack seq=0',
  ]) {
    rig.ask(words)
    const rev = field(rig.ask('state'), 'rev')
    expect(rig.ask(words)).toMatch(/^ok/)
    expect(field(rig.ask('state'), 'rev')).toBe(rev)
  }
})

test('R4 during a pulse, what would change the light is busy, the rest is answered', () => {
  rig.ask('mode m=flash delay=0 on=400000')
  rig.run(50_000)
  rig.close(10_000)
  rig.run(5000)
  expect(rig.ask('power ev=-500')).toBe('busy')
  expect(rig.ask('put bank=look at=0 px=00000000')).toBe('busy')
  for (const words of ['state', 'time', 'ack seq=0']) expect(rig.ask(words)).toMatch(/^ok/)
  rig.run(500_000)
  expect(rig.ask('power ev=-500')).toBe('ok')
})

test('S3 S4 a storm of changes is told at most every 20 ms, the last one always', () => {
  rig.run(100_000)
  rig.events()
  const startUs = rig.nowUs
  for (let step = 1; step <= 60; step++) rig.ask(`power ev=${-2000 - step}`)
  const lastedUs = rig.nowUs - startUs
  rig.run(60_000)
  const states = rig.events('state')
  expect(states.length).toBeLessThanOrEqual(lastedUs / 20_000 + 3)
  expect(states.at(-1)).toMatch(/^state by=host rev=61 .* ev=-2060 /)
  const revs = states.map((state) => Number(field(state, 'rev')))
  expect(revs).toEqual([...revs].sort((a, b) => a - b))
})

test('S5 adopt lifts the revision and never lowers it', () => {
  expect(rig.ask('adopt rev=500')).toBe('ok')
  expect(field(rig.ask('state'), 'rev')).toBe('500')
  expect(rig.ask('adopt rev=40')).toBe('ok')
  expect(field(rig.ask('state'), 'rev')).toBe('500')
  rig.ask('power ev=-100')
  expect(field(rig.ask('state'), 'rev')).toBe('501')
})

test('T1 time counts from boot, though the chip clock wraps a minute in', () => {
  const at = (): number => Number(field(rig.ask('time'), 'ms'))
  expect(Math.abs(at() - rig.nowUs / 1000)).toBeLessThan(10)
  rig.board.clock.advanceTo(70_000_000)
  expect(Math.abs(at() - rig.nowUs / 1000)).toBeLessThan(10)
})

test('S1 what was sent while nobody listened is not sent to whoever comes next', () => {
  rig.disconnect()
  rig.board.hands.turnEncoder(3)
  rig.run(100_000)
  rig.connect()
  expect(rig.ask('hello v=1')).toMatch(/^ok /)
  expect(rig.torn).toBe(0)
})
