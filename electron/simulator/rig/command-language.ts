import { fail, ok, type Result } from '../../../core/result'

/** What can be done to a simulated rig by hand, one line each. */
export type SimulatorCommand =
  | { readonly kind: 'shutter'; readonly exposureS: number }
  | { readonly kind: 'knob'; readonly detents: number }
  | { readonly kind: 'press' }
  /** For a second, or while it is turned so far. */
  | { readonly kind: 'hold'; readonly detents: number }
  | { readonly kind: 'ir'; readonly code: number }
  | { readonly kind: 'unplug' }
  | { readonly kind: 'replug' }
  | { readonly kind: 'power-cycle' }
  | { readonly kind: 'frame' }
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }

/** One line a command, for `help` and for the sentence about a wrong one. */
export const commandHelp = [
  'shutter 1/125     close the hot-shoe contact for that long (also 0.5 or 2s)',
  'knob +3           turn the knob; minus is darker',
  'press             press the knob',
  'hold              hold the knob down for a second',
  'hold +1           hold it down and turn: power, colour, zone, look',
  'ir 0x00FF02FD     a key of an infrared remote, as its 32-bit NEC code',
  'unplug, replug    pull the USB cable and put it back',
  'power-cycle       cut the power and bring it back',
  'frame             what is lit, eight hex digits RRGGBBWW a pixel',
  'quit              end',
].join('\n')

const MAX_EXPOSURE_S = 3600
const MAX_DETENTS = 1000
const MAX_HELD_DETENTS = 20
const plain = ['press', 'unplug', 'replug', 'power-cycle', 'frame', 'help', 'quit'] as const

/** Reads one line. A failure is a sentence that says what would have been right. */
export function parseSimulatorCommand(line: string): Result<SimulatorCommand, string> {
  const [name = '', ...rest] = line.trim().split(/\s+/)
  const value = rest.join(' ')
  const bare = plain.find((one) => one === name)
  if (bare)
    return rest.length === 0 ? ok({ kind: bare }) : fail(`${name} takes nothing behind it, got ${value}.`)
  switch (name) {
    case 'shutter': {
      const exposureS = parseExposure(value)
      if (exposureS === null)
        return fail(`shutter needs an exposure such as 1/125, 0.5 or 2s, got ${quoted(value)}.`)
      return ok({ kind: 'shutter', exposureS })
    }
    case 'hold':
    case 'knob': {
      const most = name === 'knob' ? MAX_DETENTS : MAX_HELD_DETENTS
      if (name === 'hold' && value === '') return ok({ kind: 'hold', detents: 0 })
      if (!/^[+-]?\d{1,4}$/.test(value) || Math.abs(Number(value)) > most) {
        return fail(`${name} needs detents such as +3 or -1, at most ${most}, got ${quoted(value)}.`)
      }
      return ok({ kind: name, detents: Number(value) })
    }
    case 'ir': {
      if (!/^0x[0-9a-f]{1,8}$/i.test(value))
        return fail(`ir needs a code such as 0x00FF02FD, got ${quoted(value)}.`)
      return ok({ kind: 'ir', code: Number(value) })
    }
    default:
      return fail(`There is no command ${quoted(name)}. These are there:\n${commandHelp}`)
  }
}

/** Seconds of `1/125`, `0.5`, `2s` or `2"`; null when it is none of these or not within an hour. */
function parseExposure(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?\s*(?:s|")?$/.exec(text)
  if (!match) return null
  const exposureS = Number(match[1]) / Number(match[2] ?? 1)
  return exposureS > 0 && exposureS <= MAX_EXPOSURE_S ? exposureS : null
}

function quoted(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(text)
}
