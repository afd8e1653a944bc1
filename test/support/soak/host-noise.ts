import { encodeLine } from '../../../core/wire/line-codec'
import { createDuplexLink } from '../../../electron/rig/link/duplex-link'
import { RigSession } from '../../../electron/rig/link/session'
import { FakeClock, settle } from '../../electron/rig/fake-clock'
import { seeded } from '../firmware/random'
import { goldenBodies, heapInUse, noisyLine } from './noise'

export interface HostNoiseReport {
  readonly lines: number
  /** Requests that were asked in between, and how many of them came to no end. */
  readonly asked: number
  readonly hung: number
  /** Right answers that were not taken as they were said. */
  readonly wrong: number
  readonly timersLeft: number
  /** Growth of the heap from a tenth of the way to its end, bytes. */
  readonly grownBytes: number
}

/** Lines between two requests. */
const BETWEEN = 200

/** Fuzzed lines from a rig to the host's session, with a request now and then that must be answered in spite of them. */
export async function hostNoise(seed: number, lines: number): Promise<HostNoiseReport> {
  const random = seeded(seed)
  const bodies = goldenBodies('rig')
  const clock = new FakeClock()
  const { link, peer } = createDuplexLink('noise')
  await link.open()
  const session = new RigSession(link, { clock, onEvent: () => {} })
  let lastAsked = ''
  peer.onBytes((bytes) => {
    lastAsked = /(\d+) time/.exec(new TextDecoder().decode(bytes))?.[1] ?? lastAsked
  })
  let [asked, hung, wrong, early] = [0, 0, 0, 0]
  for (let said = 0; said < lines; said++) {
    const line = noisyLine(bodies, random)
    // In pieces, as a port gives them.
    const cut = Math.floor(random() * line.length)
    peer.send(line.subarray(0, cut))
    peer.send(line.subarray(cut))
    if (said % BETWEEN !== 0) continue
    await settle(1)
    asked++
    const answer = session.request({ verb: 'time' }).then(
      ({ ms }) => ms,
      (error: Error) => error.name,
    )
    await settle(1)
    const ms = said % 1_000_000
    peer.send(encodeLine(`${lastAsked} ok ms=${ms}`))
    const got = await Promise.race([answer, settle(8).then(() => 'hung' as const)])
    if (got === 'hung') hung++
    // Noise may happen to answer the request first, with a refusal or a time of its own: that is no fault.
    else if (typeof got === 'number' && got !== ms) wrong++
    if (said <= lines / 10) early = heapInUse()
  }
  const grownBytes = heapInUse() - early
  session.end()
  return { lines, asked, hung, wrong, timersLeft: clock.pendingTimers, grownBytes }
}
