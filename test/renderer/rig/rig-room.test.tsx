import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RigLinkState } from '../../../core/api/rig-snapshot'
import { ok } from '../../../core/result'
import { FakeBridge } from '../../support/fake-bridge'
import { scene } from '../../support/page/scene'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

const click = (element: HTMLElement) => act(async () => element.click())

describe('the Rig room', () => {
  const links: readonly (readonly [RigLinkState, string, RegExp])[] = [
    [{ kind: 'none' }, 'not connected', /Choose a port below/],
    [{ kind: 'connecting', port: '/dev/ttyACM1' }, 'connecting…', /Waiting for \/dev\/ttyACM1/],
    [
      { kind: 'connected', port: '/dev/ttyACM1', simulated: false },
      'connected',
      /24 pixels, SK6812 RGBW 4500 K/,
    ],
    [{ kind: 'connected', port: 'sim', simulated: true }, 'simulated', /real firmware/],
    [
      { kind: 'lost', port: 'sim', simulated: true, failure: { kind: 'rig-lost', port: 'sim' } },
      'lost, waiting',
      /fetches the shots it missed/,
    ],
    [
      {
        kind: 'refused',
        port: '/dev/ttyACM0',
        failure: { kind: 'port', port: '/dev/ttyACM0', reason: 'not-a-rig' },
      },
      'refused',
      /try the other one/,
    ],
  ]
  it.each(links)('says in words what $kind means and what to do', async (link, state, sentence) => {
    const bridge = scene('none')
    const { rig } = new FakeBridge().snapshots
    bridge.publish('rig', { ...rig, link })
    await renderApp(bridge, 'rig')
    await settled()
    expect(within(screen.getByRole('banner')).getByText(state)).toBeTruthy()
    expect(within(screen.getByRole('main')).getByRole('status').textContent).toMatch(sentence)
  })

  it('connects to a listed port', async () => {
    const { bridge } = await renderApp(scene('none'), 'rig')
    await settled()
    const buttons = screen.getAllByRole('button', { name: 'Connect' })
    expect(buttons).toHaveLength(3)
    await click(buttons[2] ?? expect.fail('expected a button'))
    expect(bridge.asked.at(-1)).toEqual({ channel: 'rig/connect', args: { port: '/dev/ttyACM1' } })
  })

  it('puts a hand on the simulated rig, and only there', async () => {
    const { bridge } = await renderApp(scene('fresh'), 'rig')
    await settled()
    bridge.answers['rig/simulate'] = () => ok({ answer: '' })
    await click(screen.getByRole('button', { name: 'Knob +' }))
    expect(bridge.asked.at(-1)).toEqual({ channel: 'rig/simulate', args: { command: 'knob +1' } })
    await act(async () => bridge.publish('rig', { ...bridge.snapshots.rig, link: { kind: 'none' } }))
    expect(screen.queryByRole('button', { name: 'Knob +' })).toBeNull()
  })

  it('goes to night red and remembers it', async () => {
    const { session } = await renderApp(scene('fresh'), 'rig')
    await settled()
    await click(screen.getByRole('radio', { name: 'Night red' }))
    expect(document.documentElement.dataset['theme']).toBe('night')
    expect(window.localStorage.getItem('lumacro.night')).toBe('on')
    await act(async () => session.ui.setState({ night: false }))
  })
})
