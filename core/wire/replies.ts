import { assertNever, fail, ok, type Result } from '../result'
import { parseEvent } from './events'
import { Fields, splitBody, WireFormatError } from './fields'
import type { RigEvent } from './rig-event'
import {
  type EarlierStart,
  type ErrorCode,
  errorCodes,
  type LearnedKey,
  RIG_CLOCK_WRAP_MS,
  type RigHealth,
  type RigHello,
  type RigLimits,
  type RigReplies,
  rigParts,
} from './rig-reply'
import { remoteActions, type Verb } from './rig-request'
import { parseState } from './state-fields'

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
    case 'earlier':
      return parseEarlier(fields)
    case 'time':
      return { ms: fields.integer('ms', 0, RIG_CLOCK_WRAP_MS - 1) }
    case 'keys':
      return { count: fields.integer('n', 0, ANY), keys: parseKeys(fields.word('map')) }
    case 'health':
      return parseHealth(fields)
    case 'test':
      return { pollNs: fields.has('poll') ? fields.integer('poll', 0, ANY) : null }
    case 'adopt':
    case 'release':
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

function parseEarlier(fields: Fields): EarlierStart {
  return {
    boot: fields.word('boot') === '-' ? null : fields.hexWord('boot', 8),
    first: fields.integerOrUnknown('first', 1, ANY),
    last: fields.integerOrUnknown('last', 1, ANY),
  }
}

/** Rule K12: `00ff02fd:black,00ffba45:darker`, or `-`. */
function parseKeys(map: string): readonly LearnedKey[] {
  if (map === '-') return []
  return map.split(',').map((entry) => {
    const [code = '', name = ''] = entry.split(':')
    if (!/^[0-9a-f]{8}$/i.test(code)) {
      throw new WireFormatError(`keys: expected eight hex digits, got ${JSON.stringify(code)}`)
    }
    return { code: code.toLowerCase(), act: remoteActions.find((one) => one === name) ?? null }
  })
}

/** Parts of newer rigs are no reason to lose the rest. */
function parseHealth(fields: Fields): RigHealth {
  const count = (key: string) => fields.integer(key, 0, ANY)
  const named = fields.has('parts') ? fields.word('parts').split(',') : []
  return {
    rounds: count('rounds'),
    longestRoundMs: count('gap'),
    mostLateUs: count('late'),
    freeBytes: count('free'),
    faults: count('faults'),
    dropped: count('drop'),
    badLines: count('bad'),
    kept: count('kept'),
    start: fields.word('start'),
    ms: fields.integer('ms', 0, RIG_CLOCK_WRAP_MS - 1),
    heatPercent: fields.has('heat') ? count('heat') : 0,
    parts: rigParts.filter((part) => named.includes(part)),
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
