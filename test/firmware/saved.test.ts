import { expect, test } from 'vitest'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/virtual-rig'
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
