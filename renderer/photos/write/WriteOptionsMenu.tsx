import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useActions } from '../../stores/session'
import { words } from '../../strings/words'
import { chooseExtras, chosenExtras, type ExtraName, extraNames } from './write-extras'

/** What is written besides the record, and where; and the way back out of photos. */
export function WriteOptionsMenu() {
  const { ask } = useActions()
  const [chosen, setChosen] = useState(chosenExtras)
  const flip = (name: ExtraName, on: boolean) => {
    const next = new Set(extraNames.filter((each) => (each === name ? on : chosen.has(each))))
    chooseExtras(next)
    setChosen(next)
  }
  const text = words.photos.options
  return (
    <DialogTrigger>
      <Button className="button">{text.button(chosen.size)}</Button>
      <Popover className="popover" placement="top end">
        <Dialog className="popover-dialog" aria-label={text.title}>
          {extraNames.map((name) => (
            <label key={name} className="check">
              <input
                type="checkbox"
                checked={chosen.has(name)}
                onChange={(event) => flip(name, event.target.checked)}
              />
              {text[name]}
            </label>
          ))}
          <p className="hint">{text.hint}</p>
          <button
            type="button"
            className="button"
            onClick={() => void ask('photos/strip', { photos: null, dryRun: false })}
          >
            {text.strip}
          </button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
