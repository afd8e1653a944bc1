import { useSession, useUi } from '../stores/session'
import { type Room, rooms } from '../stores/ui'
import { Icon } from '../ui/Icon'

const names: Readonly<Record<Room, string>> = {
  light: 'Light',
  sync: 'Sync',
  shots: 'Shots',
  photos: 'Photos',
  macro: 'Macro',
  rig: 'Rig',
}

export function Rail() {
  const { ui } = useSession()
  const room = useUi((state) => state.room)
  return (
    <nav className="rail" aria-label="Rooms">
      {rooms.map((name, index) => (
        <button
          key={name}
          type="button"
          className={name === room ? 'rail-button rail-on' : 'rail-button'}
          aria-current={name === room ? 'page' : undefined}
          title={`Alt ${index + 1}`}
          onClick={() => ui.setState({ room: name })}
        >
          <Icon name={name} size={22} />
          {names[name]}
        </button>
      ))}
      <button
        type="button"
        className="rail-button rail-bottom"
        title="?"
        onClick={() => ui.setState({ keysShown: true })}
      >
        <Icon name="keys" size={20} />
        Keys
      </button>
    </nav>
  )
}
