import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { StoredLook } from '../../../core/api/light-snapshot'
import type { Look } from '../../../core/light/looks/look'
import { lookMatches } from '../../../core/light/looks/looks-file'
import { describeModifiers } from '../../../core/light/modifiers/modifier-words'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { factoryLook } from '../../strings/called'
import { storedText } from '../../strings/names'
import { words } from '../../strings/words'
import { MiniRing } from '../../ui/MiniRing'
import { ledsOf } from '../ring/frame-colors'
import { LookMenu } from './LookMenu'
import { LooksBar } from './LooksBar'
import { recallLook } from './look-hands'

/** Zones as text without their ids, remembered: what is stored stays as it is while the light changes. */
const texts = new WeakMap<Look['zones'], string>()
function zonesText(zones: Look['zones']): string {
  const known = texts.get(zones)
  if (known !== undefined) return known
  const text = JSON.stringify(zones.map(({ id: _, ...zone }) => zone))
  texts.set(zones, text)
  return text
}

/** The stored look that is in hand, at whatever master power; of several alike, the one at this power. */
export function currentLook(looks: readonly StoredLook[], look: Look): StoredLook | null {
  const present = zonesText(look.zones)
  const front = describeModifiers(look.modifiers)
  const alike = looks.filter(
    (stored) =>
      zonesText(stored.look.zones) === present &&
      // One that says nothing of modifiers is the same behind any.
      (!stored.look.modifiers || describeModifiers(stored.look.modifiers) === front),
  )
  return alike.find((stored) => stored.look.power === look.power) ?? alike[0] ?? null
}

interface LooksStripProps {
  /** The card of the sequence that comes with the app: behind the app's own looks. */
  readonly sweep?: ReactNode
  readonly children?: ReactNode
}

/** The looks, each with its picture; the first nine have a number key. */
export function LooksStrip({ sweep, children }: LooksStripProps) {
  const looks = useSnapshot('looks', ({ looks }) => looks)
  const look = useSnapshot('light', ({ look }) => look)
  const search = useUi((state) => state.search)
  const current = useMemo(() => currentLook(looks, look), [looks, look])
  const found = looks.filter(
    (stored) => lookMatches(stored, search) || nameMatches(storedText(stored), search),
  )
  const cards = (of: readonly StoredLook[]) =>
    of.map((stored) => <LookCard key={stored.id} stored={stored} current={stored === current} />)
  const sweeps = sweep !== undefined && nameMatches(words.factoryLooks.sweep.name, search)
  return (
    <section className="strip" aria-label={words.looks.title}>
      <ul className="looks">
        {cards(found.filter(({ factory }) => factory))}
        {sweeps && sweep}
        {cards(found.filter(({ factory }) => !factory))}
        {found.length === 0 && !sweeps && <li className="hint">{words.looks.noneFound}</li>}
      </ul>
      <LooksBar />
      {children}
    </section>
  )
}

const nameMatches = (name: string, search: string) =>
  lookMatches({ look: { name, zones: [], power: 0 }, tags: [] }, search)

const tagLine = (tags: readonly string[]) =>
  tags.length > 0 ? tags.map((tag) => `#${tag}`).join(' ') : undefined

interface LookCardProps {
  readonly stored: StoredLook
  readonly current: boolean
}

/** So far from its edge the strip fades out. */
const FADE_PX = 24

/** Kept as it is while a knob turns: there are many, and each has a menu. */
const LookCard = memo(function LookCard({ stored, current }: LookCardProps) {
  const session = useSession()
  const info = useSnapshot('rig', ({ info }) => info)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const list = card.current?.parentElement
    if (!current || !card.current || !list) return
    const own = card.current
    // Only the strip moves; the browser's own way would scroll the page too.
    const reveal = () => {
      const most = own.offsetLeft - list.offsetLeft
      const least = most + own.offsetWidth + FADE_PX - list.clientWidth
      list.scrollLeft = Math.min(most, Math.max(least, list.scrollLeft))
    }
    reveal()
    // A smaller window leaves it in view.
    const sizes = new ResizeObserver(reveal)
    sizes.observe(list)
    return () => sizes.disconnect()
  }, [current])
  const factory = stored.factory ? factoryLook(stored.look.name) : null
  return (
    <li ref={card} className={current ? 'look look-current' : 'look'}>
      <button
        type="button"
        className="look-button"
        aria-pressed={current}
        title={factory === null ? tagLine(stored.tags) : words.factoryLooks.about[factory]}
        onClick={() => void recallLook(session, stored.look)}
      >
        <MiniRing frame={stored.frame} leds={ledsOf(info)} size={40} />
        <span className="look-name">
          {stored.key !== null && <kbd>{stored.key}</kbd>} {storedText(stored) || words.looks.unnamed}
        </span>
      </button>
      <LookMenu stored={stored} />
    </li>
  )
})
