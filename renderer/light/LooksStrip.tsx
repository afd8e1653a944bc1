import { useEffect, useRef } from 'react'
import type { StoredLook } from '../../core/api/snapshots'
import type { Look } from '../../core/light/look'
import { useActions, useSnapshot } from '../stores/session'
import { Icon } from '../ui/Icon'
import { MiniRing } from '../ui/MiniRing'
import { ledsOf } from './frame-colors'
import { SaveLook } from './SaveLook'

/** The stored look that is in hand, at whatever master power; of several alike, the one at this power. */
export function currentLook(looks: readonly StoredLook[], look: Look): StoredLook | null {
  const light = ({ zones }: Look) => JSON.stringify(zones.map(({ id: _, ...zone }) => zone))
  const present = light(look)
  const alike = looks.filter((stored) => light(stored.look) === present)
  return alike.find((stored) => stored.look.power === look.power) ?? alike[0] ?? null
}

/** The looks, each with its picture; the first nine have a number key. */
export function LooksStrip() {
  const looks = useSnapshot('looks', ({ looks }) => looks)
  const look = useSnapshot('light', ({ look }) => look)
  const current = currentLook(looks, look)
  return (
    <section className="strip" aria-label="Looks">
      <ul className="looks">
        {looks.map((stored, index) => (
          <LookCard key={stored.id} stored={stored} index={index} current={stored === current} />
        ))}
      </ul>
      <SaveLook />
    </section>
  )
}

interface LookCardProps {
  readonly stored: StoredLook
  readonly index: number
  readonly current: boolean
}

function LookCard({ stored, index, current }: LookCardProps) {
  const { edit, ask } = useActions()
  const info = useSnapshot('rig', ({ info }) => info)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const list = card.current?.parentElement
    if (!current || !card.current || !list) return
    // Only the strip moves; the browser's own way would scroll the page too.
    const { offsetLeft, offsetWidth } = card.current
    const most = offsetLeft - list.offsetLeft
    const least = most + offsetWidth - list.clientWidth
    list.scrollLeft = Math.min(most, Math.max(least, list.scrollLeft))
  }, [current])
  return (
    <li ref={card} className={current ? 'look look-current' : 'look'}>
      <button
        type="button"
        className="look-button"
        aria-pressed={current}
        onClick={() => void edit({ kind: 'look', look: stored.look })}
      >
        <MiniRing frame={stored.frame} leds={ledsOf(info)} size={40} />
        <span className="look-name">
          {index < 9 && <kbd>{index + 1}</kbd>} {stored.look.name || 'Unnamed'}
        </span>
      </button>
      {!stored.factory && (
        <button
          type="button"
          className="icon-button look-remove"
          aria-label={`Remove look ${stored.look.name}`}
          title="Remove"
          onClick={() => void ask('looks/remove', { id: stored.id })}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </li>
  )
}
