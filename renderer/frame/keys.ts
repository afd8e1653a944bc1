import { zoneToolOf } from '../light/zones/zone-keys'
import type { ZoneTool } from '../light/zones/zone-tools'
import { rooms, type View } from '../stores/ui'

/** What a key asks for, wherever the page is. */
export type KeyIntent =
  | { readonly kind: 'room'; readonly room: View }
  | { readonly kind: 'look'; readonly key: number }
  | { readonly kind: 'rotate'; readonly steps: 1 | -1 }
  | { readonly kind: 'raise'; readonly steps: 1 | -1 }
  | { readonly kind: 'zone'; readonly tool: ZoneTool }
  | {
      readonly kind:
        | 'modelling'
        | 'blackout'
        | 'fire'
        | 'undo'
        | 'redo'
        | 'subject'
        | 'compare'
        | 'compare-end'
        | 'search'
        | 'select-all'
        | 'select-none'
        | 'keys'
    }

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  /** The key goes into a field that takes text. */
  readonly typing: boolean
  /** The focus is on a control, seen as such: Space and arrows are its own. */
  readonly onControl: boolean
  /** The ring is on the screen: arrows turn it, and pixels can be selected. */
  readonly atRing: boolean
  /** The strip of looks is on the screen, and can be searched. */
  readonly atLooks?: boolean
  /** The pixels lie on a strip or a panel, and no keyboard walks them: up and down move a zone. */
  readonly onPlane?: boolean
}

/** What a key press asks for; the list behind `?` (`strings/en/keys.ts`) tells the same. */
export function keyIntent(press: KeyPress): KeyIntent | null {
  const { key, code, ctrl, shift, alt, typing, onControl, atRing, atLooks = atRing, onPlane = false } = press
  if (alt) {
    // Alt changes the character on some keyboards; the place of the key stays.
    const room = rooms[Number(/^Digit([1-9])$/.exec(code)?.[1] ?? 0) - 1]
    return room && !ctrl ? { kind: 'room', room } : null
  }
  // Not a character in any field.
  if (key === 'F1') return { kind: 'room', room: 'help' }
  if (typing) return null
  if (ctrl) {
    const letter = key.toLowerCase()
    if (letter === 'z') return { kind: shift ? 'redo' : 'undo' }
    if (letter === 'y') return { kind: 'redo' }
    return letter === 'a' && atRing ? { kind: 'select-all' } : null
  }
  if (/^[1-9]$/.test(key)) return { kind: 'look', key: Number(key) }
  switch (key) {
    case ' ':
      return onControl ? null : { kind: 'modelling' }
    case 'b':
    case 'B':
      return { kind: 'blackout' }
    case 'f':
    case 'F':
      return { kind: 'fire' }
    case '?':
      return { kind: 'keys' }
    case 'v':
    case 'V':
      return atRing ? { kind: 'subject' } : null
    case '/':
      return atLooks ? { kind: 'search' } : null
    case 'c':
    case 'C':
      return atRing ? { kind: shift ? 'compare-end' : 'compare' } : null
    case 'Escape':
      return { kind: 'select-none' }
    case 'ArrowLeft':
      return onControl || !atRing ? null : { kind: 'rotate', steps: -1 }
    case 'ArrowRight':
      return onControl || !atRing ? null : { kind: 'rotate', steps: 1 }
    case 'ArrowUp':
      return onControl || !onPlane ? null : { kind: 'raise', steps: 1 }
    case 'ArrowDown':
      return onControl || !onPlane ? null : { kind: 'raise', steps: -1 }
  }
  const tool = atRing ? zoneToolOf(key, shift) : null
  return tool === null ? null : { kind: 'zone', tool }
}
