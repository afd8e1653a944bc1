import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type CareSnapshot, quietCare } from '../../../core/api/care'
import type { RigHealth, RigPart } from '../../../core/wire/rig-reply'
import { FakeBridge, firstSnapshots } from '../../support/fake-bridge'
import { inSmallBrowser, renderApp } from '../render-app'

inSmallBrowser()

const health = (...parts: RigPart[]): RigHealth => ({
  rounds: 1100,
  longestRoundMs: 4,
  mostLateUs: 1000,
  freeBytes: 60_000,
  faults: 0,
  dropped: 0,
  badLines: 0,
  kept: 0,
  start: 'power_on',
  ms: 5,
  heatPercent: 0,
  parts,
})

async function rigRoom(care: Partial<CareSnapshot>) {
  const bridge = new FakeBridge()
  bridge.publish('care', { ...quietCare, ...care })
  await renderApp(bridge, 'rig')
  return bridge
}
const click = (element: HTMLElement) => act(async () => element.click())
const last = (bridge: FakeBridge) => bridge.asked.at(-1)

describe('a rig that is away', () => {
  it('is asked for nothing: test, release and remote wait until it answers', async () => {
    const remote = { ...quietCare.remote, learned: [{ code: 'fe12ed34', act: 'on' as const }] }
    const bridge = await rigRoom({ health: health('remote', 'release'), remote })
    const names = ['Test the rig', 'Release', 'Teach a key', 'Forget key fe12ed34']
    const disabled = () =>
      names.map((name) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled)
    expect(disabled()).toEqual(names.map(() => false))
    const { rig } = firstSnapshots()
    await act(async () =>
      bridge.publish('rig', {
        ...rig,
        link: { kind: 'lost', port: 'sim', simulated: true, failure: { kind: 'disconnected' } },
      }),
    )
    expect(disabled()).toEqual(names.map(() => true))
  })
})

describe('the remote', () => {
  it('is heard, then the key gets its meaning; a learned one is forgotten by its name', async () => {
    const bridge = await rigRoom({ health: health('remote') })
    const panel = within(screen.getByRole('region', { name: 'Remote' }))
    await click(panel.getByRole('button', { name: 'Teach a key' }))
    expect(last(bridge)).toEqual({ channel: 'remote/listen', args: {} })
    const remote = {
      ...quietCare.remote,
      taught: '00ff02fd',
      learned: [{ code: 'fe12ed34', act: 'on' as const }],
    }
    await act(async () => bridge.publish('care', { ...quietCare, health: health('remote'), remote }))
    expect(panel.getByText('What shall Power (44-key LED remote) do?')).toBeTruthy()
    await act(
      async () =>
        void fireEvent.change(panel.getByLabelText('Meaning of the key'), { target: { value: 'glow' } }),
    )
    await click(panel.getByRole('button', { name: 'Keep' }))
    expect(last(bridge)).toEqual({ channel: 'remote/learn', args: { code: '00ff02fd', act: 'glow' } })
    await click(panel.getByRole('button', { name: 'Forget key fe12ed34' }))
    expect(last(bridge)).toEqual({ channel: 'remote/forget', args: { code: 'fe12ed34' } })
    expect(panel.getByText('The rig has room for 15 more keys.')).toBeTruthy()
  })

  it('says what config.py would need', async () => {
    await rigRoom({ health: health('knob') })
    expect(screen.getByText(/config\.py names no INFRARED_PIN/)).toBeTruthy()
  })
})

describe('self-test, release and health', () => {
  it('show how far a test is, and what was found', async () => {
    const bridge = await rigRoom({
      health: health('jumper'),
      test: { kind: 'running', stage: 'walk', done: 7, of: 24 },
    })
    expect(screen.getByText(/Walking the pixels: 7 of 24/)).toBeTruthy()
    const measured = {
      time: '2026-11-23T10:15:30.000Z',
      firmware: '0.2.0',
      pixels: 20,
      pollNs: 7400,
      latency: { edges: 24, leastUs: 1003, mostUs: 1188, wireUs: 950 },
    }
    await act(async () => {
      bridge.publish('rig', { ...bridge.snapshots.rig, measured })
      bridge.publish('care', { ...quietCare, health: health('jumper') })
    })
    expect(screen.getByText('20 of 24')).toBeTruthy()
    expect(screen.getByText('A shot or a hand ended the walk. Test again to see the rest.')).toBeTruthy()
    expect(screen.getByText(/The Sync room reckons with this/)).toBeTruthy()
  })

  it('release is there only where the config has it, and says how a run ended', async () => {
    await rigRoom({ health: health('knob') })
    expect(screen.queryByRole('region', { name: 'Camera release' })).toBeNull()
  })

  it('counts frames, edges and presses without one', async () => {
    const bridge = new FakeBridge()
    const run = bridge.snapshots.settings.release
    bridge.publish('care', {
      ...quietCare,
      health: health('release'),
      release: { running: false, run, done: 3, missed: 1, seen: 3, end: 'missed' },
    })
    await renderApp(bridge, 'rig')
    expect(
      screen.getByText(/Frame 3 of 10.*3 seen, 3 expected.*1 press made no edge.*Stopped at a frame/),
    ).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Release' }))
    expect(last(bridge)).toEqual({ channel: 'release/start', args: { run } })
  })

  it('health says what a watchdog or a fault meant', async () => {
    await rigRoom({
      health: { ...health(), start: 'watchdog', faults: 2 },
      faults: [{ atMs: 0, code: 'crash', text: 'The knob failed.' }],
    })
    expect(screen.getByText(/It stood still and was restarted/)).toBeTruthy()
    expect(screen.getByText(/The knob failed\./)).toBeTruthy()
  })
})
