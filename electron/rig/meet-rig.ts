import type { RigState } from '../../core/wire/rig-reply'
import type { AppliedLight } from './light/applied-light'
import type { LightService } from './light/light-service'
import { baseFrames } from './light/predict-light'
import type { RigOptics } from './light/rig-optics'
import type { SavedRig } from './light/saved-light'
import type { LightSync } from './light/sync/light-sync'
import { hostStands, lightOfRig, withHandsOf } from './light/who-stands'
import type { Ask } from './link/ask'
import type { RigReady } from './link/rig-connection'
import type { RigNotices } from './rig-notices'
import type { LightBook } from './shots/light-book'

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
  const greeted = light.light
  if (hostStands(hello, ready.state, last)) {
    const met = last?.uid === hello.uid
    // S5: revisions go on rising.
    if (met && last.rev > ready.state.rev) await ask({ verb: 'adopt', rev: last.rev })
    if (!here()) return
    if (met && again) notices.lightRestored()
    sync.want(light.desired())
    sync.begin(state(), { look: null, model: null })
  } else {
    let frames = await applied.read()
    // A light that never rests is read again: as long as it is not known, no edit would reach the rig.
    while (here() && !frames) frames = await applied.read()
    if (!here() || !frames) return
    // A hand at the rig may have moved on since the greeting, and so may one on the screen.
    const now = state()
    const theirs = lightOfRig(now, frames.look, greeted, optics, book)
    const both = withHandsOf(light.light, greeted, theirs)
    if (light.takeOver(both.light, both.looksOurs)) notices.rigKeptItsLight()
    const base = baseFrames(theirs.light, optics)
    // What is desired comes before the rig is there to send it to, or what was desired before would go out first.
    sync.want(light.desired())
    const { run, sync: settings } = both.light
    const goesOn = run && now.mode === 'sequence' && run === theirs.light.run
    const desired = goesOn && light.desired().run
    sync.begin(
      now,
      {
        look: now.mode !== 'sequence' && book.find('look', now.lookRev) ? base.look : null,
        model: book.find('model', now.modelRev) ? base.model : null,
      },
      desired ? { run: desired, sync: settings } : null,
    )
  }
  sync.want(light.desired())
}
