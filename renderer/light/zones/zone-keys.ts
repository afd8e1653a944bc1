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

/** What a key does with the zone in hand; null for any other key. With Caps Lock on, letters mean the same. */
export function zoneToolOf(key: string, shift: boolean): ZoneTool | null {
  if (key.toLowerCase() === 'x') return shift ? 'flip' : 'mirror'
  return tools[key.toLowerCase()] ?? null
}
