import { useSession, useUi } from '../stores/session'
import { Segmented } from '../ui/Segmented'

export function ScreenPanel() {
  const { ui } = useSession()
  const night = useUi((state) => state.night)
  return (
    <section className="panel" aria-label="Screen">
      <h2>Screen</h2>
      <Segmented
        label="Theme"
        value={night ? 'night' : 'day'}
        options={[
          { value: 'day', label: 'Neutral' },
          { value: 'night', label: 'Night red' },
        ]}
        onChange={(value) => ui.setState({ night: value === 'night' })}
      />
      <p className="hint">
        Night shows everything in deep red, pictures too, for eyes that are used to the dark.
      </p>
    </section>
  )
}
