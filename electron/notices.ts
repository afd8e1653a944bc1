import type { Notice } from '../core/api/snapshots'
import { Listeners } from './rig/listeners'

/** Room for each of the app's files that a damaged disk may have taken, and some; more than this nobody reads. */
const MOST = 12

/** Sentences for the person at the screen, until they are dismissed. The same sentence stands once. */
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

  add(level: Notice['level'], text: string): void {
    const others = this.#notices.filter((notice) => notice.text !== text)
    this.#put([...others, { id: ++this.#lastId, level, text }].slice(-MOST))
  }

  dismiss(id: number): void {
    this.#put(this.#notices.filter((notice) => notice.id !== id))
  }

  #put(notices: readonly Notice[]): void {
    this.#notices = notices
    this.#listeners.tell(notices)
  }
}
