import { beforeEach, describe, expect, it } from 'vitest'
import { encodeLine } from '../../../../core/wire/line-codec'
import type { RigEvent } from '../../../../core/wire/rig-event'
import { ExchangeJournal } from '../../../../electron/rig/link/exchange-journal'
import type { Link } from '../../../../electron/rig/link/link'
import {
  RigCancelledError,
  RigRefusedError,
  RigReplyError,
  RigTimeoutError,
  RigVersionError,
} from '../../../../electron/rig/link/rig-errors'
import { RigSession } from '../../../../electron/rig/link/session'
import { FakeClock, settle } from '../fake-clock'
import { ScriptedRig } from '../scripted-rig'

let clock: FakeClock
let rig: ScriptedRig
let link: Link
let session: RigSession
let events: RigEvent[]
let bad: string[]
let journal: ExchangeJournal

beforeEach(async () => {
  clock = new FakeClock()
  rig = new ScriptedRig(clock)
  link = rig.connect()
  events = []
  bad = []
  journal = new ExchangeJournal()
  await link.open()
  session = new RigSession(link, {
    clock,
    journal,
    onEvent: (event) => events.push(event),
    onBadLine: (reason) => bad.push(reason),
  })
})

/** What became of a promise so far, without waiting for it. */
function watch<T>(promise: Promise<T>) {
  const seen: { value?: T; error?: unknown } = {}
  promise.then(
    (value) => {
      seen.value = value
    },
    (error: unknown) => {
      seen.error = error
    },
  )
  return seen
}

describe('the session', () => {
  it('R2: matches each reply with its request', async () => {
    const replies = await Promise.all([
      session.request({ verb: 'time' }),
      session.request({ verb: 'limits' }),
    ])
    expect(replies[0]).toEqual({ ms: 100_000 })
    expect(replies[1].budgetMa).toBe(900)
  })

  it('R3: sends a request only after the reply to the one before, and lets stop overtake', async () => {
    rig.replyMs = 30
    const all = [
      session.request({ verb: 'time' }),
      session.request({ verb: 'limits' }),
      session.request({ verb: 'stop' }),
    ]
    await settle()
    expect(rig.heard).toEqual(['time', 'stop'])
    await clock.advance(30)
    expect(rig.heard).toEqual(['time', 'stop', 'limits'])
    await clock.advance(30)
    await Promise.all(all)
  })

  it('R4: asks again 20 ms after busy, for as long as a pulse may last', async () => {
    rig.script = (_, nth) => (nth <= 400 ? 'busy' : 'go')
    const power = watch(session.request({ verb: 'power', powerEv: -1 }))
    await clock.advance(19)
    expect(rig.heard).toHaveLength(1)
    await clock.advance(1)
    expect(rig.heard).toHaveLength(2)
    await clock.advance(8000)
    expect(power).toEqual({ value: null })
    expect(rig.state.ev).toBe(-1000)
  })

  it('R4: gives up on a rig that stays busy', async () => {
    rig.script = () => 'busy'
    const power = watch(session.request({ verb: 'power', powerEv: -1 }))
    await clock.advance(15_100)
    expect(power.error).toBeInstanceOf(RigRefusedError)
    expect(power.error).toMatchObject({ code: 'busy', verb: 'power' })
  })

  it('R5: repeats with a new id after 500 ms, three times at most', async () => {
    const ids: string[] = []
    rig.script = () => 'silent'
    rig.peer?.onBytes((bytes) => ids.push(new TextDecoder().decode(bytes).split(' ')[0] ?? ''))
    const time = watch(session.request({ verb: 'time' }))
    await clock.advance(499)
    expect(rig.heard).toHaveLength(1)
    await clock.advance(1)
    expect(rig.heard).toHaveLength(2)
    await clock.advance(1499)
    expect(time).toEqual({})
    await clock.advance(1)
    expect(rig.heard).toHaveLength(4)
    expect(new Set(ids).size).toBe(4)
    expect(time.error).toBeInstanceOf(RigTimeoutError)
    expect(time.error).toMatchObject({ verb: 'time', ms: 2000 })
  })

  it('R5: ignores the late reply to a repeated request, and takes the new one', async () => {
    rig.replyMs = 501
    const first = watch(session.request({ verb: 'time' }))
    await clock.advance(502)
    expect(first).toEqual({})
    expect(session.lateReplies).toBe(1)
    rig.replyMs = 0
    await clock.advance(500)
    expect(first.value).toEqual({ ms: 101_000 })
  })

  it('R5: a session ends no request of the next with its leftover replies', async () => {
    rig.script = () => 'silent'
    const time = watch(session.request({ verb: 'time' }))
    await settle()
    rig.say('9 ok ms=1')
    rig.say('60000 ok ms=2')
    await settle()
    expect(time).toEqual({})
    expect(session.lateReplies).toBe(2)
  })

  it('R6: turns an error into one that carries its code and sentence, and goes on', async () => {
    rig.script = (body) =>
      body.startsWith('mode') ? { reply: 'err code=pulse text=The shortest pulse is 5000 us.' } : 'go'
    const mode = session.request({ verb: 'mode', mode: 'flash', delayUs: 0, onUs: 600 })
    await expect(mode).rejects.toMatchObject({ code: 'pulse', said: 'The shortest pulse is 5000 us.' })
    await expect(session.request({ verb: 'time' })).resolves.toEqual({ ms: 100_000 })
  })

  it('R8: passes events on in order, between a request and its reply too', async () => {
    rig.replyMs = 10
    const time = session.request({ verb: 'time' })
    await settle()
    rig.shutter()
    await clock.advance(10)
    await time
    expect(events.map(({ kind }) => kind)).toEqual(['edge', 'shot'])
  })

  it('L4: counts lines that are damaged or make no sense, says so, and reads the next', async () => {
    rig.sayRaw(new TextEncoder().encode(`garbage\n1 ok *00000000\n${'x'.repeat(300)}\n`))
    rig.say('77 perhaps')
    await expect(session.request({ verb: 'time' })).resolves.toEqual({ ms: 100_000 })
    expect(session.badLines).toBe(4)
    expect(bad).toHaveLength(4)
  })

  it('L4: a reply lost on the way costs one repeat, and the request still ends well', async () => {
    rig.script = (_, nth) => (nth === 1 ? 'silent' : 'go')
    const time = watch(session.request({ verb: 'time' }))
    await settle()
    rig.sayRaw(encodeLine('1 ok ms=1').fill(0x41, 2, 4))
    await clock.advance(500)
    expect(time.value).toEqual({ ms: 100_500 })
  })

  it('L5: begins with an empty line, to end what was torn before', async () => {
    const other = rig.connect()
    let bytes = ''
    await other.open()
    rig.peer?.onBytes((piece) => {
      bytes += new TextDecoder().decode(piece)
    })
    void new RigSession(other, { clock, onEvent: () => {} }).request({ verb: 'hello' })
    await settle()
    expect(bytes).toMatch(/^\n1 hello v=1 \*51b451f7\n$/)
  })

  it('H1: a rig of another major version is refused with a sentence that says what to do', async () => {
    rig.script = () => ({ reply: 'ok v=2.3 greeting=other' })
    await expect(session.request({ verb: 'hello' })).rejects.toThrow(
      'This rig speaks protocol 2, this Lumacro protocol 1. Update Lumacro.',
    )
    rig.script = () => ({ reply: 'err code=version text=Update the firmware.' })
    await expect(session.request({ verb: 'hello' })).rejects.toBeInstanceOf(RigVersionError)
  })

  it('a reply that is not what the protocol says is an error, and the next request goes out', async () => {
    rig.script = (_, nth) => (nth === 1 ? { reply: 'ok ms=soon' } : 'go')
    await expect(session.request({ verb: 'time' })).rejects.toBeInstanceOf(RigReplyError)
    await expect(session.request({ verb: 'time' })).resolves.toEqual({ ms: 100_000 })
  })

  it('cancels all that is pending when the link goes, at once and in order', async () => {
    rig.script = () => 'silent'
    const asked = [
      watch(session.request({ verb: 'time' })),
      watch(session.request({ verb: 'limits' })),
      watch(session.request({ verb: 'stop' })),
    ]
    await settle()
    rig.unplug()
    await settle()
    for (const ask of asked) expect(ask.error).toBeInstanceOf(RigCancelledError)
    await expect(session.request({ verb: 'time' })).rejects.toBeInstanceOf(RigCancelledError)
    expect(clock.pendingTimers).toBe(0)
  })

  it('is unplugged between busy and the next try without leaving anybody waiting', async () => {
    rig.script = () => 'busy'
    const power = watch(session.request({ verb: 'power', powerEv: -2 }))
    await clock.advance(10)
    rig.unplug()
    await settle()
    expect(power.error).toBeInstanceOf(RigCancelledError)
    expect(clock.pendingTimers).toBe(0)
  })

  it('passes on nothing it hears after its end', async () => {
    const { peer } = rig
    session.end()
    peer?.send(encodeLine('! edge seq=1 ms=1'))
    await settle()
    expect(events).toEqual([])
  })

  it('a value that the protocol has no room for fails that request alone', async () => {
    await expect(session.request({ verb: 'power', powerEv: 3 })).rejects.toThrow(RangeError)
    await expect(session.request({ verb: 'time' })).resolves.toEqual({ ms: 100_000 })
  })

  it('keeps the last 200 exchanges with what was sent, what came and how it ended', async () => {
    for (let at = 0; at < 450; at++) await session.request({ verb: 'time' })
    const entries = journal.entries()
    expect(entries).toHaveLength(200)
    expect(entries.at(-1)).toEqual({
      atMs: clock.wallMs(),
      sent: '450 time',
      received: '450 ok ms=100000',
      outcome: 'ok',
      tookMs: 0,
    })
  })

  it('R1: ids go from 1 to 65535 and round again', async () => {
    const other = rig.connect()
    await other.open()
    const later = new RigSession(other, { clock, onEvent: () => {}, firstId: 65535 })
    await later.request({ verb: 'time' })
    expect(later.lastId).toBe(65535)
    await later.request({ verb: 'time' })
    expect(later.lastId).toBe(1)
  })
})
