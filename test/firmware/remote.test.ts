import { beforeEach, expect, test } from 'vitest'
import { necEdgesUs, necRepeatEdgesUs } from '../../electron/simulator/board/pulse-input'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'

const BRIGHTER = 0x00ff3ac5
const DARKER = 0x00ffba45
const POWER = 0x00ff02fd

let rig: VirtualRig
beforeEach(async () => {
  rig = await createVirtualRig()
  rig.connect()
  rig.ask('hello v=1')
  rig.run(100_000)
  rig.events()
})

const send = (code: number): void => {
  rig.board.hands.sendInfrared(code)
  rig.run(90_000)
  rig.idle(110_000)
}
const value = (key: string): string | undefined => field(rig.ask('state'), key)

test('K4 K5 a known key is obeyed and told', () => {
  send(DARKER)
  expect(value('ev')).toBe('-2333')
  expect(rig.events('remote')).toEqual(['remote code=00ffba45 act=darker'])
  expect(rig.events('state').at(-1)).toMatch(/^state by=remote /)
  send(BRIGHTER)
  send(BRIGHTER)
  expect(value('ev')).toBe('-1667')
  send(POWER)
  expect(value('black')).toBe('1')
})

test('K4 a held key repeats power, and toggles once only', () => {
  rig.board.hands.sendInfrared(DARKER)
  for (const _ of [1, 2, 3]) {
    rig.run(110_000)
    rig.board.hands.sendInfrared(0, necRepeatEdgesUs())
  }
  rig.run(200_000)
  expect(value('ev')).toBe('-3333')
  expect(rig.events('remote')).toHaveLength(1)
  rig.board.hands.sendInfrared(POWER)
  rig.run(110_000)
  rig.board.hands.sendInfrared(0, necRepeatEdgesUs())
  rig.run(200_000)
  expect(value('black')).toBe('1')
})

test('K5 an unknown key is told and does nothing, a repeat without a key nothing at all', () => {
  const before = rig.ask('state')
  send(0xfe12ed34)
  rig.board.hands.sendInfrared(0, necRepeatEdgesUs())
  rig.run(600_000)
  rig.board.hands.sendInfrared(0, necRepeatEdgesUs())
  rig.run(200_000)
  expect(rig.ask('state')).toBe(before)
  expect(rig.events('remote')).toEqual(['remote code=fe12ed34 act=none'])
})

test('K6 a key learns a meaning, keeps it over a power cut, and forgets it', async () => {
  expect(rig.ask('learn act=black')).toBe('ok')
  send(0xfe12ed34)
  expect(value('black')).toBe('0')
  send(0xfe12ed34)
  expect(value('black')).toBe('1')
  rig.idle(6_000_000)
  await rig.powerCycle()
  rig.connect()
  rig.run(100_000)
  expect(value('black')).toBe('1')
  send(0xfe12ed34)
  expect(value('black')).toBe('0')
  rig.ask('forget')
  send(0xfe12ed34)
  expect(value('black')).toBe('0')
  expect(rig.ask('learn act=dance')).toMatch(/^err code=range /)
})

test('K7 a frame that overlaps a pixel write is dropped', () => {
  rig.board.hands.sendInfrared(POWER)
  rig.run(30_000)
  rig.ask('power ev=-1234')
  rig.run(200_000)
  expect(value('black')).toBe('0')
  expect(rig.events('remote')).toEqual([])
})

test('K4 noise is no key', () => {
  const before = rig.ask('state')
  const frame = necEdgesUs(POWER)
  for (const edges of [frame.slice(0, 40), frame.slice(3), frame.map((us) => us * 2), [0, 100, 300, 900]]) {
    rig.board.hands.sendInfrared(0, edges)
    rig.run(300_000)
  }
  expect(rig.ask('state')).toBe(before)
  expect(rig.events('remote')).toEqual([])
  send(POWER)
  expect(value('black')).toBe('1')
})

test('K11 K12 keys are given a meaning by their code, listed by code, and forgotten one by one', () => {
  expect(rig.ask('keys at=0')).toBe('ok n=0 map=-')
  expect(rig.ask('learn act=glow code=00FF02FD')).toBe('ok')
  expect(rig.ask('learn act=off code=0000aaaa')).toBe('ok')
  expect(rig.ask('keys at=0')).toBe('ok n=2 map=0000aaaa:off,00ff02fd:glow')
  expect(rig.ask('keys at=1')).toBe('ok n=2 map=00ff02fd:glow')
  send(0x0000aaaa)
  expect(value('black')).toBe('1')
  const before = rig.ask('state')
  rig.ask('forget code=0000aaaa')
  const rev = (body: string) => Number(field(body, 'rev'))
  expect(rev(rig.ask('state'))).toBe(rev(before) + 1)
  rig.ask('forget code=0000aaaa')
  rig.ask('learn act=glow code=00ff02fd')
  expect(rev(rig.ask('state'))).toBe(rev(before) + 1)
  expect(rig.ask('keys at=0')).toBe('ok n=1 map=00ff02fd:glow')
  expect(rig.ask('learn act=stop code=00ff02fd')).toMatch(/^err code=range /)
  for (const code of ['12', 'xyzxyzxy', '0x123456', '+1234567'])
    expect(rig.ask(`learn act=on code=${code}`)).toMatch(/^err code=args /)
})

test('K11 a seventeenth key is refused, one that is there may change', () => {
  for (let key = 0; key < 16; key++) rig.ask(`learn act=on code=${key.toString(16).padStart(8, '0')}`)
  expect(rig.ask('learn act=on code=000000ff')).toMatch(/^err code=range .*forget one first/)
  expect(rig.ask('learn act=off code=0000000f')).toBe('ok')
  expect(rig.ask('keys at=8')).toMatch(/^ok n=16 map=00000008:on(,0000000[9a-e]:on){6},0000000f:off$/)
  expect(rig.ask('keys at=16')).toBe('ok n=16 map=-')
})
