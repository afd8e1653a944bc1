import type { Bridge } from '../../core/api/contract'
import type { RigSnapshot } from '../../core/api/snapshots'
import { type Check, checkOf } from './check'
import { firmwareCheck, shotChecks } from './check-rig'
import { checkClosing } from './check-shutter'

/** The rig as the running app has it: its port can be opened only once. */
export function checkRigOfApp(
  { link, info, droppedShots, badLines }: RigSnapshot,
  shipped: string,
): readonly Check[] {
  const check = checkOf('answers')
  switch (link.kind) {
    case 'none':
      return [check.skipped('The running app is not connected to a rig.')]
    case 'connecting':
      return [check.note(`The running app is connecting to ${link.port}.`, 'Ask again in a moment.')]
    case 'refused':
      return [check.bad(`The rig on ${link.port} was refused.`, link.detail)]
    case 'lost':
      return [
        check.bad(
          `The rig on ${link.port} went away.`,
          'Plug it back in; the app reconnects and fetches the shots it missed.',
        ),
      ]
    case 'connected':
      return [
        check.ok(`The running app is connected to the rig on ${link.port}.`),
        ...(info ? [firmwareCheck(info, shipped)] : []),
        ...shotChecks({ kept: 0, dropped: droppedShots }).slice(1),
        ...(badLines > 0
          ? [
              checkOf('cable').note(
                `${badLines} lines arrived damaged.`,
                'Try another cable, or a port without a hub.',
              ),
            ]
          : []),
      ]
  }
}

/** Waits until the app has written down a shot that was not there before. */
export async function waitForShotInApp(bridge: Bridge, ms: number): Promise<Check> {
  let before: number | null = null
  let remove = () => {}
  const closing = await new Promise<{ closedMs: number | null } | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), ms)
    remove = bridge.on('shots', ({ total, recent }) => {
      before ??= total
      if (total <= before) return
      clearTimeout(timer)
      const closedUs = recent.at(-1)?.closedUs ?? null
      resolve({ closedMs: closedUs === null ? null : closedUs / 1000 })
    })
  })
  remove()
  return checkClosing(closing, ms)
}
