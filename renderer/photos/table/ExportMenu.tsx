import { photosCsv } from '../../../core/shots/csv'
import { download } from '../../macro/plot/export-plot'
import { useSession, useSnapshot } from '../../stores/session'
import { SaveMenu } from '../../ui/SaveMenu'
import { allRows } from './all-rows'

/** All photos beside their shots, as a table or as JSON, saved where downloads go. */
export function ExportMenu() {
  const session = useSession()
  const total = useSnapshot('photos', (photos) => photos.total)
  const folder = useSnapshot('photos', (photos) => photos.folder)
  const save = async (kind: 'csv' | 'json') => {
    const rows = await allRows(session)
    if (rows === null) return
    const name = `${folder?.split(/[/\\]/).at(-1) || 'photos'}.${kind}`
    if (kind === 'csv') download(name, 'text/csv', photosCsv(rows))
    else download(name, 'application/json', `${JSON.stringify(rows, null, 1)}\n`)
  }
  return <SaveMenu disabled={total === 0} onSave={save} />
}
