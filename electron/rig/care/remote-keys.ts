import type { RemoteSnapshot } from '../../../core/api/care'
import type { RigEvent } from '../../../core/wire/rig-event'
import { KEYS_PER_LINE, type LearnedKey } from '../../../core/wire/rig-reply'
import type { RemoteAction } from '../../../core/wire/rig-request'
import type { Realm } from '../light/undo/history'
import type { Ask } from '../link/ask'

/** What the keys of the infrared remote mean to the rig, and how they are taught (K4-K6, K11, K12). */
export class RemoteKeys {
  readonly #ask: Ask
  /** Of the rig that is here; null while none is. */
  #uid: string | null = null
  readonly #onChange: () => void
  #learned: readonly LearnedKey[] = []
  #listening = false
  /** The key that was heard for teaching, and what it meant before: null where it had learned nothing. */
  #taught: { readonly code: string; readonly before: RemoteAction | null } | null = null
  #last: RemoteSnapshot['last'] = null
  #presses = 0

  constructor(ask: Ask, onChange: () => void) {
    this.#ask = ask
    this.#onChange = onChange
  }

  snapshot(): RemoteSnapshot {
    return {
      learned: this.#learned,
      listening: this.#listening,
      taught: this.#taught?.code ?? null,
      last: this.#last,
      presses: this.#presses,
    }
  }

  /** A rig has answered. */
  begin(uid: string): void {
    if (uid !== this.#uid) this.#learned = []
    this.#uid = uid
  }

  /** The keys that the rig which is here has learned, as part of the history. Their steps wait while it is away. */
  realm(): Realm {
    const uid = this.#uid
    return {
      here: () => uid !== null && uid === this.#uid,
      remember: () => {
        const then = this.#learned
        return () => this.#restore(then)
      },
    }
  }

  /** Reads what the rig has learned. */
  async read(): Promise<void> {
    const all: LearnedKey[] = []
    for (let total = 1; all.length < total; ) {
      const { count, keys } = await this.#ask({ verb: 'keys', at: all.length })
      total = keys.length === 0 ? 0 : count
      all.push(...keys)
      if (keys.length < KEYS_PER_LINE) break
    }
    this.#learned = all
    this.#onChange()
  }

  heard({ code, act }: Extract<RigEvent, { kind: 'remote' }>): void {
    this.#last = { code, act }
    this.#presses++
    if (this.#listening) {
      this.#listening = false
      this.#taught = { code, before: this.#meaning(code) }
    }
    this.#onChange()
  }

  /** The next key is for teaching: the rig hears it and does not obey. */
  async hearOne(): Promise<void> {
    await this.#giveBack()
    await this.#ask({ verb: 'learn', act: 'none' })
    this.#listening = true
    this.#onChange()
  }

  /** Nothing is to be taught after all: the key that was heard means what it did before. */
  async cancel(): Promise<void> {
    if (this.#listening) await this.#ask({ verb: 'learn', act: 'stop' })
    this.#listening = false
    await this.#giveBack()
    await this.read()
  }

  async learn(code: string, act: RemoteAction): Promise<void> {
    await this.#ask({ verb: 'learn', act, code })
    if (this.#taught?.code === code) this.#taught = null
    await this.read()
  }

  /** One key, or all. */
  async forget(code: string | null): Promise<void> {
    await this.#ask(code === null ? { verb: 'forget' } : { verb: 'forget', code })
    this.#taught = null
    await this.read()
  }

  lost(): void {
    this.#uid = null
    this.#listening = false
    this.#taught = null
    this.#onChange()
  }

  /** Forgets first: the rig has room for so many. */
  async #restore(then: readonly LearnedKey[]): Promise<void> {
    for (const { code } of this.#learned) {
      if (!then.some((key) => key.code === code)) await this.#ask({ verb: 'forget', code })
    }
    for (const { code, act } of then) {
      // A meaning that this Lumacro does not know it cannot teach.
      if (act !== null && act !== this.#meaning(code)) await this.#ask({ verb: 'learn', act, code })
    }
    await this.read()
  }

  #meaning(code: string): RemoteAction | null {
    return this.#learned.find((key) => key.code === code)?.act ?? null
  }

  async #giveBack(): Promise<void> {
    const taught = this.#taught
    this.#taught = null
    if (!taught) return
    const { code, before } = taught
    await this.#ask(before === null ? { verb: 'forget', code } : { verb: 'learn', act: before, code })
  }
}
