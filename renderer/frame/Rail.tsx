import { useSession, useUi } from '../stores/session'
import { rooms } from '../stores/ui'
import { words } from '../strings/words'
import { Icon } from '../ui/Icon'

export function Rail() {
  const { ui } = useSession()
  const room = useUi((state) => state.room)
  return (
    <nav className="rail" aria-label={words.frame.rooms}>
      {rooms.map((name, index) => (
        <button
          key={name}
          type="button"
          className={name === room ? 'rail-button rail-on' : 'rail-button'}
          aria-current={name === room ? 'page' : undefined}
          title={words.keys.room(index + 1)}
          onClick={() => ui.setState({ room: name })}
        >
          <Icon name={name} size={22} />
          {words.frame.room[name]}
        </button>
      ))}
      <button
        type="button"
        className={room === 'help' ? 'rail-button rail-bottom rail-on' : 'rail-button rail-bottom'}
        aria-current={room === 'help' ? 'page' : undefined}
        title={words.help.key}
        onClick={() => ui.setState({ room: 'help' })}
      >
        <Icon name="help" size={20} />
        {words.help.title}
      </button>
      <button
        type="button"
        className="rail-button"
        title="?"
        onClick={() => ui.setState({ keysShown: true })}
      >
        <Icon name="keys" size={20} />
        {words.keys.title}
      </button>
    </nav>
  )
}
