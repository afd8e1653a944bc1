import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../../core/api/contract'
import type { ShotsSnapshot } from '../../../core/api/snapshots'
import type { ShotLine } from '../../../core/shots/shot-line'
import { waitForShotInApp } from '../../../electron/doctor/check-app-rig'
import { bootMs, makeShot } from '../../support/shots/make-shot'
import { quietSnapshots } from '../../support/stand-in-app'

/** A running app that only publishes its shots. */
function appWithShots() {
  let listening: ((shots: ShotsSnapshot) => void) | null = null
  const bridge = {
    on: (_topic: string, listen: (shots: ShotsSnapshot) => void) => {
      listening = listen
      return () => {
        listening = null
      }
    },
  }
  return {
    // Nothing but `on` is used here.
    bridge: bridge as unknown as Bridge,
    publish: (total: number, recent: readonly ShotLine[] = []) =>
      listening?.({ ...quietSnapshots().shots, total, recent }),
    isListening: () => listening !== null,
  }
}

describe('the doctor’s wait for the shutter beside a running app', () => {
  it('takes the first shot that is new, and stops listening', async () => {
    const app = appWithShots()
    const found = waitForShotInApp(app.bridge, 60_000)
    app.publish(7)
    app.publish(8, [makeShot(8, bootMs, { closedUs: 8120 })])
    expect((await found).sentence).toContain('8.1 ms')
    expect(app.isListening()).toBe(false)
  })

  it('does not take the shots of this morning for it', async () => {
    const app = appWithShots()
    const found = waitForShotInApp(app.bridge, 5)
    app.publish(7, [makeShot(8, bootMs, { closedUs: 8120 })])
    app.publish(7)
    expect(await found).toMatchObject({ state: 'bad' })
  })
})
