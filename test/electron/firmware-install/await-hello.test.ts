import { describe, expect, it } from 'vitest'
import { type Answer, awaitHello } from '../../../electron/firmware-install/await-hello'
import { firmwareUid } from '../../../electron/firmware-install/firmware-uid'
import type { Clock } from '../../../electron/rig/link/clock'
import { helloUid, uid } from './board-drive'

/** A clock whose timers run at once and take their time with them. */
function eagerClock(): Clock {
  let now = 0
  return {
    wallMs: () => now,
    monotonicMs: () => now,
    after(ms, run) {
      now += ms
      queueMicrotask(run)
      return () => {}
    },
  }
}

const answer = (firmware: string, more: Partial<Answer> = {}): Answer => ({
  port: '/dev/ttyACM1',
  uid: helloUid,
  firmware,
  ...more,
})

function wait(looks: readonly (readonly Answer[])[], ms = 10_000) {
  let look = 0
  return awaitHello({
    clock: eagerClock(),
    look: async () => looks[Math.min(look++, looks.length - 1)] ?? [],
    uid: helloUid,
    version: '0.2.0',
    ms,
  })
}

describe('waiting for the board’s hello', () => {
  it('ends with the first that has the new firmware', async () => {
    expect(await wait([[], [answer('0.1.0')], [answer('0.2.0')]])).toEqual(answer('0.2.0'))
  })

  it('does not take another board for it', async () => {
    expect(await wait([[answer('0.2.0', { uid: '00', port: 'other' })]], 3000)).toBeNull()
  })

  it('tells of the old firmware when the board never started anew', async () => {
    expect(await wait([[answer('0.1.0')]], 3000)).toEqual(answer('0.1.0'))
  })

  it('gives up when the time is over', async () => {
    expect(await wait([[]], 3000)).toBeNull()
  })

  it('knows the board’s id as its drive writes it', () => {
    expect(firmwareUid(uid)).toBe(helloUid)
    expect(firmwareUid('E661A4D2')).toBe('e661a4d2')
  })
})
