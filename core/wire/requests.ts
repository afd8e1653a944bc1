import { frameToHex } from '../light/frame'
import { assertNever } from '../result'
import { MOST_LEARNED_KEYS } from './rig-reply'
import {
  MAX_STEPS,
  type ModeRequest,
  PIXELS_PER_LINE,
  PROTOCOL_MAJOR,
  type ReleaseRequest,
  type RigRequest,
} from './rig-request'

export const MAX_REQUEST_ID = 65535

/** The body of a request line (R1). Values out of the protocol's range are programmer mistakes and throw. */
export function encodeRequest(id: number, request: RigRequest): string {
  return `${whole('id', id, 1, MAX_REQUEST_ID)} ${request.verb}${fieldsOf(request)}`
}

function fieldsOf(request: RigRequest): string {
  switch (request.verb) {
    case 'hello':
      return ` v=${PROTOCOL_MAJOR}`
    case 'limits':
    case 'state':
    case 'clear':
    case 'earlier':
    case 'health':
    case 'stop':
    case 'time':
      return ''
    case 'adopt':
      return ` rev=${whole('rev', request.rev, 0)}`
    case 'light':
      return ` rev=${whole('rev', request.rev, 0)}${bootOf(request)}`
    case 'put': {
      const pixels = whole('pixels', request.rgbw.length / 4, 1, PIXELS_PER_LINE)
      return ` bank=${request.bank} at=${whole('at', request.at, 0, 256 - pixels)} px=${frameToHex(request.rgbw)}`
    }
    case 'show':
      return ` bank=${request.bank} crc=${crcText(request.crc)}`
    case 'step':
      return ` at=${whole('at', request.at, 1, MAX_STEPS)} crc=${crcText(request.crc)}`
    case 'learn':
      return ` act=${request.act}${'code' in request ? ` code=${request.code}` : ''}`
    case 'forget':
      return request.code === undefined ? '' : ` code=${request.code}`
    case 'keys':
      return ` at=${whole('at', request.at, 0, MOST_LEARNED_KEYS)}`
    case 'test':
      return ` of=${request.of}${testOf(request)}`
    case 'release':
      return 'gapMs' in request ? releaseOf(request) : ' n=0'
    case 'power':
      return ` ev=${milliEv(request.powerEv)}`
    case 'mode':
      return ` m=${request.mode}${timesOf(request)}`
    case 'glow':
    case 'black':
      return ` on=${request.on ? 1 : 0}`
    case 'pixels': {
      const what = 'of' in request ? `of=${request.of}` : `rev=${whole('rev', request.rev, 0)}`
      const count = whole('count', request.count, 1, PIXELS_PER_LINE)
      return ` ${what} at=${whole('at', request.at, 0, 255)} n=${count}${bootOf(request)}`
    }
    case 'ack':
      return ` seq=${whole('seq', request.seq, 0)}${bootOf(request)}`
    case 'shots':
      return ` after=${whole('after', request.after, 0)}${bootOf(request)}`
    default:
      return assertNever(request)
  }
}

/** Rule Q9. */
function bootOf(request: object & { readonly boot?: string }): string {
  return request.boot === undefined ? '' : ` boot=${request.boot}`
}

function testOf(request: Extract<RigRequest, { verb: 'test' }>): string {
  switch (request.of) {
    case 'loop':
    case 'end':
      return ''
    case 'walk':
      return ` ms=${whole('everyMs', request.everyMs, 20, 1000)}`
    case 'blink':
      return ` ms=${whole('forMs', request.forMs, 1000, 600_000)}`
    case 'edge':
      return ` n=${whole('edges', request.edges, 1, 200)}`
  }
}

function releaseOf(run: ReleaseRequest): string {
  return (
    ` n=${whole('frames', run.frames, 1, 9999)} gap=${whole('gapMs', run.gapMs, 0, 3_600_000)}` +
    ` hold=${whole('holdMs', run.holdMs, 10, 600_000)} half=${whole('halfMs', run.halfMs, 0, 10_000)}` +
    ` settle=${whole('settleMs', run.settleMs, 0, 60_000)} wait=${whole('waitMs', run.waitMs, 10, 60_000)}` +
    ` miss=${run.missed}`
  )
}

function timesOf(request: ModeRequest): string {
  if (request.mode === 'steady') return ''
  if (request.mode === 'sequence') {
    const { onUs, shots, loop, afterUs, from } = request
    const start = from === undefined ? '' : ` from=${whole('from', from, 1, MAX_STEPS)}`
    return (
      ` on=${whole('onUs', onUs, 0)} shots=${whole('shots', shots, 1, 999)} loop=${loop ? 1 : 0}` +
      ` after=${whole('afterUs', afterUs, 0)}${start}`
    )
  }
  const on = request.mode === 'gated' ? whole('limitUs', request.limitUs, 1) : whole('onUs', request.onUs, 1)
  const light = ` delay=${whole('delayUs', request.delayUs, 0)} on=${on}`
  if (request.mode !== 'strobe') return light
  return `${light} n=${whole('pulses', request.pulses, 2, 100)} period=${whole('periodUs', request.periodUs, 1)}`
}

function crcText(crc: number): string {
  return whole('crc', crc, 0, 0xffffffff).toString(16).padStart(8, '0')
}

/** EV as the wire has them: whole milli-EV, -10000 to 0. */
export function milliEv(powerEv: number): number {
  const value = Math.round(powerEv * 1000)
  return value === 0 ? 0 : whole('powerEv × 1000', value, -10_000, 0)
}

function whole(name: string, value: number, min: number, max = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`expected ${name} to be an integer from ${min} to ${max}, got ${value}`)
  }
  return value
}
