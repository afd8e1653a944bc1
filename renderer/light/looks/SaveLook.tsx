import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useSession } from '../../stores/session'
import { say } from '../../stores/ui'
import { words } from '../../strings/words'
import { Icon } from '../../ui/Icon'

export function SaveLook() {
  const { stores, ui, actions } = useSession()
  const [name, setName] = useState('')
  const save = async (close: () => void) => {
    const trimmed = name.trim()
    if (trimmed === '') return
    const saved = await actions.ask('looks/save', {
      look: { ...stores.light.getState().look, name: trimmed },
    })
    if (saved.ok) {
      say(ui, 'done', words.looks.save.saved(trimmed))
      setName('')
      close()
    }
  }
  return (
    <DialogTrigger>
      <Button className="button strip-action">
        <Icon name="save" size={16} /> {words.looks.save.open}
      </Button>
      <Popover className="popover" placement="top end">
        <Dialog className="popover-dialog" aria-label={words.looks.save.title}>
          {({ close }) => (
            <form
              onSubmit={(event) => {
                event.preventDefault()
                void save(close)
              }}
            >
              <label className="field-label">
                {words.looks.save.name}
                <input
                  className="field"
                  // The dialog opened for this field.
                  ref={(input) => input?.focus()}
                  maxLength={60}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              </label>
              <button type="submit" className="button primary" disabled={name.trim() === ''}>
                {words.looks.save.save}
              </button>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
