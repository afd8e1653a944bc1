import type { RigState } from '../../core/wire/messages'
import type { AppliedLight } from './applied-light'
import type { LightBook } from './light-book'
import type { LightService } from './light-service'
import type { Ask, LightSync } from './light-sync'
import { baseFrames } from './predict-light'
import type { RigReady } from './rig-connection'
import type { RigNotices } from './rig-notices'
import type { RigOptics } from './rig-optics'
import type { SavedRig } from './saved-light'
import { hostStands, lightOfRig } from './who-stands'

export interface Meeting {
  readonly ready: RigReady
  /** The rig met last, and its revision then. */
  readonly last: SavedRig['rig']
  /** True when this rig has been connected in this run before. */
  readonly again: boolean
  readonly optics: RigOptics
  readonly ask: Ask
  readonly light: LightService
  readonly sync: LightSync
  readonly applied: AppliedLight
  readonly book: LightBook
  readonly notices: RigNotices
  /** The newest state heard of it. */
  readonly state: () => RigState
  /** False once it is gone again. */
  readonly here: () => boolean
}

/** Rule X3, carried out: one side takes over the light of the other, with a word on the screen where it jumps. */
export async function meetRig(meeting: Meeting): Promise<void> {
  const { ready, last, again, optics, ask, light, sync, applied, book, notices, state, here } = meeting
  const { hello } = ready
  if (hostStands(hello, ready.state, last)) {
    const met = last?.uid === hello.uid
    // S5: revisions go on rising.
    if (met && last.rev > ready.state.rev) await ask({ verb: 'adopt', rev: last.rev })
    if (!here()) return
    if (met && again) notices.lightRestored()
    sync.begin(state(), { look: null, model: null })
  } else {
    const frames = await applied.read()
    if (!here() || !frames) return
    // A hand at the rig may have moved on since the greeting.
    const now = state()
    const theirs = lightOfRig(now, frames.look, light.light, optics, book)
    if (light.takeOver(theirs.light, theirs.looksOurs)) notices.rigKeptItsLight()
    const base = baseFrames(theirs.light, optics)
    sync.begin(now, {
      look: book.find('look', now.lookRev) ? base.look : null,
      model: book.find('model', now.modelRev) ? base.model : null,
    })
  }
  sync.want(light.desired())
}
