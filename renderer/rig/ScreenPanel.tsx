import { LanguagePicker } from '../frame/LanguagePicker'
import { useSession, useUi } from '../stores/session'
import { words } from '../strings/words'
import { Segmented } from '../ui/Segmented'

export function ScreenPanel() {
  const { ui } = useSession()
  const night = useUi((state) => state.night)
  return (
    <section className="panel" aria-label={words.frame.screen}>
      <h2>{words.frame.screen}</h2>
      <Segmented
        label={words.frame.theme}
        value={night ? 'night' : 'day'}
        options={[
          { value: 'day', label: words.frame.neutral },
          { value: 'night', label: words.frame.night },
        ]}
        onChange={(value) => ui.setState({ night: value === 'night' })}
      />
      <p className="hint">{words.frame.nightHint}</p>
      <LanguagePicker />
    </section>
  )
}
