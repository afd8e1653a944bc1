import type { Outcome } from '../../core/api/failure'
import type { LightSnapshot } from '../../core/api/light-snapshot'
import type { RigMeasured, RigSnapshot } from '../../core/api/rig-snapshot'
import type { ShotsSnapshot, Snapshots } from '../../core/api/snapshots'
import { type Check, checkOf } from './check'
import { checkLight, type ShotLight } from './check-light'
import { firmwareCheck, shotChecks } from './check-rig'
import { selfTestChecks } from './check-self-test'
import { checkClosing } from './check-shutter'

/** The app on the same data, as far as the doctor asks it. */
export interface AppBeside {
  state(): Promise<Snapshots>
  onShots(listen: (shots: ShotsSnapshot) => void): () => void
  /** Has the rig test itself. */
  test(): Promise<Outcome<RigMeasured>>
}

/** The rig as the running app has it: its port can be opened only once. */
export function checkRigOfApp(
  { link, info, droppedShots, badLines }: RigSnapshot,
  shipped: string,
): readonly Check[] {
  const check = checkOf('answers')
  switch (link.kind) {
    case 'none':
      return [check.skipped(['appWithoutRig'])]
    case 'connecting':
      return [check.note(['appConnecting', link.port], ['askAgain'])]
    case 'refused':
    case 'lost':
      return [check.bad(link.failure)]
    case 'connected':
      return [
        check.ok(link.simulated ? ['appSimulated'] : ['appConnected', link.port]),
        ...(info ? [firmwareCheck(info, shipped)] : []),
        ...shotChecks({ kept: 0, dropped: droppedShots }).slice(1),
        ...(badLines > 0 ? [checkOf('cable').note(['damagedLines', badLines], ['otherCable'])] : []),
      ]
  }
}

/** The self-test, led by the app: what it finds is kept with the rig, as in the Rig room. */
export async function selfTestInApp(app: AppBeside, pixels: number): Promise<readonly Check[]> {
  const tested = await app.test()
  return tested.ok ? selfTestChecks(tested.value, pixels) : [checkOf('walk').note(tested.failure)]
}

/** The light of the next shot as the app knows it. */
export function lightOfApp({ blackout, lookFrame, look, limited }: LightSnapshot): ShotLight {
  return { black: blackout, dark: /^0*$/.test(lookFrame), powerEv: look.power, limitedEv: limited }
}

/** Waits until the app has written down a shot that was not there before, and looks at its light. */
export async function waitForShotInApp(
  app: AppBeside,
  ms: number,
  cancelled: AbortSignal,
): Promise<readonly Check[]> {
  let before: number | null = null
  let remove = () => {}
  const closing = await new Promise<{ closedMs: number | null } | null>((resolve) => {
    const give = (found: { closedMs: number | null } | null) => {
      clearTimeout(timer)
      cancelled.removeEventListener('abort', end)
      resolve(found)
    }
    const end = () => give(null)
    const timer = setTimeout(end, ms)
    cancelled.addEventListener('abort', end)
    remove = app.onShots(({ total, recent }) => {
      before ??= total
      if (total <= before) return
      const closedUs = recent.at(-1)?.closedUs ?? null
      give({ closedMs: closedUs === null ? null : closedUs / 1000 })
    })
  })
  remove()
  const { light } = await app.state()
  return [checkClosing(closing, ms), checkLight(lightOfApp(light), closing !== null)]
}
