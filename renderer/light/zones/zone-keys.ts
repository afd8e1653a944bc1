import type { ZoneTool } from './zone-tools'

const tools: Readonly<Record<string, ZoneTool>> = {
  s: 'solo',
  m: 'mute',
  o: 'opposite',
  t: 'thin',
  d: 'across',
  p: 'by-pixels',
  n: 'new-zone',
  a: 'assign',
  ']': 'next',
  '[': 'previous',
}

/** The keys of the zone in hand, for the dialog behind `?`. */
export const zoneKeyTable: readonly (readonly [keys: string, what: string])[] = [
  ['[ ]', 'Take the previous or next zone in hand'],
  ['N', 'New zone of the selected pixels'],
  ['A', 'Give the selected pixels to the zone in hand'],
  ['S', 'Solo: this zone alone, and back'],
  ['M', 'Mute the zone, and back'],
  ['O', 'Add the opposite pixels: a pair across the lens'],
  ['X, Shift X', 'Mirror the zone left to right, or top to bottom'],
  ['T', 'Thin it: every second pixel'],
  ['D', 'Copy the zone to the other side'],
  ['P', 'Dim by pixels instead of PWM, and back'],
  ['↑ ↓ ← →', 'On panels and strips: nudge the zone'],
]

/** What a key does with the zone in hand; null for any other key. With Caps Lock on, letters mean the same. */
export function zoneToolOf(key: string, shift: boolean): ZoneTool | null {
  if (key.toLowerCase() === 'x') return shift ? 'flip' : 'mirror'
  return tools[key.toLowerCase()] ?? null
}
