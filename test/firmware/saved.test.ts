import { expect, test } from 'vitest'
import { crc32Hex } from '../../core/wire/crc32'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'
import { filled, showFrame } from '../support/firmware/frames'

const frame = filled(24, [50, 60, 70, 80])

async function changedRig(): Promise<VirtualRig> {
  const rig = await createVirtualRig()
  rig.connect()
  rig.ask('hello v=1')
  showFrame(rig, 'look', frame)
  rig.ask('power ev=0')
  rig.idle(6_000_000)
  return rig
}

async function cutPower(rig: VirtualRig): Promise<void> {
  await rig.powerCycle()
  rig.connect()
  rig.run(50_000)
}

test('M1 the light comes back after a power cut, with a higher revision', async () => {
  const rig = await changedRig()
  const before = Number(field(rig.ask('state'), 'rev'))
  await cutPower(rig)
  expect(rig.lit).toEqual(frame)
  expect(Number(field(rig.ask('state'), 'rev'))).toBe(before + 1)
  expect(rig.events('fault')).toEqual([])
})

test('M1 nothing is saved twice, and not more often than every 5 s', async () => {
  const rig = await changedRig()
  const saves = (): string => Buffer.from(rig.board.nvm).toString('hex')
  const first = saves()
  rig.idle(20_000_000)
  expect(saves()).toBe(first)
  rig.ask('power ev=-100')
  rig.run(50_000)
  const second = saves()
  expect(second).not.toBe(first)
  rig.ask('power ev=-200')
  rig.run(1_000_000)
  expect(saves()).toBe(second)
})

test('M1 nothing is saved while armed', async () => {
  const rig = await changedRig()
  const before = rig.board.nvm.slice()
  rig.ask('mode m=flash delay=0 on=20000')
  rig.idle(20_000_000)
  expect(rig.board.nvm).toEqual(before)
})

/** Keeps so many steps, each of one red. */
function keepSteps(rig: VirtualRig, count: number, pixels: number): void {
  for (let step = 1; step <= count; step++) {
    rig.ask(
      `put bank=look at=0 px=${Buffer.from(filled(Math.min(24, pixels), [step, 0, 0, 0])).toString('hex')}`,
    )
    const staged = filled(pixels, [0, 0, 0, 255])
    staged.set(filled(Math.min(24, pixels), [step, 0, 0, 0]))
    expect(rig.ask(`step at=${step} crc=${crc32Hex(staged)}`)).toMatch(/^ok /)
  }
}

test('M1 kept steps come back after a power cut, all 64 of a ring of 24; forgotten ones do not', async () => {
  const rig = await createVirtualRig()
  rig.connect()
  keepSteps(rig, 64, 24)
  rig.idle(6_000_000)
  await cutPower(rig)
  expect(field(rig.ask('state'), 'of')).toBe('64')
  expect(rig.ask('mode m=sequence on=0 shots=1 loop=0 after=0 from=64')).toBe('ok')
  rig.run(30_000)
  expect(rig.lit).toEqual(filled(24, [16, 0, 0, 0]))
  rig.ask('mode m=steady')
  rig.ask('clear')
  rig.idle(6_000_000)
  await cutPower(rig)
  expect(field(rig.ask('state'), 'of')).toBe('0')
})

test('M1 steps that do not fit are not saved, the light all the same', async () => {
  const rig = await createVirtualRig({ pixelCount: 60 })
  rig.connect()
  keepSteps(rig, 40, 60)
  rig.ask('power ev=-3000')
  rig.idle(6_000_000)
  await cutPower(rig)
  expect([field(rig.ask('state'), 'of'), field(rig.ask('state'), 'ev')]).toEqual(['0', '-3000'])
  expect(rig.events('fault')).toEqual([])
})

test('M3 a power cut in the middle of a save means the defaults and a fault', async () => {
  for (const spoil of [0, 3, 9, 40, 200]) {
    const rig = await changedRig()
    rig.board.nvm.fill(255, spoil)
    await cutPower(rig)
    expect(rig.lit).toEqual(filled(24, [0, 0, 0, 64]))
    expect(rig.events('fault').length).toBe(spoil === 0 ? 0 : 1)
    expect(rig.ask('time')).toMatch(/^ok /)
  }
})
