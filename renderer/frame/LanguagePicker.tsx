import { useSession } from '../stores/session'
import { say } from '../stores/ui'
import { isLanguage, languageNames, languages } from '../strings/languages'
import { rememberLanguage, speak, useLanguage, words } from '../strings/words'

const FIELD = 'language'

/** The language of the page, each by its own name; kept on this computer. */
export function LanguagePicker() {
  const { ui } = useSession()
  const language = useLanguage()
  const choose = async (chosen: string) => {
    if (!isLanguage(chosen)) return
    try {
      await speak(chosen)
    } catch {
      return say(ui, 'failed', words.frame.languageFailed)
    }
    rememberLanguage(chosen)
    // The page was drawn anew: the hand goes on where it was.
    requestAnimationFrame(() => document.getElementById(FIELD)?.focus())
  }
  return (
    <label className="field-label">
      {words.frame.language}
      <select
        id={FIELD}
        className="field"
        value={language}
        onChange={(event) => void choose(event.target.value)}
      >
        {languageNames.map((name) => (
          <option key={name} value={name} lang={languages[name].tag}>
            {languages[name].name}
          </option>
        ))}
      </select>
    </label>
  )
}
