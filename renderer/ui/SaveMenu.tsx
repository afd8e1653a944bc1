import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { words } from '../strings/words'

interface SaveMenuProps {
  readonly disabled: boolean
  /** Fetches the list and saves it where downloads go. */
  onSave(kind: 'csv' | 'json'): Promise<void>
}

/** A list as a table or as JSON. */
export function SaveMenu({ disabled, onSave }: SaveMenuProps) {
  const [busy, setBusy] = useState(false)
  const save = async (kind: 'csv' | 'json') => {
    setBusy(true)
    await onSave(kind).finally(() => setBusy(false))
  }
  return (
    <MenuTrigger>
      <Button className="button" isDisabled={busy || disabled}>
        {words.ui.export.button}
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={(key) => void save(key === 'csv' ? 'csv' : 'json')}>
          <MenuItem id="csv" className="menu-item">
            {words.ui.export.csv}
          </MenuItem>
          <MenuItem id="json" className="menu-item">
            {words.ui.export.json}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
