import type { RigEvent } from '../../core/wire/rig-event'
import { RIG_CLOCK_WRAP_MS, type RigHello } from '../../core/wire/rig-reply'
import { PIXELS_PER_LINE } from '../../core/wire/rig-request'
import { toFailure } from '../failures'
import { compareVersions } from '../firmware-install/requirements'
import { type Clock, sleep } from '../rig/link/clock'
import { type Link, LinkError } from '../rig/link/link'
import { RigTimeoutError, RigVersionError } from '../rig/link/rig-errors'
import { RigSession } from '../rig/link/session'
import { Listeners } from '../rig/listeners'
import { type Check, checkOf } from './check'
import { checkLight, type ShotLight } from './check-light'
import { checkSelfTest } from './check-self-test'
import { type Closing, checkClosing } from './check-shutter'

export interface RigCheckOptions {
  readonly link: Link
  readonly clock: Clock
  /** The firmware that comes with this Lumacro. */
  readonly shipped: string
  /** Wait so long for somebody to press the shutter; null does not. */
  readonly shutterMs: number | null
  /** Have it test itself. */
  readonly selfTest?: boolean
  /** The shutter is not waited for any longer. */
  readonly cancelled?: AbortSignal
  /** Called when it is time to. */
  readonly onReady?: () => void
}

/** Between two looks at the rig's clock. */
const clockGapMs = 500
/** A computer that is busy for a moment looks like a clock that stands. */
const clockTries = 3
const clockSlackMs = 25

/** Opens the link, asks the rig about itself, and closes it again. Never rejects. */
export async function checkRig(options: RigCheckOptions): Promise<readonly Check[]> {
  const { link, clock, shipped, shutterMs, selfTest = false, onReady, cancelled } = options
  try {
    await link.open()
  } catch (error) {
    return [notAnswering(error, link.name)]
  }
  const events: RigEvent[] = []
  const listeners = new Listeners<RigEvent>()
  let heard = () => {}
  const onEvent = (event: RigEvent) => {
    events.push(event)
    heard()
    listeners.tell(event)
  }
  const session = new RigSession(link, { clock, onEvent })
  try {
    const hello = await session.request({ verb: 'hello' })
    const checks = [
      checkOf('answers').ok(['answers', link.name, hello.board, hello.pixels]),
      firmwareCheck(hello, shipped),
      await clockCheck(session, clock),
      ...shotChecks(hello),
      ...(selfTest ? await checkSelfTest({ session, clock, hello, events: listeners }) : []),
    ]
    if (shutterMs === null) {
      checks.push(checkLight(await shotLight(session, hello.pixels), false), contactCheck(hello))
    } else {
      onReady?.()
      const closing = await new Promise<Closing | null>((resolve) => {
        const give = () => {
          stop()
          cancelled?.removeEventListener('abort', give)
          resolve(lastClosing(events))
        }
        const stop = clock.after(shutterMs, give)
        cancelled?.addEventListener('abort', give)
        heard = () => {
          if (lastClosing(events)?.closedMs !== undefined) give()
        }
      })
      checks.push(checkClosing(closing, shutterMs))
      // As it stands now: what a shot has changed, as a step of a sequence, is the next one's.
      checks.push(checkLight(await shotLight(session, hello.pixels), closing !== null))
    }
    if (session.badLines > 0) {
      checks.push(checkOf('cable').note(['damagedLines', session.badLines], ['otherCable']))
    }
    return checks
  } catch (error) {
    return [notAnswering(error, link.name)]
  } finally {
    session.end()
    await link.close()
  }
}

function notAnswering(error: unknown, port: string): Check {
  const check = checkOf('answers')
  if (error instanceof RigVersionError) return check.bad(toFailure(error), ['otherProtocol'])
  const silent = error instanceof RigTimeoutError
  const reason = silent ? new LinkError('not-a-rig', port, error.message) : error
  return check.bad(toFailure(reason))
}

async function shotLight(session: RigSession, pixels: number): Promise<ShotLight> {
  const { black, powerEv, limitedEv } = await session.request({ verb: 'state' })
  let dark = true
  for (let at = 0; at < pixels && dark; at += PIXELS_PER_LINE) {
    const count = Math.min(PIXELS_PER_LINE, pixels - at)
    const { rgbw } = await session.request({ verb: 'pixels', of: 'look', at, count })
    dark = rgbw.every((drive) => drive === 0)
  }
  return { black, dark, powerEv, limitedEv }
}

export function firmwareCheck({ firmware }: { readonly firmware: string }, shipped: string): Check {
  const check = checkOf('firmware')
  const order = compareVersions(firmware, shipped)
  if (order === 0) return check.ok(['firmwareFits', firmware])
  return order < 0
    ? check.note(['firmwareOlder', firmware, shipped], ['installFirmware', null])
    : check.note(['firmwareNewer', firmware, shipped], ['updateLumacro'])
}

/** Two readings a while apart: a clock that stands or runs at another pace would date every shot wrong. */
async function clockCheck(session: RigSession, clock: Clock): Promise<Check> {
  const check = checkOf('clock')
  const read = async () => {
    const askedMs = clock.monotonicMs()
    const { ms } = await session.request({ verb: 'time' })
    return { ms, atMs: (askedMs + clock.monotonicMs()) / 2, errorMs: (clock.monotonicMs() - askedMs) / 2 }
  }
  let first = await read()
  let ranMs = 0
  let wentMs = 0
  for (let tries = 0; tries < clockTries; tries++) {
    await sleep(clock, clockGapMs)
    const second = await read()
    ranMs = (second.ms - first.ms + RIG_CLOCK_WRAP_MS) % RIG_CLOCK_WRAP_MS
    wentMs = second.atMs - first.atMs
    // Both readings are as unsure as their answers were slow.
    const unsureMs = first.errorMs + second.errorMs + Math.max(clockSlackMs, wentMs / 10)
    if (Math.abs(ranMs - wentMs) <= unsureMs) return check.ok(['clockFits'])
    first = second
  }
  return check.bad(['clockOff', ranMs, Math.round(wentMs)], ['resetClock'])
}

export function shotChecks({ kept, dropped }: Pick<RigHello, 'kept' | 'dropped'>): readonly Check[] {
  const waiting = checkOf('shots')
  const lost = checkOf('dropped')
  return [
    waiting.ok(kept === 0 ? ['noShotWaits'] : ['shotsWait', kept]),
    dropped === 0 ? lost.ok(['noneDropped']) : lost.note(['dropped', dropped], ['connectMore']),
  ]
}

function contactCheck({ lastSeq }: RigHello): Check {
  const check = checkOf('contact')
  return lastSeq > 0
    ? check.ok(['shutterSeenTimes', lastSeq])
    : check.note(['shutterNeverSeen'], ['waitForShutter'])
}

/** The newest edge, with how long the contact stayed closed once the rig has said so. */
function lastClosing(events: readonly RigEvent[]): Closing | null {
  const shot = events.findLast((event) => event.kind === 'shot')
  if (shot?.kind === 'shot') {
    const { closedUs } = shot.shot
    return { closedMs: closedUs === null ? null : closedUs / 1000 }
  }
  return events.some(({ kind }) => kind === 'edge') ? {} : null
}
