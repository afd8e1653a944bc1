import { expect, test } from 'vitest'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { filled, showFrame } from '../support/firmware/frames'

async function hotRig(look: readonly [number, number, number, number], config = ''): Promise<VirtualRig> {
  const rig = await createVirtualRig({
    pixelCount: 4,
    config: `BUDGET_MA = 20000\nFULL_POWER_S = 4\nSUSTAINED_PERCENT = 50\n${config}`,
  })
  rig.connect()
  rig.ask('hello v=1')
  rig.ask('power ev=0')
  showFrame(rig, 'look', filled(4, look))
  rig.run(50_000)
  rig.events()
  return rig
}
/** The loop must come round for heat to be counted. */
const wait = (rig: VirtualRig, seconds: number): void => {
  for (let half = 0; half < 2 * seconds; half++) rig.idle(500_000)
}
const limited = (rig: VirtualRig): number => Number(field(rig.ask('state'), 'lim'))

test('F15 at full power the light rolls off after its time, to the sustained power, and says so', async () => {
  const rig = await hotRig([255, 255, 255, 255])
  wait(rig, 3)
  expect(limited(rig)).toBe(0)
  wait(rig, 2)
  const rolling = limited(rig)
  expect(rolling).toBeLessThan(0)
  wait(rig, 20)
  expect(limited(rig)).toBeLessThan(rolling)
  expect(limited(rig)).toBeGreaterThanOrEqual(-1100)
  expect(Math.max(...rig.lit)).toBeGreaterThanOrEqual(119)
  expect(Math.max(...rig.lit)).toBeLessThanOrEqual(136)
  expect(rig.events('state').at(-1)).toMatch(/^state by=guard /)
  expect(Number(field(rig.ask('health'), 'heat'))).toBeGreaterThan(90)
})

test('F15 it comes back as the pixels cool', async () => {
  const rig = await hotRig([255, 255, 255, 255])
  wait(rig, 15)
  rig.ask('black on=1')
  wait(rig, 10)
  rig.ask('black on=0')
  expect(limited(rig)).toBe(0)
})

test('F15 what may be held for ever is, and without the setting nothing rolls off', async () => {
  const rig = await hotRig([127, 127, 127, 127])
  wait(rig, 20)
  expect(limited(rig)).toBe(0)
  const cooled = await hotRig([255, 255, 255, 255], 'FULL_POWER_S = None')
  wait(cooled, 20)
  expect(limited(cooled)).toBe(0)
  expect(cooled.ask('limits')).toMatch(/ full=- sustain=-$/)
  expect(rig.ask('limits')).toMatch(/ full=4 sustain=500$/)
})

test('F15 a shot keeps the light that heat left, when it has come back too', async () => {
  const rig = await hotRig([255, 255, 255, 255])
  wait(rig, 15)
  const lit = Buffer.from(rig.lit).toString('hex')
  rig.close(9000)
  rig.run(60_000)
  const rev = field(rig.events('shot')[0] ?? '', 'rev')
  rig.ask('black on=1')
  wait(rig, 15)
  rig.ask('black on=0')
  expect(rig.ask(`pixels rev=${rev} at=0 n=4`)).toBe(`ok px=${lit}`)
})

test('F15 long flashes heat as well', async () => {
  const rig = await hotRig([255, 255, 255, 255])
  showFrame(rig, 'model', filled(4, [0, 0, 0, 0]))
  rig.ask('mode m=flash delay=0 on=4000000')
  rig.run(30_000)
  for (let shot = 0; shot < 4; shot++) {
    rig.close(9000)
    for (let part = 0; part < 5; part++) rig.idle(850_000)
  }
  expect(limited(rig)).toBeLessThan(0)
})

test('F15 a config that makes no sense stops with a sentence', async () => {
  const rig = await createVirtualRig({ config: 'FULL_POWER_S = 4\nSUSTAINED_PERCENT = 100' })
  rig.connect()
  expect(rig.ask('hello v=1')).toMatch(/^err code=config text=.*SUSTAINED_PERCENT/)
})
