import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { StoredLook } from '../../../core/api/light-snapshot'
import { parseTags } from '../../../core/light/looks/looks-file'
import { useSession } from '../../stores/session'
import { storedText } from '../../strings/names'
import { words } from '../../strings/words'
import { changeLook, exportLooks, removeLook } from './look-hands'

/** What can be done with one look besides recalling it. */
export function LookMenu({ stored }: { readonly stored: StoredLook }) {
  return (
    <DialogTrigger>
      <Button className="icon-button look-more" aria-label={words.looks.menu.more(storedText(stored))}>
        ⋯
      </Button>
      <Popover className="popover" placement="top">
        <Dialog className="popover-dialog" aria-label={words.looks.menu.title(storedText(stored))}>
          {({ close }) => <LookForm stored={stored} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function LookForm({ stored, close }: { readonly stored: StoredLook; close(): void }) {
  const session = useSession()
  const { id, look, factory, key } = stored
  const [name, setName] = useState(look.name)
  const [tags, setTags] = useState(stored.tags.join(' '))
  const parsed = parseTags(tags)
  const save = async () => {
    const trimmed = name.trim()
    if (trimmed === '' || parsed === null) return
    const changed = trimmed !== look.name || parsed.join(' ') !== stored.tags.join(' ')
    if (!changed || (await changeLook(session, stored, { look: { ...look, name: trimmed }, tags: parsed })))
      close()
  }
  const recall = (value: string) =>
    session.actions.ask('looks/key', value === '' ? { key: key ?? 1, id: null } : { key: Number(value), id })
  return (
    <form
      className="look-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {!factory && (
        <>
          <label className="field-label">
            {words.looks.menu.name}
            <input
              className="field"
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <label className="field-label">
            {words.looks.menu.tags}
            <input
              className="field"
              value={tags}
              aria-invalid={parsed === null}
              onChange={(event) => setTags(event.target.value)}
            />
          </label>
          {parsed === null && <p className="hint">{words.looks.menu.tagsHelp}</p>}
        </>
      )}
      <label className="field-label">
        {words.looks.menu.key}
        <select className="field" value={key ?? ''} onChange={(event) => void recall(event.target.value)}>
          <option value="">{words.looks.menu.keyByPlace}</option>
          {[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
        </select>
      </label>
      <div className="tool-row">
        {!factory && (
          <button type="submit" className="button primary">
            {words.looks.menu.keep}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          onClick={() => exportLooks([stored], storedText(stored))}
        >
          {words.looks.export}
        </button>
        {!factory && (
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              close()
              void removeLook(session, stored)
            }}
          >
            {words.looks.menu.remove}
          </button>
        )}
      </div>
    </form>
  )
}
