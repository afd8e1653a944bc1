import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { quietDoctor } from '../../../core/api/doctor'
import { firstSettings } from '../../../core/api/settings'
import { ok } from '../../../core/result'
import { FakeBridge } from '../../support/fake-bridge'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

const click = (element: HTMLElement) => act(async () => element.click())
const asked = (bridge: FakeBridge, channel: string) =>
  bridge.asked.filter((request) => request.channel === channel).map(({ args }) => args)

describe('Help', () => {
  it('shows what is wrong first, with what to do, and folds away what is in order', async () => {
    const bridge = new FakeBridge()
    bridge.publish('doctor', {
      ...quietDoctor,
      ranAtMs: 1,
      checks: [
        { id: 'node', state: 'ok', found: ['nodeFits', '22.1.0'], remedy: null },
        { id: 'drive', state: 'note', found: ['noDrive'], remedy: ['driveNeeded'] },
        { id: 'perl', state: 'bad', found: { kind: 'no-rig' }, remedy: null },
      ],
    })
    await renderApp(bridge, 'help')
    const [findings, fine] = screen.getAllByRole('list', { name: 'Findings', hidden: true })
    expect(
      within(findings as HTMLElement)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'wrongNo rig is connected.Plug one in, or choose the simulated rig in the Rig room.',
      'worth knowingNo CIRCUITPY drive is mounted.It is needed only to put firmware on the board.',
    ])
    expect(fine?.closest('details')?.open).toBe(false)
    expect(screen.getByText(/^One thing is wrong\. Looked at/)).toBeTruthy()
  })

  it('looks at the open folder too, asks for the shutter when it is time, and can be stopped', async () => {
    const bridge = new FakeBridge()
    bridge.publish('photos', { ...bridge.snapshots.photos, folder: '/photos' })
    await renderApp(bridge, 'help')
    await click(screen.getByRole('button', { name: 'Look, and wait for the shutter' }))
    expect(asked(bridge, 'doctor/run')).toEqual([{ photos: '/photos', shutterS: 30 }])
    await act(async () => bridge.publish('doctor', { ...quietDoctor, running: true, waitsForShutter: true }))
    expect(screen.getByText('Press the shutter now.')).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Stop' }))
    expect(asked(bridge, 'doctor/stop')).toHaveLength(1)
  })

  it('lists exchanges newest first, and those that failed by what came of them', async () => {
    const bridge = new FakeBridge()
    bridge.answers['rig/exchanges'] = () =>
      ok([
        { atMs: 0, sent: '7 state', received: '7 ok rev=1', outcome: 'ok', tookMs: 1.25 },
        { atMs: 1, sent: '8 time', received: null, outcome: 'timeout', tookMs: 500 },
      ])
    await renderApp(bridge, 'help')
    await settled()
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '00:00:00.0018 timeno answer500.0 ms',
      '00:00:00.0007 state7 ok rev=11.3 ms',
    ])
  })
})

describe('the bar of the first hour', () => {
  const shown = () => {
    const bridge = new FakeBridge()
    bridge.publish('settings', firstSettings)
    bridge.answers['settings/change'] = ({ change }) => {
      const { settings } = bridge.snapshots
      bridge.publish('settings', { ...settings, firstHour: change.firstHour ?? settings.firstHour })
      return ok(null)
    }
    return bridge
  }

  it('ticks off a rig that is there and a light that a hand has changed', async () => {
    const bridge = shown()
    await renderApp(bridge)
    await settled()
    expect(screen.getByText(/^Change the light/)).toBeTruthy()
    await act(async () => void (await bridge.request('light/edit', { edit: { kind: 'power', power: -1 } })))
    await settled()
    expect(screen.getByText(/^Fire the camera/)).toBeTruthy()
    expect(bridge.snapshots.settings.firstHour.done).toEqual(['rig', 'light'])
  })

  it('is skipped step by step, put away, and comes back from Help', async () => {
    const bridge = shown()
    const { session } = await renderApp(bridge)
    await settled()
    await click(screen.getByRole('button', { name: 'Skip' }))
    expect(screen.getByText(/^Fire the camera/)).toBeTruthy()
    await click(screen.getByRole('button', { name: /^Put the first hour away/ }))
    expect(screen.queryByRole('region', { name: 'First hour' })).toBeNull()
    await act(async () => session.ui.setState({ room: 'help' }))
    await settled()
    await click(screen.getByRole('button', { name: 'Show the first hour' }))
    expect(screen.getByText(/^Fire the camera/)).toBeTruthy()
    await act(async () => void (await bridge.request('light/edit', { edit: { kind: 'power', power: -1 } })))
    // Begun again: the rig that is there counts at once, a light that was changed before does not.
    await click(screen.getByRole('button', { name: 'Begin again' }))
    await settled()
    expect(screen.getByText(/^Change the light/)).toBeTruthy()
    expect(bridge.snapshots.settings.firstHour.done).toEqual(['rig'])
  })
})
