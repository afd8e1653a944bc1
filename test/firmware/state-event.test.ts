import { beforeEach, expect, test } from 'vitest'
import { createVirtualRig, type VirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'

let rig: VirtualRig
beforeEach(async () => {
  rig = await createVirtualRig()
  rig.connect()
  rig.ask('hello v=1')
  rig.run(50_000)
  rig.events()
})

/** The knob is turned, and the loop goes round until the event is begun but not whole. */
function untilHalfWritten(target: VirtualRig): void {
  target.board.hands.turnEncoder(-1)
  const isWriting = (): boolean => {
    target.python.run('_writing = main.rig.desk.outbox.writing')
    return target.python.get('_writing') === true
  }
  for (let turn = 0; !isWriting() && turn < 1000; turn++) target.machine.turns(1)
  expect(isWriting()).toBe(true)
}

test('S3 the event of a change says what the state says', () => {
  for (const words of ['power ev=-3217', 'mode m=strobe delay=7 on=6000 n=3 period=12000', 'black on=1']) {
    rig.ask(words)
    rig.run(50_000)
    expect(rig.events('state').at(-1)).toBe(`state by=host ${rig.ask('state').slice('ok '.length)}`)
  }
})

test('S3 R2 a request that comes while an event is half written is answered behind it', () => {
  untilHalfWritten(rig)
  rig.send('700 time')
  rig.board.hands.turnEncoder(-1)
  expect(rig.reply(700)).toMatch(/^ok ms=/)
  rig.run(50_000)
  const [first = '', second = ''] = rig.events('state')
  expect(Number(field(second, 'rev'))).toBe(Number(field(first, 'rev')) + 1)
  expect(Number(field(first, 'ev'))).toBeGreaterThan(Number(field(second, 'ev')))
  expect(rig.torn).toBe(0)
})

test('S3 Q1 a shot taken while an event is half written is told behind it', () => {
  untilHalfWritten(rig)
  rig.close(8000)
  rig.run(50_000)
  expect(rig.lines.map((line) => line.split(' ')[1])).toEqual(['state', 'edge', 'shot'])
  expect(rig.torn).toBe(0)
})

test('L5 unplugged while an event is half written, the next connection hears whole lines', () => {
  untilHalfWritten(rig)
  rig.disconnect()
  rig.run(5000)
  rig.connect()
  expect(rig.ask('hello v=1')).toMatch(/^ok /)
  rig.board.hands.turnEncoder(1)
  rig.run(50_000)
  expect(rig.events('state')).toHaveLength(1)
})
