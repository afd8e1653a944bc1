import type { RigMeasured } from '../../core/api/rig-snapshot'
import type { RigEvent } from '../../core/wire/rig-event'
import type { RigHello, RigState } from '../../core/wire/rig-reply'
import type { ModeRequest } from '../../core/wire/rig-request'
import { testPace } from '../rig/care/test-pace'
import type { Clock } from '../rig/link/clock'
import type { RigSession } from '../rig/link/session'
import type { Listeners } from '../rig/listeners'
import { type Check, checkOf } from './check'

/** What a self-test finds, whoever leads it. */
export type SelfTestFindings = Pick<RigMeasured, 'pixels' | 'pollNs' | 'latency'>

/** The findings in sentences; `pixels` are those of the chain. */
export function selfTestChecks({ pixels: lit, pollNs, latency }: SelfTestFindings, pixels: number): Check[] {
  const walk = checkOf('walk')
  const edges = checkOf('edges')
  const us = (value: number) => (value / 1000).toFixed(2)
  return [
    lit === pixels ? walk.ok(['walked', pixels]) : walk.note(['walkEnded', lit ?? 0, pixels], ['testAgain']),
    ...(pollNs === null ? [] : [checkOf('loop').ok(['loopTakes', (pollNs / 1000).toFixed(1)])]),
    latency === null
      ? edges.skipped(['notTimed'])
      : latency.edges === 0
        ? edges.bad(['noEdges'], ['runWire'])
        : edges.ok([
            'timed',
            ...([us(latency.leastUs), us(latency.mostUs), us(latency.wireUs), latency.edges] as const),
          ]),
  ]
}

export interface SelfTestOptions {
  readonly session: RigSession
  readonly clock: Clock
  readonly hello: RigHello
  readonly events: Listeners<RigEvent>
}

/** Leads a rig through its tests (D1-D3) over a link of our own, and puts the mode back that was set. Rejects as the session does. */
export async function checkSelfTest(options: SelfTestOptions): Promise<readonly Check[]> {
  const { session, hello } = options
  const check = checkOf('walk')
  if (hello.protocol.minor < 1) return [check.skipped(['cannotTest'])]
  const state = await session.request({ verb: 'state' })
  const before = modeOf(state)
  if (before === null) return [check.note(['notTested'], ['stopAndTest'])]
  try {
    return selfTestChecks(await lead(options, state), hello.pixels)
  } catch (error) {
    if (!(error instanceof TestEndless)) throw error
    return [check.bad(['testEndless'], ['resetAndTest'])]
  } finally {
    await session.request({ verb: 'mode', ...before })
  }
}

class TestEndless extends Error {}

async function lead(options: SelfTestOptions, { black }: RigState): Promise<SelfTestFindings> {
  const { session, hello } = options
  const { parts } = await session.request({ verb: 'health' })
  await session.request({ verb: 'mode', mode: 'steady' })
  const walked = told(options, 'walked', hello.pixels * testPace.walkMs)
  await session.request({ verb: 'test', of: 'walk', everyMs: testPace.walkMs })
  const { pixels } = await walked
  const { pollNs } = await session.request({ verb: 'test', of: 'loop' })
  if (black || !parts.includes('jumper')) return { pixels, pollNs, latency: null }
  const onUs = Math.max(testPace.flashUs, hello.shortestPulseUs)
  await session.request({ verb: 'mode', mode: 'flash', delayUs: 0, onUs })
  const timed = told(options, 'edges', testPace.edges * testPace.edgeMs)
  await session.request({ verb: 'test', of: 'edge', edges: testPace.edges })
  const { edges, leastUs, mostUs, wireUs } = await timed
  return { pixels, pollNs, latency: { edges, leastUs, mostUs, wireUs } }
}

/** The event that ends a test. */
function told<K extends 'walked' | 'edges'>(
  { events, clock }: SelfTestOptions,
  kind: K,
  ms: number,
): Promise<Extract<RigEvent, { kind: K }>> {
  const ended = new Promise<Extract<RigEvent, { kind: K }>>((resolve, reject) => {
    const stop = clock.after(ms + testPace.patienceMs, () => {
      remove()
      reject(new TestEndless('the rig did not end its test'))
    })
    const remove = events.add((event) => {
      if (event.kind !== kind) return
      stop()
      remove()
      // The only event of that kind: the type of a generic member cannot be narrowed.
      resolve(event as Extract<RigEvent, { kind: K }>)
    })
  })
  // The request may fail first: then nobody waits for this one.
  ended.catch(() => {})
  return ended
}

/** The request that brings a mode back; null for a sequence, which would begin anew, and for a mode of a newer rig. */
function modeOf({ mode, delayUs, onUs, pulses, periodUs }: RigState): ModeRequest | null {
  switch (mode) {
    case 'steady':
      return { mode }
    case 'flash':
      return { mode, delayUs, onUs }
    case 'gated':
      return { mode, delayUs, limitUs: onUs }
    case 'strobe':
      return { mode, delayUs, onUs, pulses, periodUs }
    case 'sequence':
    case 'other':
      return null
  }
}
