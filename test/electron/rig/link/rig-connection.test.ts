import { beforeEach, describe, expect, it } from 'vitest'
import { failureText } from '../../../../core/api/failure'
import type { RigLinkState } from '../../../../core/api/rig-snapshot'
import type { RigEvent } from '../../../../core/wire/rig-event'
import { silentLogger } from '../../../../electron/platform/logger'
import { createDuplexLink } from '../../../../electron/rig/link/duplex-link'
import { LinkError } from '../../../../electron/rig/link/link'
import { RigConnection, type RigReady, type RigTarget } from '../../../../electron/rig/link/rig-connection'
import { isRigCancelled, RigVersionError } from '../../../../electron/rig/link/rig-errors'
import { FakeClock, settle } from '../fake-clock'
import { ScriptedRig } from '../scripted-rig'

let clock: FakeClock
let rig: ScriptedRig
let connection: RigConnection
let states: RigLinkState[]
let readies: RigReady[]
let events: RigEvent[]
let checks: number
let opened: number
let present: boolean

const target: RigTarget = {
  port: '/dev/ttyACM1',
  simulated: false,
  newLink() {
    opened++
    return present ? rig.connect('/dev/ttyACM1') : createGone()
  },
}

function createGone() {
  const { link } = createDuplexLink('/dev/ttyACM1')
  return { ...link, open: () => Promise.reject(new LinkError('missing', '/dev/ttyACM1', 'no such port')) }
}

beforeEach(() => {
  clock = new FakeClock()
  rig = new ScriptedRig(clock)
  states = []
  readies = []
  events = []
  checks = 0
  opened = 0
  present = true
  connection = new RigConnection({
    clock,
    log: silentLogger,
    onLink: (state) => states.push(state),
    onReady: (ready) => readies.push(ready),
    onEvent: (event) => events.push(event),
    onCheck: () => checks++,
  })
})

const kinds = () => states.map(({ kind }) => kind)

async function connected(): Promise<void> {
  const done = connection.connect(target)
  await settle(10)
  await done
}

describe('the rig connection', () => {
  it('X2: asks hello, limits, state and time, in this order, then is connected', async () => {
    await connected()
    expect(rig.heard).toEqual(['hello v=1', 'limits', 'state', 'time'])
    expect(kinds()).toEqual(['connecting', 'connected'])
    expect(readies[0]?.hello).toMatchObject({ uid: 'e661a4d3', boot: '9f3c01aa', pixels: 24 })
    expect(connection.rigClock.at(100_000)?.utcMs).toBe(clock.wallMs())
  })

  it('is lost when unplugged, and comes back by itself, ever more slowly up to 2 s', async () => {
    await connected()
    present = false
    rig.unplug()
    await settle(10)
    expect(connection.state).toMatchObject({ kind: 'lost', port: '/dev/ttyACM1' })
    expect(connection.state.kind === 'lost' && failureText(connection.state.failure)).toContain(
      'went away. Plug it back in',
    )
    const tries: number[] = []
    for (let ms = 0; ms < 10_000; ms += 50) {
      const before = opened
      await clock.advance(50)
      if (opened > before) tries.push(ms + 50)
    }
    expect(tries).toEqual([250, 750, 1750, 3750, 5750, 7750, 9750])
    expect(kinds()).toEqual(['connecting', 'connected', 'lost'])
    present = true
    await clock.advance(2000)
    expect(connection.state.kind).toBe('connected')
    expect(readies).toHaveLength(2)
  })

  it.each([1, 2, 3, 4])(
    'comes back after an unplug at step %i of the greeting, and asks all of it again',
    async (step) => {
      rig.script = (_, nth) => {
        if (nth !== step) return 'go'
        rig.unplug()
        return 'silent'
      }
      const first = connection.connect(target).catch((error: unknown) => error)
      await settle(10)
      expect(await first).toBeInstanceOf(LinkError)
      expect(connection.connected).toBe(false)
      rig.heard = []
      rig.script = () => 'go'
      await clock.advance(300)
      expect(connection.state.kind).toBe('connected')
      expect(rig.heard).toEqual(['hello v=1', 'limits', 'state', 'time'])
    },
  )

  it('cancels what is asked when the rig is unplugged in mid-request', async () => {
    await connected()
    rig.script = () => 'silent'
    const asked = connection.request({ verb: 'time' }).catch((error: unknown) => error)
    await clock.advance(100)
    rig.unplug()
    await settle(10)
    expect(isRigCancelled(await asked)).toBe(true)
    await expect(connection.request({ verb: 'time' })).rejects.toSatisfy(isRigCancelled)
  })

  it('H1: refuses a rig of another major version with a sentence, and leaves it alone', async () => {
    rig.version = '2.0'
    await expect(connection.connect(target)).rejects.toBeInstanceOf(RigVersionError)
    expect(connection.state).toEqual({
      kind: 'refused',
      port: '/dev/ttyACM1',
      failure: {
        kind: 'rig-version',
        theirs: 2,
        detail: 'This rig speaks protocol 2, this Lumacro protocol 1. Update Lumacro.',
      },
    })
    await clock.advance(60_000)
    expect(opened).toBe(1)
    expect(rig.peer).toBeNull()
  })

  it('says of a port on which nothing answers that it is not a rig, and keeps trying', async () => {
    rig.script = () => 'silent'
    const first = connection.connect(target).catch((error: unknown) => error)
    await clock.advance(2100)
    expect(await first).toMatchObject({ name: 'LinkError', kind: 'not-a-rig' })
    expect(connection.state.kind === 'lost' && failureText(connection.state.failure)).toContain(
      'does not answer as a Lumacro rig',
    )
    rig.script = () => 'go'
    await clock.advance(2000)
    expect(connection.state.kind).toBe('connected')
  })

  it('says what is wrong with a port that cannot be opened', async () => {
    present = false
    await expect(connection.connect(target)).rejects.toMatchObject({ kind: 'missing' })
    expect(connection.state.kind === 'lost' && failureText(connection.state.failure)).toContain(
      'There is no port /dev/ttyACM1',
    )
    await connection.disconnect()
    expect(clock.pendingTimers).toBe(0)
  })

  it('drops a rig that says nothing to a request and its repeats, and finds it again', async () => {
    await connected()
    rig.script = () => 'silent'
    const asked = connection.request({ verb: 'limits' }).catch((error: unknown) => error)
    await clock.advance(2000)
    expect(await asked).toMatchObject({ name: 'RigTimeoutError' })
    expect(connection.state.kind).toBe('lost')
    rig.script = () => 'go'
    await clock.advance(300)
    expect(connection.state.kind).toBe('connected')
  })

  it('keeps a rig that lost one answer but still speaks', async () => {
    await connected()
    rig.script = (body) => (body === 'limits' ? 'silent' : 'go')
    const asked = connection.request({ verb: 'limits' }).catch((error: unknown) => error)
    await clock.advance(1000)
    rig.say('! edge seq=1 ms=5')
    await clock.advance(1000)
    expect(await asked).toMatchObject({ name: 'RigTimeoutError' })
    expect(connection.state.kind).toBe('connected')
  })

  it('reads the rig clock every 5 s, asks to check for what was missed, and notices a rig that hangs', async () => {
    await connected()
    await clock.advance(15_100)
    expect(rig.heard.filter((line) => line === 'time')).toHaveLength(4)
    expect(checks).toBe(3)
    rig.script = () => 'silent'
    await clock.advance(7100)
    expect(connection.state.kind).toBe('lost')
  })

  it('R8: passes on events of the live link only, and none before it knows whose they are', async () => {
    const oldLinks: (typeof rig.peer)[] = []
    rig.script = (body) => {
      if (body === 'limits') rig.say('! edge seq=7 ms=1')
      return 'go'
    }
    await connected()
    oldLinks.push(rig.peer)
    expect(events).toEqual([])
    rig.unplug()
    await clock.advance(300)
    const line = new TextEncoder().encode('! edge seq=8 ms=1 *4d6f1a0e\n')
    oldLinks[0]?.send(line)
    rig.say('! edge seq=9 ms=1')
    await settle()
    expect(events).toEqual([{ kind: 'edge', seq: 9, ms: 1 }])
  })

  it('L4: a damaged line makes it check at once', async () => {
    await connected()
    rig.sayRaw(new TextEncoder().encode('! shot seq=1 garbled *00000000\n'))
    await settle()
    expect(checks).toBe(1)
    expect(connection.badLines).toBe(1)
    rig.unplug()
    await clock.advance(300)
    expect(connection.badLines).toBe(1)
  })

  it('disconnects at any moment, for good and without a trace', async () => {
    for (let turns = 0; turns < 12; turns++) {
      const first = connection.connect(target).catch((error: unknown) => error)
      await settle(turns)
      await connection.disconnect()
      await settle()
      await first
      expect(connection.state).toEqual({ kind: 'none' })
      expect(rig.peer).toBeNull()
      expect(clock.pendingTimers).toBe(0)
    }
  })

  it('survives 1,000 replugs without keeping anything of them', async () => {
    await connected()
    for (let cycle = 0; cycle < 1000; cycle++) {
      rig.unplug()
      await settle(2)
      while (!connection.connected) await clock.advance(250)
    }
    expect(readies).toHaveLength(1001)
    expect(clock.pendingTimers).toBe(1)
    expect(connection.journal.entries()).toHaveLength(200)
  })
})
