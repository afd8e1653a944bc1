import { useEffect, useMemo, useRef, useState } from 'react'
import { isLit } from '../../../core/light/looks/look'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { stepPower } from '../../ui/StopsSlider'
import { stepGestures } from '../../ui/use-draft'
import { useSize } from '../../ui/use-size'
import { frameColors, ledsOf } from './frame-colors'
import { fitLayout, hitPixel } from './geometry'
import { PixelList, pixelId } from './PixelList'
import { PixelTip } from './PixelTip'
import { RingCanvas } from './RingCanvas'
import { useRingKeys } from './ring-keys'
import { activeZone, zoneOfPixel } from './selection'
import { type Band, useRingHand } from './use-ring-hand'
import { zoneArcs } from './zone-arcs'

/** The ring: the light as it is, and the place where it is taken in hand. */
export function Ring({ frame }: { readonly frame: string }) {
  const session = useSession()
  const layout = useSnapshot('rig', ({ layout }) => layout)
  const info = useSnapshot('rig', ({ info }) => info)
  const look = useSnapshot('light', ({ look }) => look)
  const { pixels, cursor, zone, night } = useUi((state) => state)
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const [focused, setFocused] = useState(false)

  const geometry = useMemo(() => fitLayout(layout, width, height), [layout, width, height])
  const arcs = useMemo(
    () =>
      zoneArcs(
        look.zones.map((zone) => ({ ...zone, on: isLit(look, zone) })),
        geometry,
      ),
    [look, geometry],
  )
  const colors = useMemo(() => frameColors(frame, ledsOf(info)), [frame, info])
  const hand = useRingHand(geometry, arcs)
  const ringKey = useRingKeys()
  const { hovered, overArc, band, ...handlers } = hand
  const active = activeZone(look, zone)
  const picture = useMemo(
    () => ({
      geometry,
      colors,
      arcs,
      selected: new Set(pixels),
      active,
      hovered,
      cursor: focused ? cursor : null,
    }),
    [geometry, colors, arcs, pixels, active, hovered, focused, cursor],
  )

  // Turns that are on their way: the next one goes on from where they lead, not from what the app last said.
  const turns = useRef({ zone: '', power: 0, pending: 0 })
  useWheelPower(box, (x, y, direction, fine) => {
    const { stores, actions } = session
    const pixel = hitPixel(geometry, x, y)
    const current = stores.light.getState().look
    const target = pixel === null ? null : zoneOfPixel(current, pixel)
    if (!target) return null
    const { zone, power: ahead, pending } = turns.current
    const from = pending > 0 && zone === target.id ? ahead : target.power
    const power = stepPower(from, direction, fine ? 'fine' : 'normal')
    return (gesture) => {
      turns.current = { zone: target.id, power, pending: pending + 1 }
      return actions.edit({ kind: 'zone-power', zone: target.id, power }, gesture).finally(() => {
        turns.current.pending--
      })
    }
  })

  return (
    <div
      ref={box}
      className={overArc ? 'ring ring-turn' : 'ring'}
      role="listbox"
      tabIndex={0}
      aria-label={words.lightRing.pixels(layout.places.length)}
      aria-multiselectable="true"
      aria-activedescendant={pixelId(cursor)}
      onFocus={(event) => setFocused(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        if (!ringKey(event)) return
        setFocused(true)
        event.preventDefault()
        event.stopPropagation()
      }}
      {...handlers}
    >
      <RingCanvas width={width} height={height} picture={picture} theme={night ? 'night' : 'day'} />
      {band && <RingBand band={band} />}
      {hovered !== null && !band && <PixelTip pixel={hovered} geometry={geometry} color={colors[hovered]} />}
      <PixelList colors={colors} />
    </div>
  )
}

/** What is drawn under the hand; the selection says the same in words. */
function RingBand({ band }: { readonly band: Band }) {
  if (band.kind === 'loop') {
    return (
      <svg className="ring-loop" aria-hidden="true">
        <polygon points={band.line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
    )
  }
  const { from, to } = band
  return (
    <div
      className="ring-band"
      aria-hidden="true"
      style={{
        left: Math.min(from.x, to.x),
        top: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      }}
    />
  )
}

/** The wheel over a pixel moves its zone; turns close together are one step of undo. */
function useWheelPower(
  box: React.RefObject<HTMLDivElement | null>,
  act: (x: number, y: number, direction: 1 | -1, fine: boolean) => ((gesture: string) => unknown) | null,
) {
  const latestAct = useRef(act)
  latestAct.current = act
  useEffect(() => {
    const { current } = box
    if (!current) return
    const turns = stepGestures()
    const wheel = (event: WheelEvent) => {
      const turn = event.deltaY || event.deltaX
      const { left, top } = current.getBoundingClientRect()
      const direction = turn < 0 ? 1 : -1
      const move =
        turn === 0
          ? null
          : latestAct.current(event.clientX - left, event.clientY - top, direction, event.shiftKey)
      if (!move) return
      event.preventDefault()
      move(turns(event.timeStamp))
    }
    current.addEventListener('wheel', wheel, { passive: false })
    return () => current.removeEventListener('wheel', wheel)
  }, [box])
}
