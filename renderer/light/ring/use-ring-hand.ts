import { type PointerEvent, useRef, useState } from 'react'
import { arcPixels } from '../../../core/light/layouts/layout-geometry'
import { useSession } from '../../stores/session'
import { newGesture } from '../../ui/use-draft'
import { angleOf, type Geometry, hitPixel, pixelsAlong, pixelsInBox, pixelsInLoop } from './geometry'
import { chainWay, turned, withoutPixels, withPixels, zoneOfPixel } from './selection'
import { hitArc, type ZoneArc } from './zone-arcs'

interface Point {
  readonly x: number
  readonly y: number
}

/** What is being drawn around pixels: a rectangle, or a line that closes itself. */
export type Band =
  | { readonly kind: 'box'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'loop'; readonly line: readonly Point[] }

/** Points of a line nearer together than this say nothing new, in CSS pixels. */
const LOOP_STEP = 3

type Hand =
  | { readonly kind: 'paint' | 'remove'; readonly last: Point }
  | {
      readonly kind: 'band'
      readonly band: Band
      readonly before: readonly number[]
      readonly adds: boolean
    }
  | { readonly kind: 'arc'; readonly from: number; readonly before: readonly number[] }
  | { readonly kind: 'turn'; readonly zone: string; readonly gesture: string; readonly angle: number }

const pointOf = (event: PointerEvent<HTMLElement>): Point => {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

function bandTo(band: Band, point: Point): Band {
  if (band.kind === 'box') return { ...band, to: point }
  const last = band.line.at(-1) ?? point
  const far = Math.hypot(point.x - last.x, point.y - last.y) >= LOOP_STEP
  return far ? { kind: 'loop', line: [...band.line, point] } : band
}

/**
 * The hand on the ring. Click selects, drag paints, shift adds an arc, alt removes; a zone's arc is a handle
 * that turns the zone. Nothing here touches light but turning.
 */
export function useRingHand(geometry: Geometry, arcs: readonly ZoneArc[]) {
  const { stores, ui, actions } = useSession()
  const hand = useRef<Hand | null>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const [overArc, setOverArc] = useState(false)
  const [band, setBand] = useState<Band | null>(null)

  const take = (point: Point, event: PointerEvent<HTMLElement>): Hand | null => {
    // A lasso may begin anywhere: on a full panel there is little room between the pixels.
    const lasso = !geometry.closed && (event.ctrlKey || event.metaKey)
    const pixel = lasso ? null : hitPixel(geometry, point.x, point.y)
    const zone = pixel === null ? hitArc(arcs, geometry, point.x, point.y) : null
    if (zone) {
      ui.setState({ zone: zone.id, pixels: zone.pixels })
      return {
        kind: 'turn',
        zone: zone.id,
        gesture: newGesture(),
        angle: angleOf(geometry, point.x, point.y),
      }
    }
    const { pixels, cursor } = ui.getState()
    if (pixel === null) {
      if (!event.shiftKey && !event.altKey) ui.setState({ pixels: [] })
      // Where pixels fill a plane, a rectangle or a lasso is drawn around them; on a ring, the hand paints from outside.
      if (!geometry.closed) {
        return {
          kind: 'band',
          band: lasso ? { kind: 'loop', line: [point] } : { kind: 'box', from: point, to: point },
          before: event.shiftKey || event.altKey ? pixels : [],
          adds: !event.altKey,
        }
      }
      return { kind: event.altKey ? 'remove' : 'paint', last: point }
    }
    if (event.altKey) {
      ui.setState({ pixels: withoutPixels(pixels, [pixel]), cursor: pixel })
      return { kind: 'remove', last: point }
    }
    if (event.shiftKey) {
      const from = pixels.includes(cursor) ? cursor : pixel
      const arc = arcPixels(stores.rig.getState().layout, from, pixel)
      ui.setState({ pixels: withPixels(pixels, arc) })
      return { kind: 'arc', from, before: pixels }
    }
    const zoneId = zoneOfPixel(stores.light.getState().look, pixel)?.id
    ui.setState({ pixels: [pixel], cursor: pixel, ...(zoneId ? { zone: zoneId } : {}) })
    return { kind: 'paint', last: point }
  }

  const follow = (held: Hand, point: Point): Hand => {
    switch (held.kind) {
      case 'paint':
      case 'remove': {
        const met = pixelsAlong(geometry, held.last, point)
        const { pixels } = ui.getState()
        const next = held.kind === 'paint' ? withPixels(pixels, met) : withoutPixels(pixels, met)
        if (next.length !== pixels.length) ui.setState({ pixels: next, cursor: met.at(-1) ?? 0 })
        return { kind: held.kind, last: point }
      }
      case 'band': {
        const next = bandTo(held.band, point)
        const inside =
          next.kind === 'box' ? pixelsInBox(geometry, next.from, next.to) : pixelsInLoop(geometry, next.line)
        ui.setState({ pixels: (held.adds ? withPixels : withoutPixels)(held.before, inside) })
        setBand(next)
        return { ...held, band: next }
      }
      case 'arc': {
        const pixel = hitPixel(geometry, point.x, point.y)
        if (pixel !== null) {
          const arc = arcPixels(stores.rig.getState().layout, held.from, pixel)
          ui.setState({ pixels: withPixels(held.before, arc) })
        }
        return held
      }
      case 'turn': {
        const step = 360 / geometry.discs.length
        const turnedDeg = ((angleOf(geometry, point.x, point.y) - held.angle + 540) % 360) - 180
        const steps = Math.trunc(turnedDeg / step)
        if (steps === 0) return held
        const { layout } = stores.rig.getState()
        const chainSteps = steps * chainWay(layout)
        void actions.edit({ kind: 'zone-rotate', zone: held.zone, steps: chainSteps }, held.gesture)
        ui.setState({ pixels: turned(ui.getState().pixels, chainSteps, layout.places.length) })
        return { ...held, angle: (held.angle + steps * step + 360) % 360 }
      }
    }
  }

  return {
    hovered,
    overArc,
    band,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      hand.current = take(pointOf(event), event)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const point = pointOf(event)
      const pixel = hitPixel(geometry, point.x, point.y)
      setHovered(pixel)
      setOverArc(pixel === null && hitArc(arcs, geometry, point.x, point.y) !== null)
      if (hand.current) hand.current = follow(hand.current, point)
    },
    onLostPointerCapture: () => {
      hand.current = null
      setBand(null)
    },
    onPointerLeave: () => setHovered(null),
    onDoubleClick: () => {
      const { look } = stores.light.getState()
      const zone = zoneOfPixel(look, ui.getState().cursor)
      if (zone && ui.getState().pixels.length > 0) ui.setState({ zone: zone.id, pixels: zone.pixels })
    },
  }
}
