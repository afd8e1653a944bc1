import { describe, expect, it } from 'vitest'
import { parseReply, parseRigLine } from '../../../core/wire/replies'
import { encodeRequest } from '../../../core/wire/requests'
import type { Verb } from '../../../core/wire/rig-request'

function failureOf(body: string, to?: Verb): string {
  const line = parseRigLine(body)
  if (!line.ok) return line.failure
  if (line.value.kind !== 'ok' || !to) return ''
  const reply = parseReply(to, line.value.fields)
  return reply.ok ? '' : reply.failure
}

describe('lines from the rig', () => {
  it.each([
    ['R2', '0 ok', undefined, 'expected an id from 1 to 65535 or !, got "0"'],
    ['R2', '65536 ok', undefined, 'expected an id from 1 to 65535 or !, got "65536"'],
    ['R2', '5 fine', undefined, 'expected ok, err or busy, got "fine"'],
    ['R2', '5 err text=no code', undefined, 'err: expected code=, got none'],
    ['L6', '5  ok', undefined, 'expected words separated by single spaces, got "5  ok"'],
    ['L6', '5 ok ', undefined, 'expected words separated by single spaces, got "5 ok "'],
    ['L6', '5 ok n=1 stray', undefined, 'expected key=value, got "stray"'],
    ['L6', '5 ok n=1 n=2', undefined, 'expected n= once, got it twice'],
    ['L7', '5 ok ms=1e3', 'time', 'ok: expected ms to be an integer from 0 to 536870911, got 1e3'],
    ['L7', '5 ok ms=0x10', 'time', 'ok: expected ms to be an integer from 0 to 536870911, got 0x10'],
    [
      'T1',
      '5 ok ms=536870912',
      'time',
      'ok: expected ms to be an integer from 0 to 536870911, got 536870912',
    ],
    ['T1', '5 ok', 'time', 'ok: expected ms=, got none'],
    ['F9', '5 ok rev=1 px=00ff', 'pixels', 'ok: expected px to be eight hex digits a pixel, got 00ff'],
    [
      'Q2',
      '! shot seq=0 ms=1 late=- closed=- rev=1',
      undefined,
      '! shot: expected seq to be an integer from 1 to 9007199254740991, got 0',
    ],
    [
      'S1',
      '! state by=host rev=x',
      undefined,
      '! state: expected rev to be an integer from 0 to 9007199254740991, got x',
    ],
    ['K5', '! remote code=12 act=none', undefined, '! remote: expected code to be 8 hex digits, got 12'],
  ] as const)('%s: %s is refused with a precise reason', (_rule, body, to, failure) => {
    expect(failureOf(body, to)).toBe(failure)
  })

  const state = 'rev=3 look=1 model=1 delay=0 on=0 ev=0 glow=1 black=0 lim=0 ma=5 armed=0'

  it('S1: a mode and a hand of a newer rig cost nothing of the rest', () => {
    const line = parseRigLine(`! state by=ghost mode=wave ${state}`)
    expect(line).toMatchObject({
      ok: true,
      value: { event: { kind: 'state', by: 'other', state: { mode: 'other', rev: 3 } } },
    })
  })

  it('S6: the state of a rig of version 1.0 has one pulse and no steps', () => {
    const line = parseRigLine(`! state by=host mode=flash ${state}`)
    expect(line).toMatchObject({
      value: { event: { state: { pulses: 1, periodUs: 0, step: 0, steps: 0, shot: 0, shots: 0 } } },
    })
  })

  it('K5: a meaning that is not known is none of ours', () => {
    expect(parseRigLine('! remote code=00FF02FD act=dance')).toMatchObject({
      value: { event: { kind: 'remote', code: '00ff02fd', act: null } },
    })
  })

  it('L6: unknown keys are ignored and keys come in any order', () => {
    const line = parseRigLine('! shot new=7 rev=3 closed=- late=5 ms=9 seq=2')
    expect(line).toEqual({
      ok: true,
      value: {
        kind: 'event',
        event: { kind: 'shot', shot: { seq: 2, ms: 9, lateUs: 5, closedUs: null, rev: 3 } },
      },
    })
  })

  it('L6: text= runs to the end of the body, spaces and equals signs and all', () => {
    const line = parseRigLine('9 err code=range text=ev = -1  is too = much ')
    expect(line).toMatchObject({ value: { code: 'range', text: 'ev = -1  is too = much ' } })
  })

  it('R6: a code of a newer rig is an error all the same', () => {
    expect(parseRigLine('9 err code=tired text=Later.')).toMatchObject({
      value: { code: 'other', text: 'Later.' },
    })
  })

  it('R8: an event of a newer rig is told apart, not refused', () => {
    expect(parseRigLine('! sunset kelvin=2000')).toMatchObject({
      value: { event: { kind: 'unknown', name: 'sunset' } },
    })
  })

  it('F4: power goes out in whole milli-EV, and never as minus zero', () => {
    expect(encodeRequest(1, { verb: 'power', powerEv: -4 / 3 })).toBe('1 power ev=-1333')
    expect(encodeRequest(1, { verb: 'power', powerEv: -0.0001 })).toBe('1 power ev=0')
    expect(() => encodeRequest(1, { verb: 'power', powerEv: 0.1 })).toThrow('from -10000 to 0, got 100')
  })
})
