import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import type { Session } from '../../stores/session'

const PAGE = 500

/** Every photo that is open, in the order of the folder; as far as they could be had. */
export async function allRows({ actions, stores, ui }: Session): Promise<readonly PhotoRow[]> {
  const { total } = stores.photos.getState()
  const { writing: options } = ui.getState()
  const rows: PhotoRow[] = []
  while (rows.length < total) {
    const page = await actions.ask('photos/page', { from: rows.length, count: PAGE, options })
    if (!page.ok || page.value.length === 0) break
    rows.push(...page.value)
  }
  return rows
}
