import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../../../core/api/failure'
import type { RigMeasured } from '../../../core/api/rig-snapshot'
import { fail, ok } from '../../../core/result'
import { encodeLine } from '../../../core/wire/line-codec'
import type { Check } from '../../../electron/doctor/check'
import { checkRigOfApp, selfTestInApp } from '../../../electron/doctor/check-app-rig'
import { checkRig } from '../../../electron/doctor/check-rig'
import { selfTestChecks } from '../../../electron/doctor/check-self-test'
import { checkSimulator } from '../../../electron/doctor/check-simulator'
import { systemClock } from '../../../electron/rig/link/clock'
import { createDuplexLink } from '../../../electron/rig/link/duplex-link'
import { SerialLink } from '../../../electron/rig/link/serial-port'
import type { SimulatedRig } from '../../../electron/simulator/simulated-rig'
import { startSimulatedRig } from '../../../electron/simulator/start-simulated-rig'
import { quietSnapshots } from '../../support/quiet-snapshots'
import { worded } from '../../support/worded-check'
import { FakeClock } from '../rig/fake-clock'
import { ScriptedRig } from '../rig/scripted-rig'

const byId = (checks: readonly Check[]) =>
  Object.fromEntries(checks.map((check) => [check.id, worded(check)]))

describe('the doctor on the real firmware', () => {
  let rig: SimulatedRig
  beforeAll(async () => {
    rig = await startSimulatedRig({ wired: true })
  })
  afterAll(() => rig.dispose())

  const look = async (
    more: { shipped?: string; shutterMs?: number; selfTest?: boolean; onReady?: () => void } = {},
  ) =>
    byId(
      await checkRig({
        link: rig.connect(),
        clock: systemClock,
        shipped: more.shipped ?? '0.0.1',
        shutterMs: more.shutterMs ?? null,
        selfTest: more.selfTest ?? false,
        ...(more.onReady ? { onReady: more.onReady } : {}),
      }),
    )

  it('has an answer to each question, and leaves the port free', async () => {
    const first = await look({ shipped: '99.0.0' })
    expect(first).toMatchObject({
      answers: { state: 'ok' },
      firmware: { state: 'note', remedy: 'Run `lumacro firmware install`.' },
      clock: { state: 'ok' },
      shots: { state: 'ok' },
      dropped: { state: 'ok' },
      contact: { state: 'note' },
    })
    expect((await look())['firmware']).toMatchObject({ state: 'note', remedy: 'Update Lumacro.' })
  })

  it('has the rig test its pixels, its loop and its latency, and gives its light back', async () => {
    const before = await rig.command('frame')
    const found = await look({ selfTest: true })
    expect(found).toMatchObject({
      walk: { state: 'ok', sentence: 'It lit its 24 pixels one after the other.' },
      loop: { state: 'ok', sentence: expect.stringMatching(/takes it \d+\.\d µs/) },
      edges: { state: 'ok', sentence: expect.stringMatching(/takes 0\.95 ms \(24 edges\)/) },
      contact: { state: 'note' },
    })
    expect(await rig.command('frame')).toBe(before)
    expect(await look()).not.toHaveProperty('walk')
  })

  it('sees the shutter that is pressed when it says so, and says for how long the contact was closed', async () => {
    const found = await look({ shutterMs: 20_000, onReady: () => void rig.shutter(1 / 50) })
    expect(found['contact']).toMatchObject({
      state: 'ok',
      sentence: expect.stringMatching(/stayed closed for \d+\.\d ms/),
    })
    expect((await look())['contact']).toMatchObject({
      state: 'ok',
      sentence: expect.stringMatching(/seen the shutter \d/),
    })
  })

  it('says what to look at when the shutter is not seen', async () => {
    expect((await look({ shutterMs: 50 }))['contact']).toMatchObject({ state: 'bad' })
  })
})

describe('what a self-test has found', () => {
  const found = { pixels: 24, pollNs: 7250, latency: { edges: 24, leastUs: 981, mostUs: 1040, wireUs: 950 } }
  const idle = { ...found.latency, edges: 0, leastUs: 0, mostUs: 0 }
  it.each([
    ['all of it', found, ['ok', 'ok', 'ok'], 'From an edge to the end of its write it takes 0.98 to 1.04 ms'],
    ['a walk that was ended', { ...found, pixels: 7 }, ['note', 'ok', 'ok'], 'It lit 7 of its 24 pixels'],
    ['no jumper', { ...found, latency: null }, ['ok', 'ok', 'skipped'], 'JUMPER_PIN in config.py'],
    ['no wire', { ...found, latency: idle }, ['ok', 'ok', 'bad'], 'saw none at the trigger'],
  ] as const)('is said in a sentence each: %s', (_, measured, states, sentence) => {
    const checks = selfTestChecks(measured, 24)
    expect(checks.map(({ state }) => state)).toEqual(states)
    expect(checks.map((check) => worded(check).sentence).join(' ')).toContain(sentence)
  })

  it('is asked of the app where it has the rig; why not, in its words', async () => {
    const app = (test: () => Promise<Outcome<RigMeasured>>) => ({
      state: async () => quietSnapshots(),
      onShots: () => () => {},
      test,
    })
    const measured = { ...found, time: '2026-11-23T10:15:30Z', firmware: '0.1.0' }
    const states = (
      await selfTestInApp(
        app(async () => ok(measured)),
        24,
      )
    ).map(({ state }) => state)
    expect(states).toEqual(['ok', 'ok', 'ok'])
    const refused = app(async () => fail({ kind: 'nothing-to-do', why: ['sequenceLit'] }))
    expect((await selfTestInApp(refused, 24)).map((check) => worded(check))).toMatchObject([
      {
        id: 'walk',
        state: 'note',
        sentence: 'A sequence is lit.',
        remedy: 'Stop it first, then test the rig.',
      },
    ])
  })
})

describe('the doctor on what is no working rig', () => {
  const ask = async (answer: (body: string) => string | null) => {
    const clock = new FakeClock()
    const { link, peer } = createDuplexLink('/dev/ttyACM1')
    peer.onBytes((bytes) => {
      const id = /^\n?(\d+) hello/.exec(new TextDecoder().decode(bytes))?.[1]
      const reply = id === undefined ? null : answer(id)
      if (reply !== null) peer.send(encodeLine(reply))
    })
    const found = checkRig({ link, clock, shipped: '0.2.0', shutterMs: null })
    await clock.advance(6000)
    return (await found).map((check) => worded(check))
  }

  it('sends the silent port’s user to the other one', async () => {
    const [check] = await ask(() => null)
    expect(check).toMatchObject({ id: 'answers', state: 'bad' })
    expect(`${check?.sentence} ${check?.remedy}`).toContain('try the other one')
  })

  it('tells a rig of another protocol from one that is silent', async () => {
    const [check] = await ask((id) => `${id} ok v=2.0 fw=9.0.0`)
    expect(check).toMatchObject({
      state: 'bad',
      sentence: expect.stringContaining('protocol 2'),
      remedy: expect.stringContaining('firmware install'),
    })
  })

  it('says that a port is not there', async () => {
    const [check] = await checkRig({
      link: new SerialLink('/dev/lumacro-is-not-here'),
      clock: systemClock,
      shipped: '0.2.0',
      shutterMs: null,
    })
    expect(check).toMatchObject({ id: 'answers', state: 'bad' })
    expect(check && worded(check).sentence).toContain('/dev/lumacro-is-not-here')
  })

  it('sees a clock that runs at another pace', async () => {
    const clock = new FakeClock()
    const rig = new ScriptedRig(clock)
    let reads = 0
    rig.script = (body) => (body.startsWith('time') ? { reply: `ok ms=${reads++ * 700}` } : 'go')
    const found = checkRig({
      link: rig.connect(),
      clock,
      shipped: '0.2.0',
      shutterMs: null,
    })
    await clock.advance(6000)
    expect(byId(await found)['clock']).toMatchObject({
      state: 'bad',
      sentence: 'Its clock ran 700 ms while 500 ms went by.',
    })
  })
})

describe('the doctor beside a running app', () => {
  const { rig } = quietSnapshots()
  it('takes the app’s word for the rig whose port it holds', () => {
    expect(checkRigOfApp(rig, '0.2.0')[0]?.state).toBe('skipped')
    expect(
      checkRigOfApp(
        {
          ...rig,
          link: { kind: 'refused', port: 'x', failure: { kind: 'port', port: 'x', reason: 'in-use' } },
        },
        '0.2.0',
      ).map((check) => worded(check)),
    ).toMatchObject([{ state: 'bad', remedy: expect.stringContaining('Close it') }])
    const link = { kind: 'connected', port: '/dev/ttyACM1', simulated: false } as const
    const found = byId(checkRigOfApp({ ...rig, link, droppedShots: 4, badLines: 2 }, '0.2.0'))
    expect(found).toMatchObject({
      answers: { state: 'ok' },
      dropped: { state: 'note' },
      cable: { state: 'note' },
    })
  })
})

describe('the doctor on the simulated rig', () => {
  it('starts it and hears its hello', async () => {
    expect(await checkSimulator()).toMatchObject({ id: 'simulator', state: 'ok' })
  })
})
