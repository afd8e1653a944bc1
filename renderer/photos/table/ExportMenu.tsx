import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { photosCsv } from '../../../core/shots/csv'
import { download } from '../../macro/plot/export-plot'
import { useSession, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import { allRows } from './all-rows'

/** All photos beside their shots, as a table or as JSON, saved where downloads go. */
export function ExportMenu() {
  const session = useSession()
  const total = useSnapshot('photos', (photos) => photos.total)
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const [busy, setBusy] = useState(false)
  const save = async (kind: 'csv' | 'json') => {
    setBusy(true)
    const rows = await allRows(session)
    const name = `${folder?.split(/[/\\]/).at(-1) || 'photos'}.${kind}`
    if (kind === 'csv') download(name, 'text/csv', photosCsv(rows))
    else download(name, 'application/json', `${JSON.stringify(rows, null, 1)}\n`)
    setBusy(false)
  }
  return (
    <MenuTrigger>
      <Button className="button" isDisabled={busy || total === 0}>
        {words.photos.export.button}
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={(key) => void save(key === 'csv' ? 'csv' : 'json')}>
          <MenuItem id="csv" className="menu-item">
            {words.photos.export.csv}
          </MenuItem>
          <MenuItem id="json" className="menu-item">
            {words.photos.export.json}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
