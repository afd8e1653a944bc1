import type { NoticeSaid } from '../core/api/causes/notice-words'
import type { Notice } from '../core/api/snapshots'
import { Listeners } from './rig/listeners'

/** Room for each of the app's files that a damaged disk may have taken, and some; more than this nobody reads. */
const MOST = 12

/** What the person at the screen is told, until it is dismissed. The same stands once. */
export class Notices {
  readonly #listeners = new Listeners<readonly Notice[]>()
  #notices: readonly Notice[] = []
  #lastId = 0

  snapshot(): readonly Notice[] {
    return this.#notices
  }

  onChange(listen: (notices: readonly Notice[]) => void): () => void {
    return this.#listeners.add(listen)
  }

  add(level: Notice['level'], said: NoticeSaid): void {
    const alike = JSON.stringify(said)
    const others = this.#notices.filter((notice) => JSON.stringify(notice.said) !== alike)
    this.#put([...others, { id: ++this.#lastId, level, said }].slice(-MOST))
  }

  dismiss(id: number): void {
    this.#put(this.#notices.filter((notice) => notice.id !== id))
  }

  #put(notices: readonly Notice[]): void {
    this.#notices = notices
    this.#listeners.tell(notices)
  }
}
