import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeLine } from '../../../core/wire/line-codec'
import type { RigRequest, Verb } from '../../../core/wire/rig-request'
import { createDuplexLink } from '../../../electron/rig/link/duplex-link'
import { RigSession } from '../../../electron/rig/link/session'
import { FakeClock, settle } from './fake-clock'

async function bench() {
  const clock = new FakeClock()
  const { link, peer } = createDuplexLink('fuzz')
  await link.open()
  let events = 0
  const session = new RigSession(link, { clock, firstId: 1, onEvent: () => events++ })
  return { clock, peer, session, events: () => events }
}

const replies = readFileSync(new URL('../../fixtures/wire/lines.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { line: string; to?: Verb; means: { reply?: string; event?: string } } => JSON.parse(line))

/** Any request of that verb: one that has the fields of all fits, and what it carries does not matter to its reply. */
const requestOf = (verb: Verb) =>
  ({
    verb,
    rev: 1,
    at: 1,
    count: 1,
    of: 'look',
    seq: 1,
    after: 0,
    powerEv: 0,
    mode: 'steady',
    on: true,
    bank: 'look',
    rgbw: new Uint8Array(4),
    crc: 0,
    act: 'none',
  }) as RigRequest

describe('the session under noise', () => {
  const exchanges = replies.filter(({ to, means }) => to && means.reply !== 'busy')
  it.each(exchanges)('R2: takes $line split at every byte', async ({ line, to }) => {
    const { session, peer } = await bench()
    const body = line.slice(0, line.lastIndexOf(' *'))
    let id = 0
    for (let at = 0; at <= line.length; at += 1) {
      const bytes = encodeLine(body.replace(/^\d+/, String(++id)))
      const asked = session.request(requestOf(to ?? 'time')).then(
        () => 'answered',
        (error: Error) => error.name,
      )
      peer.send(bytes.subarray(0, at))
      peer.send(bytes.subarray(at))
      expect(await asked).toBe(
        / err /.test(line)
          ? line.includes('code=version')
            ? 'RigVersionError'
            : 'RigRefusedError'
          : 'answered',
      )
    }
    expect(session.badLines).toBe(0)
  })

  it('any bytes between the lines cost no more than a repeat, and never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 8 }), async (noise) => {
        const { session, peer, clock } = await bench()
        peer.onBytes((bytes) => {
          const id = /(\d+) time/.exec(new TextDecoder().decode(bytes))?.[1]
          for (const piece of noise) peer.send(piece)
          peer.send(Uint8Array.of(0x0a))
          if (id) peer.send(encodeLine(`${id} ok ms=7`))
        })
        const asked = session.request({ verb: 'time' })
        await clock.advance(0)
        expect(await asked).toEqual({ ms: 7 })
        session.end()
      }),
      { numRuns: 60 },
    )
  })

  it('a device that babbles for ever in valid lines keeps no request waiting and no memory', async () => {
    const { session, peer, clock, events } = await bench()
    const asked = session.request({ verb: 'time' }).catch((error: Error) => error.name)
    for (let line = 0; line < 20_000; line++) {
      peer.send(encodeLine(line % 2 ? `${(line % 60_000) + 2} ok ms=1` : `! edge seq=${line + 1} ms=1`))
      if (line % 500 === 0) await settle(1)
    }
    await clock.advance(2000)
    expect(await asked).toBe('RigTimeoutError')
    expect(events()).toBe(10_000)
    session.end()
    expect(clock.pendingTimers).toBe(0)
  })
})
