import type { PhotoRow } from '../../../core/api/photos/photos-snapshot'
import type { Session } from '../../stores/session'
import { allPages } from '../../ui/all-pages'

/** Every photo that is open, in the order of the folder; null where they cannot all be had, which has been said. */
export function allRows({ actions, stores, ui }: Session): Promise<readonly PhotoRow[] | null> {
  const { writing: options } = ui.getState()
  return allPages(stores.photos.getState().total, async (page) => {
    const answer = await actions.ask('photos/page', { ...page, options })
    return answer.ok ? answer.value : null
  })
}
