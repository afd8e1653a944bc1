import type { StoredLook } from '../../core/api/snapshots'
import type { Look } from '../../core/light/look'
import { useActions, useSnapshot } from '../stores/session'
import { Icon } from '../ui/Icon'
import { MiniRing } from '../ui/MiniRing'
import { ledsOf } from './frame-colors'
import { SaveLook } from './SaveLook'

/** Two looks that give the same light, whatever they are called. */
export const sameLook = (a: Look, b: Look) =>
  a.power === b.power && JSON.stringify(a.zones) === JSON.stringify(b.zones)

/** The looks, each with its picture; the first nine have a number key. */
export function LooksStrip() {
  const looks = useSnapshot('looks', ({ looks }) => looks)
  const look = useSnapshot('light', ({ look }) => look)
  return (
    <section className="strip" aria-label="Looks">
      <ul className="looks">
        {looks.map((stored, index) => (
          <LookCard key={stored.id} stored={stored} index={index} current={sameLook(stored.look, look)} />
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
  return (
    <li className={current ? 'look look-current' : 'look'}>
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
