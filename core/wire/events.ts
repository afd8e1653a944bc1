import type { Fields } from './fields'
import { hands, knobTargets, type RigEvent } from './rig-event'
import { RIG_CLOCK_WRAP_MS, type RigShot } from './rig-reply'
import { remoteActions } from './rig-request'
import { parseState } from './state-fields'

const ANY = Number.MAX_SAFE_INTEGER
const releaseEnds = ['done', 'missed', 'stopped'] as const

/** Reads what the rig says unasked (R8), by the event's name. Throws `WireFormatError`. */
export function parseEvent(name: string, fields: Fields): RigEvent {
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
      return fields.has('boot')
        ? { kind: 'earlier-shot', boot: fields.hexWord('boot', 8), shot: parseShot(fields) }
        : { kind: 'shot', shot: parseShot(fields) }
    case 'remote':
      return {
        kind: 'remote',
        code: fields.hexWord('code', 8),
        act: remoteActions.find((one) => one === fields.word('act')) ?? null,
      }
    case 'test':
      return parseTest(fields)
    case 'release': {
      const end = fields.word('end')
      return {
        kind: 'release',
        done: fields.integer('done', 0, ANY),
        missed: fields.integer('missed', 0, ANY),
        end: releaseEnds.find((one) => one === end) ?? null,
      }
    }
    case 'knob':
    case 'turn': {
      const target = knobTargets.find((one) => one === fields.word('of'))
      if (target === undefined) return { kind: 'unknown', name }
      return name === 'knob'
        ? { kind: 'knob', target }
        : { kind: 'turn', target, detents: fields.integer('n', -ANY, ANY) }
    }
    case 'fault':
      return { kind: 'fault', code: fields.word('code'), text: fields.has('text') ? fields.text('text') : '' }
    default:
      return { kind: 'unknown', name }
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

function parseTest(fields: Fields): RigEvent {
  const of = fields.word('of')
  switch (of) {
    case 'walk':
      return { kind: 'walked', pixels: fields.integer('n', 0, ANY) }
    case 'blink':
      return {
        kind: 'blinked',
        changes: fields.integer('n', 0, ANY),
        tookMs: fields.integer('ms', 0, RIG_CLOCK_WRAP_MS - 1),
      }
    case 'edge':
      return {
        kind: 'edges',
        edges: fields.integer('n', 0, ANY),
        leastUs: fields.integer('least', 0, ANY),
        mostUs: fields.integer('most', 0, ANY),
        wireUs: fields.integer('wire', 0, ANY),
      }
    default:
      return { kind: 'unknown', name: `test ${of}` }
  }
}
