import { useEffect } from 'react'
import type { FirstHourStep, Settings } from '../../../core/api/settings'
import { firstHourSteps } from '../../../core/api/settings'
import { type Session, useSession } from '../../stores/session'
import { type Seen, seenIn, stepsSeen } from './first-hour'

/** Ticks steps off as they are seen to be done, while the first hour is shown. */
export function useFirstHour(shown: boolean): void {
  const session = useSession()
  useEffect(() => {
    if (!shown) return
    const { stores } = session
    let before: Seen = seenNow(session)
    let doneBefore = stores.settings.getState().firstHour.done
    const look = () => {
      const now = seenNow(session)
      const { done } = stores.settings.getState().firstHour
      // Begun again: what a hand does from here on counts.
      if (done.length < doneBefore.length) before = now
      doneBefore = done
      const fresh = stepsSeen(before, now).filter((step) => !done.includes(step))
      // What a rig brings along when it comes is where the next step begins.
      const settled = stores.light.getState().confirmed
      if (now.rig !== before.rig || !settled)
        before = { ...before, rig: now.rig, light: settledLight(before, now, settled) }
      if (fresh.length > 0) void change(session, { done: [...done, ...fresh] })
    }
    look()
    const { rig, light, shots, photos, settings } = stores
    const removers = [rig, light, shots, photos, settings].map((store) => store.subscribe(look))
    return () => {
      for (const remove of removers) remove()
    }
  }, [session, shown])
}

/** The light to compare with: while a rig settles it is whatever it brings. */
const settledLight = (before: Seen, now: Seen, settled: boolean) =>
  now.rig !== before.rig || !settled ? now.light : before.light

const seenNow = ({ stores }: Session): Seen =>
  seenIn({
    rig: stores.rig.getState(),
    light: stores.light.getState(),
    shots: stores.shots.getState(),
    photos: stores.photos.getState(),
  })

/** Changes what is remembered of the first hour. */
export async function change(session: Session, part: Partial<Settings['firstHour']>): Promise<void> {
  const { firstHour } = session.stores.settings.getState()
  const done = firstHourSteps.filter((step) => (part.done ?? firstHour.done).includes(step))
  await session.actions.ask('settings/change', { change: { firstHour: { ...firstHour, ...part, done } } })
}

export const tick = (session: Session, step: FirstHourStep): Promise<void> =>
  change(session, { done: [...session.stores.settings.getState().firstHour.done, step] })
