import { useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { PhotoRow } from '../../core/api/snapshots'
import { photosCsv } from '../../core/shots/csv'
import { download } from '../macro/plot/export-plot'
import { useActions, useSnapshot } from '../stores/session'

const PAGE = 500

/** All photos beside their shots, as a table or as JSON, saved where downloads go. */
export function ExportMenu() {
  const { ask } = useActions()
  const total = useSnapshot('photos', (photos) => photos.total)
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const [busy, setBusy] = useState(false)
  const save = async (kind: 'csv' | 'json') => {
    setBusy(true)
    const rows: PhotoRow[] = []
    while (rows.length < total) {
      const page = await ask('photos/page', { from: rows.length, count: PAGE })
      if (!page.ok || page.value.length === 0) break
      rows.push(...page.value)
    }
    const name = `${folder?.split(/[/\\]/).at(-1) || 'photos'}.${kind}`
    if (kind === 'csv') download(name, 'text/csv', photosCsv(rows))
    else download(name, 'application/json', `${JSON.stringify(rows, null, 1)}\n`)
    setBusy(false)
  }
  return (
    <MenuTrigger>
      <Button className="button" isDisabled={busy || total === 0}>
        Export
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={(key) => void save(key === 'csv' ? 'csv' : 'json')}>
          <MenuItem id="csv" className="menu-item">
            Table (CSV)
          </MenuItem>
          <MenuItem id="json" className="menu-item">
            JSON
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
