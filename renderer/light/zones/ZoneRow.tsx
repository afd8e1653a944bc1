import { type KeyboardEvent, useState } from 'react'
import { isLit, type Zone } from '../../../core/light/looks/look'
import { formatPixels } from '../../../core/light/looks/pixel-ranges'
import { useActions, useSession, useSnapshot } from '../../stores/session'
import { zoneText } from '../../strings/names'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'
import { Swatch } from '../color/Swatch'

interface ZoneRowProps {
  readonly zone: Zone
  readonly active: boolean
  /** Pixels selected on the ring. */
  readonly selection: readonly number[]
}

export function ZoneRow({ zone, active, selection }: ZoneRowProps) {
  const { ui } = useSession()
  const { edit } = useActions()
  const look = useSnapshot('light', (light) => light.look)
  const solo = look.solo === zone.id
  const [name, setName] = useState<string | null>(null)
  const differs = selection.length > 0 && formatPixels(selection) !== formatPixels(zone.pixels)

  const called = zoneText(zone.name)
  const rename = () => {
    const next = name?.trim().slice(0, 40) ?? ''
    if (next !== '' && next !== called) void edit({ kind: 'zone-name', zone: zone.id, name: next })
    setName(null)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter') rename()
    else if (event.key === 'Escape') setName(null)
    else return
    event.stopPropagation()
  }
  return (
    <li className={active ? 'zone zone-active' : 'zone'}>
      <Swatch color={zone.color} lit={isLit(look, zone)} />
      {name === null ? (
        <button
          type="button"
          className="zone-name"
          aria-pressed={active}
          title={words.zones.rename}
          onClick={() => ui.setState({ zone: zone.id, pixels: zone.pixels })}
          onDoubleClick={() => setName(called)}
          onKeyDown={(event) => {
            if (event.key !== 'F2') return
            event.preventDefault()
            setName(called)
          }}
        >
          <span className="zone-title">{called}</span>
          <span className="zone-pixels">
            {zone.pixels.length === 0 ? words.zones.noPixels : formatPixels(zone.pixels)}
          </span>
        </button>
      ) : (
        <input
          className="field zone-rename"
          aria-label={words.zones.newName(called)}
          maxLength={40}
          value={name}
          ref={(input) => input?.focus()}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={key}
          onBlur={rename}
        />
      )}
      {active && differs && (
        <button
          type="button"
          className="button quiet"
          onClick={() => void edit({ kind: 'zone-pixels', zone: zone.id, pixels: [...selection] })}
        >
          {words.zones.assign(selection.length)}
        </button>
      )}
      <button
        type="button"
        className="icon-button zone-solo"
        aria-pressed={solo}
        aria-label={words.zones.solo(called)}
        title={solo ? words.zones.soloOff : words.zones.soloOn}
        onClick={() => void edit({ kind: 'solo', zone: solo ? null : zone.id })}
      >
        {words.zones.soloSign}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-pressed={!zone.on}
        aria-label={words.zones.mute(called)}
        title={zone.on ? words.zones.muteOn : words.zones.muteOff}
        onClick={() => void edit({ kind: 'zone-on', zone: zone.id, on: !zone.on })}
      >
        <Icon name={zone.on ? 'mute' : 'muted'} size={16} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.zones.remove(called)}
        title={words.zones.removeTip}
        onClick={() => void edit({ kind: 'remove-zone', zone: zone.id })}
      >
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}
