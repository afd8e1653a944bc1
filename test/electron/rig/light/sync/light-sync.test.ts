import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { frameToHex } from '../../../../../core/light/frame'
import type { RigEvent } from '../../../../../core/wire/rig-event'
import { changedRuns } from '../../../../../electron/rig/light/sync/changed-runs'
import type { DesiredLight } from '../../../../../electron/rig/light/sync/desired-light'
import { LightSync } from '../../../../../electron/rig/light/sync/light-sync'
import { RigSession } from '../../../../../electron/rig/link/session'
import { FakeClock, settle } from '../../fake-clock'
import { ScriptedRig } from '../../scripted-rig'

const look = { name: '', zones: [], power: 0 }
const base: DesiredLight = {
  look: new Uint8Array(96),
  model: new Uint8Array(96),
  powerEv: 0,
  sync: { mode: 'steady' },
  run: null,
  glow: true,
  black: false,
  made: { look, modelPowerEv: 0 },
}
const lit = (value: number, pixel = 0) => {
  const frame = new Uint8Array(96)
  frame.set([value, 0, 0, 0], pixel * 4)
  return frame
}

let clock: FakeClock
let rig: ScriptedRig
let session: RigSession
let sync: LightSync
let moved: ReturnType<LightSync['heard']>[]
let shown: string[]
let refused: string[]
let rests: number

beforeEach(async () => {
  clock = new FakeClock()
  rig = new ScriptedRig(clock)
  moved = []
  shown = []
  refused = []
  rests = 0
  const link = rig.connect()
  await link.open()
  const onEvent = (event: RigEvent) => {
    if (event.kind === 'state') moved.push(sync.heard(event.state))
  }
  session = new RigSession(link, { clock, onEvent })
  sync = new LightSync({
    ask: (request) => session.request(request),
    onShown: (bank, _made, rev) => shown.push(`${bank}@${rev}`),
    onStep: () => {},
    onRun: () => {},
    onRefused: (error) => refused.push(error.code),
    onRest: () => rests++,
  })
})

async function begin(known = true): Promise<void> {
  const state = await session.request({ verb: 'state' })
  rig.heard = []
  sync.begin(
    state,
    known ? { look: new Uint8Array(96), model: new Uint8Array(96) } : { look: null, model: null },
  )
}

describe('light sync', () => {
  it('F2: sends only the pixels that differ, in lines of at most 24', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 400, maxLength: 400 }),
        fc.array(fc.nat(99)),
        (from, changed) => {
          const to = from.slice()
          for (const pixel of changed) to[pixel * 4 + 1] = ((to[pixel * 4 + 1] ?? 0) + 1) % 256
          const sent = from.slice()
          for (const { at, count } of changedRuns(from, to)) {
            expect(count).toBeLessThanOrEqual(24)
            sent.set(to.subarray(at * 4, (at + count) * 4), at * 4)
          }
          expect(sent).toEqual(to)
          if (changed.length === 0) expect(changedRuns(from, to)).toEqual([])
        },
      ),
    )
    expect(changedRuns(null, new Uint8Array(60 * 4))).toEqual([
      { at: 0, count: 24 },
      { at: 24, count: 24 },
      { at: 48, count: 12 },
    ])
  })

  it('sends nothing when the rig has it already', async () => {
    await begin()
    sync.want(base)
    await settle()
    expect(rig.heard).toEqual([])
    expect(sync.atRest).toBe(true)
    expect(rests).toBe(1)
  })

  it('F2, F3: one changed pixel is one put and one show', async () => {
    await begin()
    sync.want({ ...base, look: lit(200, 7) })
    await settle()
    expect(rig.heard.map((line) => line.split(' px=')[0]?.split(' crc=')[0])).toEqual([
      'put bank=look at=7',
      'show bank=look',
    ])
    expect(rig.heard[0]).toContain('px=c8000000')
    expect(rig.base.look).toEqual(lit(200, 7))
    expect(shown).toEqual(['look@2'])
  })

  it('F3: a bank that is not known is sent whole, and its revision asked for, as it may not have changed', async () => {
    await begin(false)
    sync.want(base)
    await settle()
    expect(rig.heard.filter((line) => line.startsWith('put'))).toHaveLength(2)
    expect(shown).toEqual(['model@0', 'look@0'])
  })

  it('F3: a staged frame that is another is sent again whole, once', async () => {
    await begin()
    rig.staged.look = lit(99, 3)
    sync.want({ ...base, look: lit(50) })
    await settle(20)
    expect(rig.base.look).toEqual(lit(50))
    rig.script = (body) => (body.startsWith('show') ? { reply: 'err code=staged text=No.' } : 'go')
    sync.want({ ...base, look: lit(60) })
    await settle(20)
    expect(refused).toEqual(['staged'])
    expect(rig.heard.length).toBeLessThan(15)
  })

  it('a storm of 1,000 slider moves coalesces: the last value stands, at most one frame waits', async () => {
    await begin()
    rig.replyMs = 2
    for (let move = 1; move <= 1000; move++) {
      sync.want({ ...base, look: lit(move % 256, move % 24), powerEv: -move / 1000 })
      await clock.advance(1)
    }
    const lastMoveMs = clock.monotonicMs()
    const wanted = lit(1000 % 256, 1000 % 24)
    while (!sync.atRest) await clock.advance(1)
    expect(clock.monotonicMs() - lastMoveMs).toBeLessThan(50)
    expect(rig.base.look).toEqual(wanted)
    expect(rig.state.ev).toBe(-1000)
    expect(rig.heard.length).toBeLessThan(520)
  })

  it('shows frames on the way even while a slider never rests', async () => {
    await begin()
    rig.replyMs = 3
    const frames = new Set<string>()
    for (let move = 1; move <= 300; move++) {
      sync.want({ ...base, look: lit(move % 256, move % 24) })
      await clock.advance(1)
      frames.add(frameToHex(rig.base.look))
    }
    expect(frames.size).toBeGreaterThan(25)
  })

  it('takes light down before it puts a brighter look up, and up only after the look', async () => {
    await begin()
    sync.want({ ...base, look: lit(255), powerEv: -3 })
    await settle(20)
    expect(rig.heard.map((line) => line.split(' ')[0])).toEqual(['power', 'put', 'show'])
    rig.heard = []
    sync.want({ ...base, look: lit(10), powerEv: -1 })
    await settle(20)
    expect(rig.heard.map((line) => line.split(' ')[0])).toEqual(['put', 'show', 'power'])
  })

  it('F7: blackout overtakes a frame that is on its way', async () => {
    await begin()
    rig.replyMs = 30
    sync.want({ ...base, look: lit(255) })
    await settle()
    sync.want({ ...base, look: lit(255), black: true })
    await settle()
    expect(rig.heard.map((line) => line.split(' ')[0])).toEqual(['put', 'stop'])
    await clock.advance(500)
    expect(rig.state.black).toBe(1)
    sync.want({ ...base, look: lit(255) })
    await clock.advance(500)
    expect(rig.state.black).toBe(0)
  })

  it('the knob wins over a value that has arrived, and loses to one that is on its way', async () => {
    await begin()
    sync.want({ ...base, powerEv: -1 })
    await settle()
    rig.turn({ ev: -1500 })
    await settle()
    expect(moved.at(-1)).toEqual({ power: true, glow: false, black: false })
    sync.want({ ...base, powerEv: -1.5 })
    rig.replyMs = 10
    sync.want({ ...base, powerEv: -4 })
    await settle()
    moved = []
    rig.replyMs = 0
    rig.say(
      '! state by=knob rev=9 look=0 model=0 mode=steady delay=0 on=0 ev=-1600 glow=1 black=0 lim=0 ma=60 armed=0',
    )
    await settle()
    expect(moved.every(({ power }) => !power)).toBe(true)
    await clock.advance(50)
    expect(rig.state.ev).toBe(-4000)
    expect(sync.atRest).toBe(true)
  })

  it('R6: what the rig refuses is left as the rig has it, and the rest goes on', async () => {
    await begin()
    rig.script = (body) => (body.startsWith('mode') ? { reply: 'err code=pulse text=Too short.' } : 'go')
    sync.want({ ...base, sync: { mode: 'flash', delayUs: 0, onUs: 600 }, look: lit(9) })
    await settle(20)
    expect(refused).toEqual(['pulse'])
    expect(rig.base.look).toEqual(lit(9))
    expect(rig.state.mode).toBe('steady')
    expect(sync.atRest).toBe(true)
  })

  it('begins anew on the next connection, in the middle of a frame', async () => {
    await begin()
    rig.replyMs = 20
    sync.want({ ...base, look: lit(255) })
    await clock.advance(10)
    rig.unplug()
    sync.end()
    await settle()
    expect(sync.atRest).toBe(true)
    rig.replyMs = 0
    const link = rig.connect()
    await link.open()
    session = new RigSession(link, { clock, onEvent: () => {} })
    await begin(false)
    await settle(20)
    expect(rig.base.look).toEqual(lit(255))
  })
})
