import type { KeyboardEvent } from 'react'
import type { Session } from '../../stores/session'
import { newGesture } from '../../ui/use-draft'
import { activeZone, chainWay, turned, withoutPixels, withPixels, zoneOfPixel } from './selection'

/** Keys while the ring has the focus: a cursor walks the pixels. True when the key was for the ring. */
export function ringKey({ stores, ui }: Session, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { cursor, pixels } = ui.getState()
  const total = stores.rig.getState().layout.places.length
  const to = (next: number) => {
    const pixel = (next + total) % total
    ui.setState({ cursor: pixel, ...(event.shiftKey ? { pixels: withPixels(pixels, [cursor, pixel]) } : {}) })
    return true
  }
  switch (event.key) {
    case 'ArrowUp':
      return to(cursor - 1)
    case 'ArrowDown':
      return to(cursor + 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(total - 1)
    case 'Enter': {
      const selected = pixels.includes(cursor)
      const zone = zoneOfPixel(stores.light.getState().look, cursor)
      ui.setState({
        pixels: selected ? withoutPixels(pixels, [cursor]) : withPixels(pixels, [cursor]),
        ...(zone && !selected ? { zone: zone.id } : {}),
      })
      return true
    }
    default:
      return false
  }
}

let turn = { gesture: '', at: Number.NEGATIVE_INFINITY }
const SAME_TURN_MS = 700

/**
 * Turns the light clockwise by pixels: the zone in hand while pixels are selected, else all of it. The selection
 * goes along.
 */
export function rotateLight({ stores, ui, actions }: Session, clockwise: number, at: number): void {
  if (at - turn.at > SAME_TURN_MS) turn = { gesture: newGesture(), at }
  turn = { ...turn, at }
  const { zone, pixels } = ui.getState()
  const { layout } = stores.rig.getState()
  const steps = clockwise * chainWay(layout)
  const active = activeZone(stores.light.getState().look, zone)
  if (pixels.length > 0 && active) {
    ui.setState({ pixels: turned(pixels, steps, layout.places.length) })
    void actions.edit({ kind: 'zone-rotate', zone: active.id, steps }, turn.gesture)
  } else {
    void actions.edit({ kind: 'rotate-all', steps }, turn.gesture)
  }
}
