import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { AxisPhoto, AxisShot, PhotoAxis } from '../../../core/api/photos/axis'
import { nearest, PHOTO_BOTTOM, SHOT_TOP, timeAt } from './axis-places'
import type { Span } from './axis-scale'

interface AxisHandOptions {
  readonly axis: PhotoAxis | null
  readonly span: Span
  readonly width: number
  onSelect(row: number): void
  onPan(byMs: number): void
  onZoom(factor: number, aboutMs: number): void
  onPin(photo: AxisPhoto, shot: AxisShot): void
}

/** A photo on its way to another shot. */
export interface AxisDrag {
  readonly photo: AxisPhoto
  readonly x: number
  readonly y: number
  /** The shot it would be pinned to if it were let go now. */
  readonly over: AxisShot | null
}

/** A click is never that long a way. */
const CLICK_PX = 4

/** A drag from a photo pins it to a shot, a drag on the ground moves the axis, the wheel zooms about the pointer. */
export function useAxisHand(options: AxisHandOptions) {
  const { axis, span, width, onSelect, onPan, onZoom, onPin } = options
  const [drag, setDrag] = useState<AxisDrag | null>(null)
  const held = useRef<{ readonly photo: AxisPhoto | null; x: number; moved: boolean } | null>(null)
  const svg = useRef<SVGSVGElement>(null)
  const zoom = useRef(onZoom)
  zoom.current = (factor, aboutMs) => onZoom(factor, aboutMs)
  const place = useRef({ span, width })
  place.current = { span, width }

  // React listens to the wheel passively, and the page must not scroll.
  const hasAxis = axis !== null && width > 0
  useEffect(() => {
    const { current } = svg
    if (!current || !hasAxis) return
    const wheel = (event: WheelEvent) => {
      event.preventDefault()
      const x = event.clientX - current.getBoundingClientRect().left
      const at = place.current
      zoom.current(Math.exp(event.deltaY * 0.002), timeAt(x, at.span, at.width))
    }
    current.addEventListener('wheel', wheel, { passive: false })
    return () => current.removeEventListener('wheel', wheel)
  }, [hasAxis])

  const at = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  return {
    svg,
    drag,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      const { x, y } = at(event)
      const photo = y <= PHOTO_BOTTOM + 6 ? nearest(axis?.photos ?? [], x, span, width, 12) : null
      held.current = { photo, x, moved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const hand = held.current
      if (!hand) return
      const { x, y } = at(event)
      if (!hand.moved && Math.abs(x - hand.x) < CLICK_PX && y < PHOTO_BOTTOM + 12) return
      hand.moved = true
      if (hand.photo) {
        const over = y >= SHOT_TOP - 20 ? nearest(axis?.shots ?? [], x, span, width, 40) : null
        setDrag({ photo: hand.photo, x, y, over })
        return
      }
      onPan(timeAt(hand.x, span, width) - timeAt(x, span, width))
      hand.x = x
    },
    onPointerUp() {
      const hand = held.current
      held.current = null
      setDrag(null)
      if (!hand?.photo) return
      onSelect(hand.photo.row)
      if (drag?.over) onPin(hand.photo, drag.over)
    },
    onPointerCancel() {
      held.current = null
      setDrag(null)
    },
  }
}

export type AxisHand = ReturnType<typeof useAxisHand>
