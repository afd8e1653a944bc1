import { useRef } from 'react'
import { openForLight } from '../../photos/open/open-photos'
import { useSession, useSnapshot, useUi } from '../../stores/session'
import { FADES_MS } from '../../stores/ui'
import { words } from '../../strings/words'
import { compareLooks, exportLooks, importLooks } from './look-hands'
import { SaveLook } from './SaveLook'

/** Beside the looks: to find one, to keep one, to compare two, from files and to files. */
export function LooksBar() {
  const session = useSession()
  const search = useUi((state) => state.search)
  const fadeMs = useUi((state) => state.fadeMs)
  const other = useUi((state) => state.other)
  const own = useSnapshot('looks', ({ looks }) => looks).filter(({ factory }) => !factory)
  const file = useRef<HTMLInputElement>(null)
  const photos = useRef<HTMLInputElement>(null)
  return (
    <div className="looks-bar">
      <input
        id="look-search"
        className="field"
        type="search"
        placeholder={words.looks.findHint}
        aria-label={words.looks.find}
        value={search}
        onChange={(event) => session.ui.setState({ search: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          session.ui.setState({ search: '' })
          event.currentTarget.blur()
        }}
      />
      <div className="looks-bar-row">
        <SaveLook />
        <select
          className="field fade"
          aria-label={words.light.fade.label}
          title={words.light.fade.tip}
          value={fadeMs}
          onChange={(event) => session.ui.setState({ fadeMs: Number(event.target.value) })}
        >
          {FADES_MS.map((ms) => (
            <option key={ms} value={ms}>
              {ms === 0 ? words.light.fade.none : words.light.fade.over(ms / 1000)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button quiet compare"
          aria-pressed={other !== null}
          title={words.looks.compareTip}
          onClick={() => compareLooks(session)}
        >
          {other ? words.looks.swap : words.looks.compare}
        </button>
        <button type="button" className="button quiet" onClick={() => file.current?.click()}>
          {words.looks.import}
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={own.length === 0}
          onClick={() => exportLooks(own, words.looks.myLooks)}
        >
          {words.looks.export}
        </button>
        <button
          type="button"
          className="button quiet"
          title={words.lightDropped.chooseTip}
          onClick={() => photos.current?.click()}
        >
          {words.lightDropped.choose}
        </button>
        <input
          ref={photos}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label={words.lightDropped.chooseFiles}
          onChange={(event) => {
            void openForLight(session, [...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={words.looks.file}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) void importLooks(session, chosen)
            event.target.value = ''
          }}
        />
      </div>
    </div>
  )
}
