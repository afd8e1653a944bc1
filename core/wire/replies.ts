import { assertNever, fail, ok, type Result } from '../result'
import { Fields, splitBody, WireFormatError } from './fields'
import {
  type ErrorCode,
  errorCodes,
  hands,
  RIG_CLOCK_WRAP_MS,
  type RigEvent,
  type RigHello,
  type RigLimits,
  type RigReplies,
  type RigShot,
  type RigState,
  remoteActions,
  type Verb,
  wireModes,
} from './messages'

const ANY = Number.MAX_SAFE_INTEGER

/** A line from the rig. What an `ok` carries depends on the request: read it with `parseReply`. */
export type RigLine =
  | { readonly kind: 'ok'; readonly id: number; readonly fields: Fields }
  | { readonly kind: 'err'; readonly id: number; readonly code: ErrorCode; readonly text: string }
  | { readonly kind: 'busy'; readonly id: number }
  | { readonly kind: 'event'; readonly event: RigEvent }

/** Reads the body of a line from the rig (R2, R8). A failure says what was expected and what came. */
export function parseRigLine(body: string): Result<RigLine, string> {
  return caught(() => {
    const { words, values } = splitBody(body)
    const [first = '', second = ''] = words
    if (first === '!') return { kind: 'event', event: parseEvent(second, new Fields(`! ${second}`, values)) }
    const id = Number(first)
    if (!/^\d{1,5}$/.test(first) || id < 1 || id > 65535) {
      throw new WireFormatError(`expected an id from 1 to 65535 or !, got ${JSON.stringify(first)}`)
    }
    const fields = new Fields(second, values)
    if (second === 'ok') return { kind: 'ok', id, fields }
    if (second === 'busy') return { kind: 'busy', id }
    if (second === 'err') {
      const code = fields.word('code')
      const text = fields.has('text') ? fields.text('text') : ''
      return { kind: 'err', id, code: errorCodes.find((one) => one === code) ?? 'other', text }
    }
    throw new WireFormatError(`expected ok, err or busy, got ${JSON.stringify(second)}`)
  })
}

/** Reads what an `ok` carries for the verb that was asked. */
export function parseReply<V extends Verb>(verb: V, fields: Fields): Result<RigReplies[V], string> {
  // The switch returns the member of RigReplies that belongs to the verb; TypeScript cannot tie the two.
  return caught(() => replyOf(verb, fields) as RigReplies[V])
}

function replyOf(verb: Verb, fields: Fields): RigReplies[Verb] {
  switch (verb) {
    case 'hello':
      return parseHello(fields)
    case 'limits':
      return parseLimits(fields)
    case 'state':
    case 'light':
      return parseState(fields)
    case 'show':
    case 'step':
      return { rev: fields.integer('rev', 0, ANY) }
    case 'pixels':
      return {
        rev: fields.has('rev') ? fields.integer('rev', 0, ANY) : null,
        rgbw: fields.pixels('px'),
      }
    case 'shots':
      return {
        count: fields.integer('n', 0, 8),
        last: fields.integer('last', 0, ANY),
        more: fields.flag('more'),
      }
    case 'time':
      return { ms: fields.integer('ms', 0, RIG_CLOCK_WRAP_MS - 1) }
    case 'adopt':
    case 'put':
    case 'power':
    case 'mode':
    case 'clear':
    case 'learn':
    case 'forget':
    case 'glow':
    case 'black':
    case 'stop':
    case 'ack':
      return null
    default:
      return assertNever(verb)
  }
}

function parseHello(fields: Fields): RigHello {
  const version = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(fields.text('v'))
  if (!version) throw fields.wrong('v', 'major.minor')
  const led = fields.word('led')
  return {
    protocol: { major: Number(version[1]), minor: Number(version[2] ?? 0) },
    firmware: fields.word('fw'),
    board: fields.word('board'),
    uid: fields.hexWord('uid'),
    boot: fields.hexWord('boot', 8),
    pixels: fields.integer('px', 1, 256),
    order: fields.word('order'),
    led,
    whiteKelvin: fields.integerOrUnknown('kelvin', 1, 100_000),
    tickUs: fields.integer('tick', 0, ANY),
    shortestPulseUs: fields.integer('pulse', 0, ANY),
    ring: fields.integer('ring', 1, ANY),
    lastSeq: fields.integer('seq', 0, ANY),
    kept: fields.integer('kept', 0, ANY),
    dropped: fields.integer('drop', 0, ANY),
    rev: fields.integer('rev', 0, ANY),
    modes: fields.word('modes').split(','),
  }
}

/** The protocol's major version in a hello that may be of another version, or null when it names none (H1). */
export function helloMajor(fields: Fields): number | null {
  const version = fields.has('v') ? /^(\d{1,4})(\.|$)/.exec(fields.text('v')) : null
  return version ? Number(version[1]) : null
}

function parseLimits(fields: Fields): RigLimits {
  const ma = (key: string) => fields.decimal(key, 0, 100_000)
  return {
    channelMa: { r: ma('r'), g: ma('g'), b: ma('b'), w: ma('w') },
    idleMa: ma('idle'),
    boardMa: ma('board'),
    budgetMa: ma('budget'),
  }
}

/** Keys of S6 are those of minor version 1: a rig of version 1.0 has none. Modes of newer rigs are no reason to lose the rest. */
function parseState(fields: Fields): RigState {
  const count = (key: string, missing: number) => (fields.has(key) ? fields.integer(key, 0, ANY) : missing)
  return {
    rev: fields.integer('rev', 0, ANY),
    lookRev: fields.integer('look', 0, ANY),
    modelRev: fields.integer('model', 0, ANY),
    mode: wireModes.find((one) => one === fields.word('mode')) ?? 'other',
    delayUs: fields.integer('delay', 0, ANY),
    onUs: fields.integer('on', 0, ANY),
    pulses: count('n', 1),
    periodUs: count('period', 0),
    step: count('step', 0),
    steps: count('of', 0),
    shot: count('shot', 0),
    shots: count('shots', 0),
    powerEv: fields.integer('ev', -10_000, 0) / 1000,
    glow: fields.flag('glow'),
    black: fields.flag('black'),
    limitedEv: fields.integer('lim', -100_000, 0) / 1000,
    drawMa: fields.integer('ma', 0, ANY),
    armed: fields.flag('armed'),
  }
}

function parseShot(fields: Fields): RigShot {
  return {
    seq: fields.integer('seq', 1, ANY),
    ms: fields.integer('ms', 0, RIG_CLOCK_WRAP_MS - 1),
    lateUs: fields.integerOrUnknown('late', 0, ANY),
    closedUs: fields.integerOrUnknown('closed', 0, ANY),
    rev: fields.integer('rev', 0, ANY),
  }
}

function parseEvent(name: string, fields: Fields): RigEvent {
  switch (name) {
    case 'state':
      return {
        kind: 'state',
        by: hands.find((one) => one === fields.word('by')) ?? 'other',
        state: parseState(fields),
      }
    case 'edge':
      return {
        kind: 'edge',
        seq: fields.integer('seq', 1, ANY),
        ms: fields.integer('ms', 0, RIG_CLOCK_WRAP_MS - 1),
      }
    case 'shot':
      return { kind: 'shot', shot: parseShot(fields) }
    case 'remote':
      return {
        kind: 'remote',
        code: fields.hexWord('code', 8),
        act: remoteActions.find((one) => one === fields.word('act')) ?? null,
      }
    case 'fault':
      return { kind: 'fault', code: fields.word('code'), text: fields.has('text') ? fields.text('text') : '' }
    default:
      return { kind: 'unknown', name }
  }
}

function caught<T>(parse: () => T): Result<T, string> {
  try {
    return ok(parse())
  } catch (error) {
    if (error instanceof WireFormatError) return fail(error.message)
    throw error
  }
}
