import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useSession, useUi } from '../../stores/session'
import { words } from '../../strings/words'
import { chosenExtras, extraNames, withExtra } from './write-choice'

/** What is written besides the record, and where; and the way back out of photos. */
export function WriteOptionsMenu({ onStrip }: { readonly onStrip: () => void }) {
  const { ui } = useSession()
  const writing = useUi((state) => state.writing)
  const text = words.photos.options
  return (
    <DialogTrigger>
      <Button className="button">{text.button(chosenExtras(writing).length)}</Button>
      <Popover className="popover" placement="top end">
        <Dialog className="popover-dialog write-options" aria-label={text.title}>
          {({ close }) => (
            <>
              {extraNames.map((name) => (
                <label key={name} className="check">
                  <input
                    type="checkbox"
                    checked={writing[name] === true}
                    onChange={({ target }) =>
                      ui.setState({ writing: withExtra(writing, name, target.checked) })
                    }
                  />
                  {text[name]}
                </label>
              ))}
              <p className="hint">{text.hint}</p>
              <button
                type="button"
                className="button"
                onClick={() => {
                  close()
                  onStrip()
                }}
              >
                {text.strip}
              </button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
