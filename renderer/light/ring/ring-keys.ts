import { type KeyboardEvent, useRef } from 'react'
import { boxPixels, pixelTowards } from '../../../core/light/layouts/layout-geometry'
import { type Session, useSession } from '../../stores/session'
import { activeZone, chainWay, turned, withoutPixels, withPixels, zoneOfPixel } from './selection'

const ARROWS: Readonly<Record<string, readonly [right: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** Where a rectangle that Shift draws began, what was selected then, and where it has come to. */
interface Drawn {
  readonly from: number
  readonly before: readonly number[]
  readonly to: number
}

/**
 * On strips, panels and layouts of one's own a cursor walks as the arrows point; with Shift a rectangle goes along, which
 * is given back.
 */
function planeKey(
  { stores, ui }: Session,
  arrow: readonly [number, number],
  draws: boolean,
  drawn: Drawn | null,
): Drawn | null {
  const { cursor, pixels } = ui.getState()
  const { layout } = stores.rig.getState()
  const [right, up] = arrow
  const along =
    layout.shape === 'strip' ? Math.min(layout.places.length - 1, Math.max(0, cursor - up)) : cursor
  const to = pixelTowards(layout, cursor, right, up) ?? along
  if (!draws) {
    ui.setState({ cursor: to })
    return null
  }
  const { from, before } = drawn?.to === cursor ? drawn : { from: cursor, before: pixels }
  ui.setState({ cursor: to, pixels: withPixels(before, boxPixels(layout, from, to)) })
  return { from, before, to }
}

/** Keys while the ring has the focus: a cursor walks the pixels. What it gives says whether a key was for the ring. */
export function useRingKeys(): (event: KeyboardEvent) => boolean {
  const session = useSession()
  const drawn = useRef<Drawn | null>(null)
  return (event) => {
    const arrow = ARROWS[event.key]
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!plain || !arrow || session.stores.rig.getState().layout.shape === 'ring')
      return ringKey(session, event)
    drawn.current = planeKey(session, arrow, event.shiftKey, drawn.current)
    return true
  }
}

function ringKey(session: Session, event: KeyboardEvent): boolean {
  const { stores, ui } = session
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const { cursor, pixels } = ui.getState()
  const { layout } = stores.rig.getState()
  const total = layout.places.length
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
    case 'PageUp':
      return to(cursor - 1)
    case 'PageDown':
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

/**
 * Turns the light clockwise by pixels: the zone in hand while pixels are selected, else all of it. The selection
 * goes along.
 */
export function rotateLight({ stores, ui, actions }: Session, clockwise: number, gesture: string): void {
  const { zone, pixels } = ui.getState()
  const { layout } = stores.rig.getState()
  const steps = clockwise * chainWay(layout)
  const active = activeZone(stores.light.getState().look, zone)
  if (pixels.length > 0 && active) {
    ui.setState({ pixels: turned(pixels, steps, layout.places.length) })
    void actions.edit({ kind: 'zone-rotate', zone: active.id, steps }, gesture)
  } else {
    void actions.edit({ kind: 'rotate-all', steps }, gesture)
  }
}
